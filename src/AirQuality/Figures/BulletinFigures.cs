using System.Globalization;
using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Figures;

/// <summary>Every figure that bulletins print of an area over a period: days of each level and their shares, exceeding days by primary pollutant, both statistics, multiples, attainment by both classes, load shares.</summary>
public static class BulletinFigures
{
    private const string Days = "d";

    /// <summary>The figures of an assessment, in the order of a bulletin.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <returns>The figures; days of levels are those of the area's own days.</returns>
    public static IReadOnlyList<BulletinFigure> Of(PeriodAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return [.. OfDays(assessment), .. OfLevels(assessment), .. OfIndex(assessment), .. Pollutants.All.ToArray().SelectMany(p => OfPollutant(assessment, p))];
    }

    /// <summary>The share of a single index in the sum of all (负荷比), in per cent to 0.1.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>The share; <c>null</c> without a composite index.</returns>
    public static decimal? LoadShare(PeriodAssessment assessment, Pollutant pollutant)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return LoadShare(assessment.Index, pollutant);
    }

    /// <summary>The share of a single index in the sum of all (负荷比), in per cent to 0.1.</summary>
    /// <param name="index">The composite index.</param>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>The share; <c>null</c> where a single index is missing.</returns>
    public static decimal? LoadShare(CompositeIndexResult index, Pollutant pollutant)
    {
        ArgumentNullException.ThrowIfNull(index);
        var singles = index.Singles;
        if (singles.Any(s => s.Index is null))
            return null;
        var sum = singles.Sum(s => s.Index!.Value * s.Weight);
        return sum == 0 ? null : ((Fraction)(singles[(int)pollutant].Index!.Value * singles[(int)pollutant].Weight) * 100 / sum).Round(1);
    }

    private static IEnumerable<BulletinFigure> OfDays(PeriodAssessment a)
    {
        decimal? Known(int days) => a.ValidDays == 0 ? null : days;
        yield return new("valid_days", null, a.ValidDays, new("有效天数", "days with an AQI"), Days);
        yield return new("good_days", null, Known(a.GoodDays), new("优良天数", "good days"), Days);
        yield return new("good_ratio", null, a.GoodRatio, new("优良天数比例", "good-day ratio"), "%");
        yield return new("exceed_days", null, Known(a.ValidDays - a.GoodDays), new("超标天数", "exceeding days"), Days);
        yield return new("heavy_days", null, Known(a.HeavyDays), new("重度及以上污染天数", "heavy-pollution days"), Days);
        yield return new("heavy_ratio", null, a.HeavyRatio, new("重度及以上污染天数比率", "heavy-day ratio"), "%");
    }

    private static IEnumerable<BulletinFigure> OfLevels(PeriodAssessment a)
    {
        foreach (var (number, level) in a.Edition.Levels.Index())
        {
            var days = a.DayAqis.Count(d => d.Aqi is { } aqi && a.Edition.Level(aqi) == level);
            var all = a.DayAqis.Count(d => d.Aqi is not null);
            var key = string.Create(CultureInfo.InvariantCulture, $"level_{number + 1}");
            yield return new($"{key}_days", null, all == 0 ? null : days, new($"{level.Name(Language.Chinese)}天数", $"days of level {number + 1} ({level.Name(Language.English)})"), Days);
            yield return new($"{key}_ratio", null, DayRatio.Of(days, all), new($"{level.Name(Language.Chinese)}天数比例", $"share of level {number + 1} ({level.Name(Language.English)})"), "%");
        }
    }

    private static IEnumerable<BulletinFigure> OfIndex(PeriodAssessment a)
    {
        yield return new("index", null, a.Index.Published, new("综合指数", "composite index"), string.Empty);
        yield return new("attained", null, Flag(a.Attained), new(a.IsClassOne ? "是否达标（一类区）" : "是否达标（二类区）", a.IsClassOne ? "attained (class I)" : "attained (class II)"), string.Empty);
    }

    private static IEnumerable<BulletinFigure> OfPollutant(PeriodAssessment a, Pollutant pollutant)
    {
        var (figures, symbol, unit) = (a[pollutant], pollutant == Pollutant.O3 ? "O3-8h" : pollutant.Symbol(), pollutant.Unit());
        var order = figures.PercentileOrder.ToString(CultureInfo.InvariantCulture);
        var exceeding = a.DayAqis.Count(d => d.Aqi > a.Edition.Thresholds.GoodUpTo && d.Primary.Contains(pollutant));
        BulletinFigure Of(string key, decimal? value, LocalizedText name, string of) => new(key, pollutant, value, new LocalizedText(symbol + name.Zh, $"{symbol} {name.En}"), of);
        yield return Of("mean", figures.Mean, new("平均浓度", "mean"), unit);
        yield return Of("p" + order, figures.Percentile, new($"第{order}百分位数", $"P{order}"), unit);
        yield return Of("multiple", figures.ExceedanceMultiple, new("超标倍数", "exceedance multiple"), string.Empty);
        yield return Of("limit_days", figures.ValidDays == 0 ? null : figures.ExceedanceDays, new("日值超标天数", "days above the daily limit"), Days);
        yield return Of("largest_multiple", figures.LargestExceedanceMultiple, new("日值最大超标倍数", "largest daily exceedance multiple"), string.Empty);
        yield return Of("primary_days", a.ValidDays == 0 ? null : figures.PrimaryDays, new("首要污染物天数", "days as primary pollutant"), Days);
        yield return Of("primary_exceed_days", a.ValidDays == 0 ? null : exceeding, new("为首要污染物的超标天数", "exceeding days as primary pollutant"), Days);
        yield return Of("attained_class_1", Flag(figures.AttainedClassOne), new("是否达到一级标准", "keeps level 1"), string.Empty);
        yield return Of("attained_class_2", Flag(figures.AttainedClassTwo), new("是否达到二级标准", "keeps level 2"), string.Empty);
        yield return Of("load_share", LoadShare(a, pollutant), new("负荷比", "share of the index"), "%");
    }

    private static decimal? Flag(bool? value) => value is { } known ? (known ? 1 : 0) : null;
}
