using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Reading.Rows;
using AirQuality.Reading.Sources;
using AirQuality.Terms;
using AirQuality.Units;
using NodaTime;

namespace AirQuality.Fuzz;

/// <summary>Observation files, in chunks of any size: strict and lenient reading agree, counts add up, the grid holds what was counted.</summary>
internal static class ObservationTarget
{
    private static readonly StationNetwork Network = new(
    [
        new Station("1001A", "一", StationKind.Urban, new Area("甲县", AreaLevel.County, new Area("甲市", AreaLevel.City))),
        new Station("东四", "东四", StationKind.Urban, new Area("北京市", AreaLevel.City)),
    ]);

    private static readonly Dictionary<string, string>[] Maps =
    [
        new(StringComparer.Ordinal) { ["O3"] = "no2", ["NO2"] = "o3", ["note"] = "pm10:mg/m3" },
        new(StringComparer.Ordinal) { ["so2"] = "ignore", ["co"] = "co:ug/m3", ["TEMP"] = "no2:ppb" },
        new(StringComparer.Ordinal) { ["AQI"] = "pm25", ["站点"] = "area", ["date"] = "time" },
    ];

    public static (bool Accepted, long Cells) Check(byte[] input, Random random)
    {
        var options = new ReadOptions
        {
            Lenient = true,
            Format = random.Next(4) == 0 ? (ObservationFormat)random.Next(5) : ObservationFormat.Auto,
            Network = random.Next(4) == 0 ? Network : null,
            Span = random.Next(4) == 0 ? new DateInterval(new LocalDate(2025, 1, 1), new LocalDate(2025, 1, 5)) : null,
            HourLabel = random.Next(4) == 0 ? (HourLabel)random.Next(2) : null,
            CarbonMonoxideUnit = random.Next(4) == 0 ? (CarbonMonoxideUnit)random.Next(2) : null,
            Columns = random.Next(4) == 0 ? Maps[random.Next(Maps.Length)] : new Dictionary<string, string>(StringComparer.Ordinal),
            GasState = random.Next(4) == 0 ? (ReferenceState)random.Next(2) : null,
            KeepStatedFigures = random.Next(2) == 0,
            CountCells = random.Next(2) == 0,
            MaxFindingsPerKind = random.Next(1, 5),
        };
        var chunk = random.Next(4) == 0 ? ChunkRules.DefaultChunkSize : 16 << random.Next(8);
        var (lenient, refused) = Read(input, () => ObservationReader.Read(new ChunkedStream(input, random), FuzzTarget.FileName, options, chunk));
        var (strict, error) = Read(input, () => ObservationReader.Read(new MemoryStream(input), FuzzTarget.FileName, options with { Lenient = false }, chunk));
        if (lenient is null)
        {
            FuzzTarget.Require(refused!.Kind == FindingKind.OutsideSpan, $"lenient reading refuses nothing but days too far apart: {refused}");
            FuzzTarget.Require(strict is null, $"strict reading refuses what lenient reading does: {refused}");
            return (false, 0);
        }

        RequireAddsUp(lenient, options, input);
        var quoted = ObservationReader.ReadByQuotes(new MemoryStream(input), FuzzTarget.FileName, options, chunk);
        RequireSame(quoted.Report, lenient.Report);
        FuzzTarget.Require(SameCells(quoted, lenient), "rows without quotes are read as the reader of CSV reads them");
        var whole = ObservationReader.Read(new MemoryStream(input), FuzzTarget.FileName, options).Report;
        FuzzTarget.Require(whole.HasErrors || Counted(whole).SequenceEqual(Counted(lenient.Report)), $"chunks of {chunk} bytes are read as the whole: {whole} and {lenient.Report}");
        var glanced = ObservationReader.ReadAfterGlance([new Input(FuzzTarget.FileName, InFolder: false, input.Length, () => new MemoryStream(input))], options);
        RequireSame(glanced.Report, whole);
        FuzzTarget.Require(Values(glanced) == glanced.Report.ValuesStored, $"the grid read after a glance holds {Values(glanced)} values, counted {glanced.Report.ValuesStored}");
        FuzzTarget.Require(lenient.Report.HasErrors == (error is not null), $"strict reading fails exactly where lenient reading finds an error: {error}");
        if (error is not null)
        {
            var first = lenient.Report.Findings.First(f => f.Severity == Severity.Error);
            FuzzTarget.Require(first == error, $"strict reading stops at the first error: {error} instead of {first}");
        }
        else
        {
            RequireSame(lenient.Report, strict!.Report);
        }

        return (error is null, (4 * Cells(lenient)) + (strict is null ? 0 : Cells(strict)));
    }

    public static (ObservationSet? Set, Finding? Error) Read(byte[] input, Func<ObservationSet> read)
    {
        try
        {
            return (read(), null);
        }
        catch (ObservationFormatException refused)
        {
            FuzzTarget.RequireClear(refused.Finding, input);
            return (null, refused.Finding);
        }
    }

    private static void RequireAddsUp(ObservationSet set, ReadOptions options, byte[] input)
    {
        RequireAddsUp(set.Report, options, input);
        FuzzTarget.Require((set.Hours is null) != (set.Days is null), "hours or days, not both");
        FuzzTarget.Require(Values(set) == set.Report.ValuesStored, $"the grid holds {Values(set)} values, counted {set.Report.ValuesStored}");
    }

    public static void RequireAddsUp(ReadReport report, ReadOptions options, byte[] input)
    {
        FuzzTarget.Require(report.Rows == report.RowsUsed + report.RowsIgnored + report.RowsRejected, $"rows add up: {report}");
        FuzzTarget.Require(report.ValuesRead == report.ValuesStored + report.ValuesMissing + report.ValuesRejected + report.ValuesDuplicate, $"values add up: {report}");
        FuzzTarget.Require(report.HasErrors || (report.RowsRejected == 0 && report.ValuesRejected == 0), $"what is left out is found: {report}");
        foreach (var finding in report.Findings)
            FuzzTarget.RequireClear(finding, input);
        foreach (var (kind, count) in report.Counts)
            FuzzTarget.Require(report.Findings.Count(f => f.Kind == kind) == Math.Min(count, options.MaxFindingsPerKind), $"{count} findings of {kind} are kept as the options say");
    }

    private static IEnumerable<(string What, long Count)> Counted(ReadReport report) =>
    [
        ("rows", report.Rows), ("used", report.RowsUsed), ("values", report.ValuesRead), ("stored", report.ValuesStored),
        .. report.Counts.Select(c => (c.Key.ToString(), c.Value)).Order(),
    ];

    private static void RequireSame(ReadReport one, ReadReport other)
    {
        FuzzTarget.Require(one.Counts.OrderBy(c => c.Key).SequenceEqual(other.Counts.OrderBy(c => c.Key)) && one.Findings.SequenceEqual(other.Findings), $"both ways of reading find the same: {Told(one)} instead of {Told(other)}");
        FuzzTarget.Require((one.Rows, one.RowsUsed, one.ValuesRead, one.ValuesStored) == (other.Rows, other.RowsUsed, other.ValuesRead, other.ValuesStored), "strict and lenient reading count the same");
    }

    private static string Told(ReadReport report) => string.Join(" | ", report.Findings);

    /// <summary>Integers of a grid; a day has its exact value of four, its published one and that of hourly ozone.</summary>
    public static long Cells(ObservationSet set) =>
        (set.Hours is { } hours ? (long)hours.StationIds.Count * hours.DayCount * 24 : (long)set.Days!.Areas.Count * set.Days.DayCount * 6) * Pollutants.Count;

    private static bool SameCells(ObservationSet one, ObservationSet other)
    {
        if (one.Hours is { } hours)
            return hours.StationIds.SequenceEqual(other.Hours!.StationIds)
                && Pollutants.All.ToArray().All(p => Enumerable.Range(0, hours.StationIds.Count).All(s => hours.Hours(p, s).SequenceEqual(other.Hours.Hours(p, s))));
        return one.Days!.Areas.SequenceEqual(other.Days!.Areas)
            && Pollutants.All.ToArray().All(p => Enumerable.Range(0, one.Days.Areas.Count).All(a => one.Days.Published(p, a).SequenceEqual(other.Days.Published(p, a))));
    }

    private static long Values(ObservationSet set)
    {
        var values = 0L;
        foreach (var pollutant in Pollutants.All)
        {
            for (var i = 0; i < set.Hours?.StationIds.Count; i++)
                values += Present(set.Hours.Hours(pollutant, i));
            for (var i = 0; i < set.Days?.Areas.Count; i++)
                values += Present(set.Days.Published(pollutant, i));
        }

        return values;
    }

    private static long Present(ReadOnlySpan<Concentration> values)
    {
        var present = 0L;
        foreach (var value in values)
            present += value.IsMissing ? 0 : 1;
        return present;
    }
}
