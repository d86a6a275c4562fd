using System.Globalization;
using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Tests.Oracle;

/// <summary>Results of both sides as lines of text, so that a difference can be read.</summary>
internal static class OracleText
{
    /// <summary>One line a day: the six published values and the daily maximum 1-hour ozone of an area of the library.</summary>
    public static IEnumerable<string> Days(string name, DailyGrid grid, int area)
    {
        for (var i = 0; i < grid.DayCount; i++)
        {
            var day = grid.FirstDay.PlusDays(i);
            var six = grid.PublishedOn(area, day);
            var values = Pollutants.All.ToArray().Select(p => Cell(six[p].Value)).Append(Cell(grid.MaximumOzone1h(area)[i].Value));
            yield return $"{name} {day.ToDateOnly():yyyy-MM-dd} {string.Join(' ', values)}";
        }
    }

    /// <summary>The same of the oracle.</summary>
    public static IEnumerable<string> Days(string name, OracleArea area, DateOnly first, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var day = first.AddDays(i);
            var six = area.GetValueOrDefault(day) ?? [];
            var values = OracleStandards.Pollutants.Append("O3Hour").Select(p => Cell(six.TryGetValue(p, out var v) ? v : null));
            yield return $"{name} {day:yyyy-MM-dd} {string.Join(' ', values)}";
        }
    }

    /// <summary>An assessment of the library.</summary>
    public static string Assessment(PeriodAssessment a)
    {
        var statistics = a.Pollutants.Select(p =>
            $"{p.Pollutant} {p.ValidDays}{(p.IsValid ? string.Empty : "!")} {Cell(p.Mean)} P{p.PercentileOrder} {Cell(p.Percentile)} >{p.ExceedanceDays} max {Cell(p.LargestExceedanceMultiple)} {p.Attained}");
        return Line(a.Edition.Id, statistics, a.ValidDays, a.GoodDays, a.HeavyDays, a.GoodRatio, a.IsValid, CompositeIndexTextOf(a.Index));
    }

    /// <summary>The same of the oracle; the scheme is Classic to 2026-02 and Plan2026 after.</summary>
    public static string Assessment(OracleAssessment a, string scheme)
    {
        var statistics = OracleStandards.Pollutants.Select(p =>
        {
            var s = a.Statistics[p];
            var decimals = OracleStandards.PublishedDecimals(a.Edition, p, a.JudgedOn);
            return $"{p} {s.ValidDays}{(s.IsValid ? string.Empty : "!")} {Cell(s.Mean?.Round(decimals))} P{OracleStandards.PercentileOrder(p)} {Cell(s.Percentile?.Round(decimals))} >{s.ExceedanceDays} max {Cell(s.LargestMultiple)} {s.Attained}";
        });
        return Line(a.Edition, statistics, a.ValidDays, a.GoodDays, a.HeavyDays, a.GoodRatio, a.IsValid, CompositeIndexTextOf(Index(a, scheme)));
    }

    public static OracleIndex? Index(OracleAssessment a, string scheme) => scheme == "Classic"
        ? OracleAssess.Classic(a.Edition, p => OracleAssess.IndexStatistic(a, p))
        : OracleAssess.Plan2026(a.Edition, p => OracleAssess.IndexStatistic(a, p));

    public static string CompositeIndexTextOf(CompositeIndexResult result) => result.Published is null
        ? "none"
        : $"{Cell(result.Published)} = {string.Join(" + ", result.Singles.Select(s => Cell(s.Index)))} [{string.Join(' ', Bridge.Names(result.Main))}]";

    public static string CompositeIndexTextOf(OracleIndex? index) => index is null
        ? "none"
        : $"{Cell(index.Published)} = {string.Join(" + ", index.Singles.Values.Select(s => Cell(s)))} [{string.Join(' ', index.Main)}]";

    public static string Cell(decimal? value) => value is { } v ? v.ToString("0.###", CultureInfo.InvariantCulture) : "-";

    private static string Line(string edition, IEnumerable<string> statistics, int valid, int good, int heavy, decimal? ratio, bool isValid, string index) =>
        $"{edition} | {string.Join(" | ", statistics)} | days {valid} good {good} heavy {heavy} {Cell(ratio)}% | {(isValid ? "valid" : "invalid")} | {index}";
}
