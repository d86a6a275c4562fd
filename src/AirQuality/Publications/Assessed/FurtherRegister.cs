using AirQuality.Figures;
using AirQuality.Publications.Further;
using AirQuality.Ranking;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Publications.Assessed;

/// <summary>Further figures by area and period, each as something areas are ranked by.</summary>
internal sealed class FurtherRegister
{
    private readonly Dictionary<Key, decimal> values = [];
    private readonly Dictionary<string, RankingMetric> metrics = new(StringComparer.OrdinalIgnoreCase);
    private readonly FurtherFigures figures;

    /// <summary>Takes the values of areas, known ones and others.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="known">The areas that names are looked up among first.</param>
    /// <param name="level">The level of the others.</param>
    /// <exception cref="PublicationException">A name can be several areas.</exception>
    public FurtherRegister(FurtherFigures figures, IReadOnlyList<Area> known, AreaLevel level)
    {
        this.figures = figures;
        var finder = new AreaFinder(known);
        var named = new Dictionary<Name, Area>();
        foreach (var value in figures.Values)
        {
            var name = new Name(value.Area, value.City);
            if (!named.TryGetValue(name, out var area))
                named.Add(name, area = AreaOf(value, finder, level));
            values[new Key(value.Figure, area, new DateInterval(value.Period.Start, value.Period.End))] = value.Value;
        }

        Areas = [.. named.Values.Distinct()];
        foreach (var figure in figures.Figures)
            metrics[figure.Key] = MetricOf(figure);
    }

    /// <summary>The areas, in the order in which they first stand.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>The first day of any period; <c>null</c> where there is none.</summary>
    public LocalDate? FirstDay => values.Keys.Select(k => (LocalDate?)k.Days.Start).Min();

    /// <summary>What areas are ranked by.</summary>
    public IReadOnlyList<RankingMetric> Metrics => [.. metrics.Values];

    /// <summary>Whether a key is one of them.</summary>
    public bool Has(string key) => metrics.ContainsKey(key);

    /// <summary>The figure of a key, or <c>null</c>.</summary>
    public FurtherFigure? Find(string key) => figures.Find(key);

    /// <summary>The areas with a value of a figure in a period.</summary>
    public IReadOnlyList<Area> AreasOf(string key, AssessmentPeriod period) => [.. Areas.Where(a => Value(key, a, period) is not null)];

    /// <summary>The periods of a figure, in order of time.</summary>
    public IReadOnlyList<AssessmentPeriod> PeriodsOf(string key) =>
        [.. figures.Values.Where(v => string.Equals(v.Figure, key, StringComparison.OrdinalIgnoreCase)).Select(v => v.Period).Distinct().OrderBy(p => p.Start).ThenBy(p => p.End)];

    private decimal? Value(string key, Area area, AssessmentPeriod period) => values.TryGetValue(new Key(key, area, new DateInterval(period.Start, period.End)), out var value) ? value : null;

    private RankingMetric MetricOf(FurtherFigure figure)
    {
        var missing = Reason.OfMetric(ReasonCode.NoFigure, figure.Key);
        return new RankingMetric(
            new Figure(figure.Key, figure.CountsDays ? ChangeKind.Days : ChangeKind.Percent, a => Value(figure.Key, a.Area, a.Period), a => Value(figure.Key, a.Area, a.Period) is null ? missing : null),
            figure.LargerIsBetter ? RankingDirection.LargestFirst : RankingDirection.SmallestFirst);
    }

    private static Area AreaOf(FurtherValue value, AreaFinder known, AreaLevel level) => known.Find(value.Area, value.City) switch
    {
        [var only] => only,
        [] => new Area(value.Area, level, value.City is { } city && level < AreaLevel.City ? new Area(city, AreaLevel.City) : null),
        var several => throw new PublicationException(
            $"补充指标表：“{value.Area}”可能是{string.Join('、', several)}；请写明城市",
            $"further figures: '{value.Area}' can be {string.Join(" or ", several)}; say the city"),
    };

    private readonly record struct Key(string Figure, Area Area, DateInterval Days);

    private readonly record struct Name(string Area, string? City);
}
