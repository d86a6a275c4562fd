namespace AirQuality.Tests.Oracle;

/// <summary>The published daily values of one area: day, pollutant, value; the key <c>O3Hour</c> holds the daily maximum 1-hour ozone.</summary>
internal sealed class OracleArea : Dictionary<DateOnly, Dictionary<string, decimal>>;

/// <summary>One pollutant over a period. Mean and percentile are unrounded.</summary>
internal sealed record OracleStatistic(int ValidDays, bool IsValid, Rational? Mean, Rational? Percentile, int ExceedanceDays, decimal? LargestMultiple, bool? Attained);

/// <summary>An area over a period.</summary>
internal sealed record OracleAssessment(
    string Edition, DateOnly JudgedOn, Dictionary<string, OracleStatistic> Statistics, int ValidDays, int GoodDays, int HeavyDays, decimal? GoodRatio, bool IsValid);

/// <summary>A composite index: the single indices, the sum, the published figure.</summary>
internal sealed record OracleIndex(Dictionary<string, decimal> Singles, decimal Sum, decimal Published, List<string> Main);

/// <summary>HJ 663 over a period, and the composite index.</summary>
internal static class OracleAssess
{
    /// <summary>Kinds: month, quarter, half, season, year, range.</summary>
    public static OracleAssessment Assess(OracleArea area, string kind, DateOnly from, DateOnly to, string? edition = null)
    {
        var periodEdition = edition ?? OracleStandards.EditionOf(to);
        var statistics = new Dictionary<string, OracleStatistic>(StringComparer.Ordinal);
        foreach (var pollutant in OracleStandards.Pollutants)
        {
            var days = Days(from, to).Where(d => Value(area, d, pollutant) is not null).ToList();
            var values = days.Select(d => (Rational)Value(area, d, pollutant)!.Value).ToList();
            var mean = values.Count > 0 ? Rational.Mean(values) : (Rational?)null;
            var percentile = Percentile(values, OracleStandards.PercentileOrder(pollutant));

            // Days are judged by the edition of their own date; (C - S)/S to 2 decimals.
            decimal LimitOf(DateOnly day) => OracleStandards.DailyLimit(edition ?? OracleStandards.EditionOf(day), pollutant);
            var above = days.Where(d => Value(area, d, pollutant) > LimitOf(d)).ToList();
            var multiples = above.Select(d => (Rational)(Value(area, d, pollutant)!.Value - LimitOf(d)) / LimitOf(d)).ToList();
            statistics[pollutant] = new OracleStatistic(
                days.Count,
                IsValid(kind, from, to, days),
                mean,
                percentile,
                above.Count,
                multiples.Count > 0 ? multiples.Max().Round(2) : null,
                Attained(kind, periodEdition, pollutant, mean, percentile));
        }

        var indices = Days(from, to).Select(d => DayAqi(area, d, edition ?? OracleStandards.EditionOf(d))).OfType<int>().ToList();
        var good = indices.Count(i => i <= 100);
        return new OracleAssessment(
            periodEdition,
            to,
            statistics,
            indices.Count,
            good,
            indices.Count(i => i > 200),
            indices.Count == 0 ? null : (new Rational(good, indices.Count) * 100).Round(1),
            statistics.Values.All(s => s.IsValid));
    }

    /// <summary>k = 1 + (n-1)p, linear: Excel PERCENTILE.INC, R type 7.</summary>
    public static Rational? Percentile(IReadOnlyCollection<Rational> values, int order)
    {
        if (values.Count == 0)
            return null;
        var sorted = values.Order().ToList();
        var k = 1 + ((Rational)(sorted.Count - 1) * new Rational(order, 100));
        var whole = (int)k.Floor();
        return whole >= sorted.Count
            ? sorted[^1]
            : sorted[whole - 1] + ((k - whole) * (sorted[whole] - sorted[whole - 1]));
    }

    /// <summary>C of the index: CO its P95, O3 its P90, the others their mean.</summary>
    public static Rational? IndexStatistic(OracleAssessment assessment, string pollutant) =>
        pollutant is "CO" or "O3" ? assessment.Statistics[pollutant].Percentile : assessment.Statistics[pollutant].Mean;

    /// <summary>To 2026-02: C at table decimals, each I to 2 decimals, the sum of these.</summary>
    public static OracleIndex? Classic(string edition, Func<string, Rational?> statistic) =>
        Index(edition, statistic, p => OracleStandards.TableDecimals(edition, p), 2);

    /// <summary>From 2026-03: C to 0.1, CO to 0.01, each I and the sum to 3 decimals, published with 2.</summary>
    public static OracleIndex? Plan2026(string edition, Func<string, Rational?> statistic) =>
        Index(edition, statistic, p => p == "CO" ? 2 : 1, 3);

    private static OracleIndex? Index(string edition, Func<string, Rational?> statistic, Func<string, int> decimals, int indexDecimals)
    {
        var singles = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var pollutant in OracleStandards.Pollutants)
        {
            if (statistic(pollutant) is not { } exact)
                return null;
            Rational c = exact.Round(decimals(pollutant));
            singles[pollutant] = (c / OracleStandards.SingleIndexLimit(edition, pollutant)).Round(indexDecimals);
        }

        var sum = singles.Values.Sum();
        var largest = singles.Values.Max();
        return new OracleIndex(singles, sum, ((Rational)sum).Round(2), [.. OracleStandards.Pollutants.Where(p => singles[p] == largest)]);
    }

    /// <summary>A year: mean and percentile within the limits; CO and O3 the percentile only. Judged at integers, CO 0.1. Other periods: what tables show.</summary>
    private static bool? Attained(string kind, string edition, string pollutant, Rational? mean, Rational? percentile)
    {
        if (mean is null || percentile is null)
            return null;
        var decimals = pollutant == "CO" ? 1 : 0;
        var percentileKept = percentile.Value.Round(decimals) <= OracleStandards.DailyLimit(edition, pollutant);
        if (pollutant is "CO" or "O3")
            return percentileKept;
        var meanKept = mean.Value.Round(decimals) <= OracleStandards.SingleIndexLimit(edition, pollutant);
        return kind == "year" ? meanKept && percentileKept : meanKept;
    }

    private static bool IsValid(string kind, DateOnly from, DateOnly to, List<DateOnly> days)
    {
        if (kind is "range")
            return days.Count * 31 >= 27 * Days(from, to).Count();
        if (kind is "year" && days.Count < 324)
            return false;
        for (var month = from; month <= to; month = month.AddMonths(1))
            if (days.Count(d => d.Year == month.Year && d.Month == month.Month) < (month.Month == 2 ? 25 : 27))
                return false;
        return true;
    }

    private static int? DayAqi(OracleArea area, DateOnly day, string edition)
    {
        if (!area.TryGetValue(day, out var values))
            return null;
        var six = values.Where(v => v.Key != "O3Hour").ToDictionary(v => v.Key, v => (Rational)v.Value, StringComparer.Ordinal);
        return OracleAqi.Daily(edition, six, values.TryGetValue("O3Hour", out var hourly) ? hourly : null).Aqi;
    }

    private static decimal? Value(OracleArea area, DateOnly day, string pollutant) =>
        area.TryGetValue(day, out var values) && values.TryGetValue(pollutant, out var value) ? value : null;

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
            yield return day;
    }
}
