using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Explanation;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq explain</c>: how one figure came to be.</summary>
internal static class ExplainCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new AssessmentInput();
        var metric = MetricOptions.Key("--metric", "The figure; by default index.", Explainer.Metrics);
        var hour = OptionKinds.Choice<int?>("--hour", "With --metric aqi: the hour of the day whose AQI is explained, by the stamp at its end.", [.. Enumerable.Range(1, 24).Select(h => (Number(h), (int?)h))]);
        var depth = OptionKinds.Count("--depth", "How many levels below the figure are shown; by default down to the days. Below days are stations, below them hours.");
        var command = new Command("explain", "How one figure came to be: clause, inputs, what was left out and why, each rounding. Machine output has the columns depth,what,value,unit,rule,note.")
        {
            metric, hour, depth,
        };
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var key = session.Parse.GetValue(metric) ?? "index";
            if (session.Parse.GetValue(hour) is not null && key != "aqi")
                throw new UsageException($"--hour：须与 --metric aqi 合用，实为 {key}", $"--hour: expected --metric aqi, found {key}");
            var (observations, when, options) = input.ReadObservations(session);
            if (key == "aqi" && when.Days != 1)
                throw new UsageException($"--metric aqi：--period 应为一天，实为 {when}", $"--metric aqi: expected a day as --period, found {when}");
            var explainer = observations.Explainer(options);
            if (!AssessmentInput.Overlap(explainer.Days, when))
                throw AssessmentInput.NoDataIn(explainer.Days, when);
            var place = AreaOf(explainer.Days, input.Areas.OneOf(session, explainer.Days.Areas));
            var figure = session.Parse.GetValue(hour) is { } number
                ? explainer.HourAqi(place, HourEnd(observations, when.Start, number))
                : explainer.Explain(place, when, key);
            Write(session, figure, session.Parse.GetValue(depth) ?? DerivationTable.DownToDays(key));
            return ExitCodes.Done;
        });
    }

    /// <summary>The area asked about, or the only one.</summary>
    private static Area AreaOf(DailyGrid days, Area? asked) =>
        asked ?? (days.Areas.Count == 1
            ? days.Areas[0]
            : throw new UsageException($"须给出 --area，数据中有 {Number(days.Areas.Count)} 个区域：{Some(days.Areas)}", $"expected --area, for the data hold {Number(days.Areas.Count)} areas: {Some(days.Areas)}"));

    private static string Some(IReadOnlyList<Area> areas) =>
        string.Join("; ", areas.Take(10).Select(new AreaNames(areas).Of)) + (areas.Count > 10 ? "; ..." : string.Empty);

    private static LocalDateTime HourEnd(ObservationInput observations, LocalDate date, int hour) =>
        observations.Set.Hours is null ? throw new DataException("--hour：须有小时数据，实为日数据", "--hour: expected hourly data, found daily data") : date.AtMidnight().PlusHours(hour);

    private static void Write(Session session, Derivation figure, int depth) => session.Write(
        DerivationTable.Of(figure, depth, session.Words),
        pretty =>
        {
            foreach (var line in figure.ToText(session.Words.Language, depth).TrimEnd('\n').Split('\n'))
                pretty.Line(line);
        });

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
