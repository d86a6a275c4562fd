using AirQuality.Aggregation;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Terms;

namespace AirQuality.Fuzz;

/// <summary>Observation files read into days of stations: counts add up, strict and lenient reading agree, and what is in order has the days of all its hours.</summary>
internal static class StationDayTarget
{
    public static (bool Accepted, long Cells) Check(byte[] input, Random random)
    {
        var options = new ReadOptions { Lenient = true, MaxFindingsPerKind = random.Next(1, 5) };
        var (lenient, refused) = Read(new ChunkedStream(input, random), options);
        var (strict, error) = Read(new MemoryStream(input), options with { Lenient = false });
        if (lenient is null)
        {
            FuzzTarget.Require(refused!.Kind == FindingKind.OutsideSpan && strict is null, $"lenient reading refuses nothing but days too far apart: {refused}");
            return (false, 0);
        }

        ObservationTarget.RequireAddsUp(lenient.Report, options, input);
        FuzzTarget.Require(lenient.Report.HasErrors == (error is not null), $"strict reading fails exactly where lenient reading finds an error: {error}");
        if (strict is null)
            return (false, ObservationTarget.Cells(lenient));
        var whole = ObservationReader.Read(new MemoryStream(input), FuzzTarget.FileName);
        RequireSame(strict.Days!, whole.Days ?? DayAggregator.StationDays(whole.Hours!));
        return (true, 6 * (ObservationTarget.Cells(lenient) + ObservationTarget.Cells(strict) + ObservationTarget.Cells(whole)));

        (ObservationSet? Set, Finding? Error) Read(Stream stream, ReadOptions how) =>
            ObservationTarget.Read(input, () => ObservationReader.ReadStationDays(stream, FuzzTarget.FileName, how));
    }

    private static void RequireSame(DailyGrid one, DailyGrid other)
    {
        FuzzTarget.Require(one.Areas.SequenceEqual(other.Areas) && (one.FirstDay, one.DayCount) == (other.FirstDay, other.DayCount), "days by either way have the same stations and dates");
        foreach (var pollutant in Pollutants.All)
        {
            for (var area = 0; area < one.Areas.Count; area++)
                FuzzTarget.Require(one.Published(pollutant, area).SequenceEqual(other.Published(pollutant, area)), "days by either way are the same");
        }
    }
}
