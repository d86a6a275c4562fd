namespace AirQuality.Publications;

/// <summary>What exactly a published figure states: a metric, an aspect of it and what it is compared with.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Aspect">The aspect.</param>
/// <param name="Base">What a change or base refers to; last year where nothing else is said.</param>
public sealed record PublishedQuantity(PublishedMetric Metric, FigureAspect Aspect = FigureAspect.Value, PublishedBase Base = default)
{
    /// <summary>Among whom, for <see cref="FigureAspect.Place"/>.</summary>
    public PlaceScope Scope { get; init; }

    /// <summary>The key in output: <c>pm25</c>, <c>pm25_change</c>, <c>pm25_last_year</c>, <c>pm25_change_3y</c>, <c>pm25_goal</c>.</summary>
    public string Key => Metric.Key + Aspect switch
    {
        FigureAspect.Change => "_change" + Base.Suffix,
        FigureAspect.Difference => "_difference" + Base.Suffix,
        FigureAspect.Base => Base.Kind == PublishedBaseKind.LastYear ? "_last_year" : Base.Suffix,
        FigureAspect.Goal => "_goal",
        FigureAspect.Share => "_share",
        FigureAspect.SingleIndex => "_single",
        FigureAspect.Highest => "_max",
        FigureAspect.Lowest => "_min",
        FigureAspect.Place => Scope switch
        {
            PlaceScope.City => "_place_city",
            PlaceScope.Province => "_place_province",
            PlaceScope.Nation => "_place_nation",
            _ => "_place",
        },
        _ => string.Empty,
    };

    /// <summary>Whether a smaller figure is the better one.</summary>
    public bool IsLowerBetter => Metric.IsLowerBetter;

    /// <summary>The quantity with a key, or <c>null</c>.</summary>
    /// <param name="key">The key, as <see cref="Key"/> gives it.</param>
    /// <returns>The quantity.</returns>
    public static PublishedQuantity? Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var metric = PublishedMetric.All.Where(m => key.StartsWith(m.Key, StringComparison.OrdinalIgnoreCase)).MaxBy(m => m.Key.Length);
        if (metric is null)
            return null;
        PublishedBase[] bases = [PublishedBase.LastYear, PublishedBase.Previous, PublishedBase.ThreeYears];
        return Enum.GetValues<FigureAspect>().SelectMany(a => bases.Select(b => new PublishedQuantity(metric, a, b)))
            .FirstOrDefault(q => string.Equals(q.Key, key, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The key.</summary>
    /// <returns>The key.</returns>
    public override string ToString() => Key;
}
