using AirQuality.Assessments;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Figures;

/// <summary>A published figure of an assessment.</summary>
/// <param name="Key">The name on the command line and in results: <c>index good_ratio pm25 pm10 o3_8h so2 no2 co good_days heavy_days heavy_ratio</c>.</param>
/// <param name="ChangeKind">How its change is given.</param>
/// <param name="Of">The figure, <c>null</c> when there is none.</param>
/// <param name="ReasonOf">Why the figure is not valid, or <c>null</c> when it is.</param>
public sealed record Figure(string Key, ChangeKind ChangeKind, Func<PeriodAssessment, decimal?> Of, Func<PeriodAssessment, Reason?> ReasonOf)
{
    private const decimal Tenth = 0.1m;

    private static readonly Figure[] Statistics = [.. Enum.GetValues<Pollutant>().Select(OfPollutant)];

    /// <summary>The composite index.</summary>
    public static Figure Index { get; } = new("index", ChangeKind.Percent, a => a.Index.Published, IndexReason) { Step = Tenth };

    /// <summary>Good-day ratio, %.</summary>
    public static Figure GoodRatio { get; } = new("good_ratio", ChangeKind.PercentagePoints, a => a.GoodRatio, a => a.DaysReason);

    /// <summary>Good days.</summary>
    public static Figure GoodDays { get; } = Days("good_days", a => a.GoodDays);

    /// <summary>Heavy-pollution days.</summary>
    public static Figure HeavyDays { get; } = Days("heavy_days", a => a.HeavyDays);

    /// <summary>Heavy-pollution days / valid days (重度及以上污染天数比率), %, to 0.1.</summary>
    public static Figure HeavyRatio { get; } = new("heavy_ratio", ChangeKind.PercentagePoints, a => a.HeavyRatio, a => a.DaysReason);

    /// <summary>What people and tables call it, in both languages; <c>null</c> for the figures of bulletins, whose names stand with the other terms.</summary>
    public LocalizedText? Label { get; init; }

    /// <summary>What people speak of as one step of it: a µg/m³, a point, a day; 0.1 of the index and of CO, whose whole numbers are far apart.</summary>
    internal decimal Step { get; init; } = 1;

    /// <summary>The most it can be: 100 of a ratio, else <c>null</c>.</summary>
    internal decimal? Most => ChangeKind == ChangeKind.PercentagePoints ? 100 : null;

    /// <summary>All figures in the order of bulletins: the index, good-day ratio, PM2.5, PM10, O3, SO2, NO2, CO, good days, heavy days and their ratio.</summary>
    public static IReadOnlyList<Figure> All { get; } =
    [
        Index,
        GoodRatio,
        Statistic(Pollutant.PM25),
        Statistic(Pollutant.PM10),
        Statistic(Pollutant.O3),
        Statistic(Pollutant.SO2),
        Statistic(Pollutant.NO2),
        Statistic(Pollutant.CO),
        GoodDays,
        HeavyDays,
        HeavyRatio,
    ];

    /// <summary>Figures that bulletins rank by beside <see cref="All"/>: exceeding days, P98 of SO2 and NO2, P95 of particles; dustfall (t/km² a month) and TSP (µg/m³), which come from published tables alone.</summary>
    public static IReadOnlyList<Figure> Further { get; } =
    [
        Days("exceed_days", a => a.ValidDays - a.GoodDays),
        OfPercentile(Pollutant.SO2),
        OfPercentile(Pollutant.NO2),
        OfPercentile(Pollutant.PM10),
        OfPercentile(Pollutant.PM25),
        OfTables("dustfall"),
        OfTables("tsp"),
    ];

    /// <summary>The statistic of a pollutant that tables show: the mean; CO P95; O3 P90 of MDA8 (<c>o3_8h</c>).</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no pollutant.</exception>
    public static Figure Statistic(Pollutant pollutant) =>
        Statistics.ElementAtOrDefault((int)pollutant) ?? throw new ArgumentOutOfRangeException(nameof(pollutant), pollutant, "No such pollutant.");

    /// <summary>A figure by its key, in any case.</summary>
    /// <param name="key">Such as <c>index</c>, <c>pm25</c>, <c>o3_8h</c> or <c>good_ratio</c>.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentException">No such figure; the message lists those there are.</exception>
    public static Figure ByKey(string key) => Named.Of([.. All, .. Further], f => f.Key, key, "figure");

    /// <summary>The change of this figure, made from published figures.</summary>
    /// <param name="current">The figure, or <c>null</c>.</param>
    /// <param name="baseFigure">The figure compared with, or <c>null</c>.</param>
    /// <returns>Per cent or difference by <see cref="ChangeKind"/>; <c>null</c> when either is missing, or the base of a percentage is 0.</returns>
    public decimal? Change(decimal? current, decimal? baseFigure) =>
        ChangeKind == ChangeKind.Percent ? Comparison.PercentChange(current, baseFigure) : current - baseFigure;

    /// <summary>The same with the decimals in which a publisher prints percentages; <c>null</c> for one.</summary>
    internal decimal? Change(decimal? current, decimal? baseFigure, int? decimals) =>
        decimals is { } printed && ChangeKind == ChangeKind.Percent ? Comparison.PercentChange(current, baseFigure, printed) : Change(current, baseFigure);

    /// <summary>The name for people: 综合指数, composite index.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The name; the key for figures of others.</returns>
    public string Name(Language language) => Label?.In(language) ?? Names.OfFigure(Key, language);

    /// <summary>The key.</summary>
    /// <returns><see cref="Key"/>.</returns>
    public override string ToString() => Key;

    private static Figure OfPollutant(Pollutant pollutant) => new(
        pollutant == Pollutant.O3 ? "o3_8h" : pollutant.Key(),
        ChangeKind.Percent,
        a => a[pollutant].Evaluated,
        a => a[pollutant].Reason?.For(pollutant)) { Step = pollutant == Pollutant.CO ? Tenth : 1 };

    /// <summary>A figure that is not measured by these stations and is known where a table prints it.</summary>
    private static Figure OfTables(string key) => new(
        key,
        ChangeKind.Percent,
        a => a.FurtherFigures.TryGetValue(key, out var value) ? value : null,
        a => a.FurtherFigures.ContainsKey(key) ? null : Reason.OfMetric(ReasonCode.NoFigure, key) with { Period = a.Period });

    /// <summary>Why the index is not valid: of one over some pollutants what those lack.</summary>
    private static Reason? IndexReason(PeriodAssessment assessment) => assessment.Index.Scheme.IsOfAll
        ? Reason.Join(assessment.Reasons)
        : Reason.Join(assessment.Pollutants.Where(p => p.Reason is not null && assessment.Index.Scheme.Weight(p.Pollutant) > 0).Select(p => p.Reason!.For(p.Pollutant)));

    private static Figure OfPercentile(Pollutant pollutant) => new(
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{pollutant.Key()}_p{Standards.AssessmentRules.PercentileOrder(pollutant)}"),
        ChangeKind.Percent,
        a => a[pollutant].Percentile,
        a => a[pollutant].Reason?.For(pollutant));

    /// <summary>A count is missing, not 0, when no day has an AQI.</summary>
    private static Figure Days(string key, Func<PeriodAssessment, int> of) =>
        new(key, ChangeKind.Days, a => a.ValidDays == 0 ? null : of(a), a => a.DaysReason);
}
