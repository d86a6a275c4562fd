using AirQuality.Excel;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Server.Current;
using AirQuality.Wording;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace AirQuality.Server.Intake;

/// <summary>Reads hours that were sent with the readers of the library and all their checks, strictly.</summary>
internal static class SubmittedHours
{
    /// <summary>The hours, and what was found about them.</summary>
    /// <param name="sent">What was sent.</param>
    /// <param name="project">Whose stations they are of.</param>
    /// <param name="open">The days that hours may be of, and how late it is.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ObservationFormatException">A row is wrong; it says where, what was expected and what was found.</exception>
    /// <exception cref="IntakeException">The content is not hours, or of hours to come.</exception>
    public static ReadHours Read(Submission sent, AirData project, OpenDays open, CancellationToken cancellationToken)
    {
        var options = project.Options.Reading with
        {
            Network = project.Network,
            Workbooks = project.Options.Reading.Workbooks ?? ExcelWorkbooks.Instance,
            Span = null,
            Bounds = new DateInterval(open.First, open.Latest.Date),
            Lenient = false,
            Progress = null,
        };
        ObservationSet set;
        try
        {
            set = ObservationReader.Read(new MemoryStream(sent.Content.ToArray(), writable: false), sent.Name, options, cancellationToken);
        }
        catch (ObservationFormatException error) when (error.Finding.Kind == FindingKind.OutsideSpan)
        {
            throw new IntakeException(StatusCodes.Status422UnprocessableEntity, new LocalizedText(
                $"{error.Finding.ToString(Terms.Language.Chinese)}；请核对数据的时间、服务器的时钟；更早的日子已关闭（--open-from）",
                $"{error.Finding.ToString(Terms.Language.English)}; check the time of the data and the clock of the server; earlier days are closed (--open-from)"));
        }
        catch (InvalidOperationException)
        {
            throw new IntakeException(StatusCodes.Status413PayloadTooLarge, new LocalizedText("一次发送的小时跨度太大；请分几次发送", "the hours of one body lie too far apart; send them in several"));
        }

        var hours = set.Hours ?? throw new IntakeException(
            StatusCodes.Status422UnprocessableEntity, new LocalizedText("应为小时数据，实为日数据", "expected hours, found days"));
        RefuseHoursToCome(hours, open);
        return new ReadHours(hours, set.Report);
    }

    private static void RefuseHoursToCome(HourlyGrid hours, OpenDays open)
    {
        for (var row = 0; row < hours.StationIds.Count; row++)
            foreach (var pollutant in Terms.Pollutants.All)
            {
                var values = hours.Hours(pollutant, row);
                for (var hour = values.Length - 1; hour >= 0 && hours.FirstDay.AtMidnight().PlusHours(hour + 1) is var end && end > open.Latest; hour--)
                    if (!values[hour].IsMissing)
                        throw new IntakeException(StatusCodes.Status422UnprocessableEntity, new LocalizedText(
                            $"{hours.StationIds[row]}：应为{open.Latest:uuuu-MM-dd HH:mm}以前的小时，实为{end:uuuu-MM-dd HH:mm}；请核对数据的时间或服务器的时钟",
                            $"{hours.StationIds[row]}: expected hours up to {open.Latest:uuuu-MM-dd HH:mm}, found {end:uuuu-MM-dd HH:mm}; check the time of the data or the clock of the server"));
            }
    }
}
