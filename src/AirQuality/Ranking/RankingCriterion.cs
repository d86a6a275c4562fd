using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AirQuality.Ranking;

/// <summary>What areas are ranked by: a figure, its change on last year, or the weighted mean of the places in several of these.</summary>
/// <example><code>
/// var byBoth = RankingCriterion.Parse("2*index+index_change");
/// </code></example>
public sealed record RankingCriterion
{
    private static readonly string[] ChangeEndings = ["同比变化", "同比", "变化"];

    private RankingCriterion(RankingMetric metric, bool isChange, IReadOnlyList<RankingPart> parts)
    {
        Metric = metric;
        IsChange = isChange;
        Parts = parts;
    }

    /// <summary>The composite index.</summary>
    public static RankingCriterion Index { get; } = Of(RankingMetric.Index);

    /// <summary>Every figure, then the change of every figure.</summary>
    public static IReadOnlyList<RankingCriterion> All { get; } = [.. RankingMetric.All.Select(Of), .. RankingMetric.Further.Select(Of), .. RankingMetric.All.Select(ChangeOf)];

    /// <summary>The figure; of a mean of places that of the first part.</summary>
    public RankingMetric Metric { get; }

    /// <summary>Whether the change of the figure on last year is ranked, the most improved first.</summary>
    public bool IsChange { get; }

    /// <summary>What a mean of places is made of; empty for one figure.</summary>
    public IReadOnlyList<RankingPart> Parts { get; }

    /// <summary>The name on the command line and in results: <c>index</c>, <c>pm25_change</c>, <c>2*index+index_change</c>.</summary>
    public string Key => Parts.Count > 0 ? string.Join('+', Parts.Select(KeyOf)) : IsChange ? Metric.ChangeKey : Metric.Key;

    /// <summary>A figure of the period.</summary>
    /// <param name="metric">The figure.</param>
    /// <returns>The criterion.</returns>
    public static RankingCriterion Of(RankingMetric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return new(metric, isChange: false, []);
    }

    /// <summary>The change of a figure on the same period last year.</summary>
    /// <param name="metric">The figure.</param>
    /// <returns>The criterion.</returns>
    public static RankingCriterion ChangeOf(RankingMetric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return new(metric, isChange: true, []);
    }

    /// <summary>The weighted mean of the places in several rankings, the smallest mean first.</summary>
    /// <param name="parts">What is combined: two or more figures or changes.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">Fewer than two parts, a weight of 0 or less, or a part that is a mean of places itself.</exception>
    public static RankingCriterion MeanOf(params IReadOnlyList<RankingPart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count < 2)
            throw new ArgumentException($"Expected two or more rankings to combine, found {parts.Count}.", nameof(parts));
        foreach (var part in parts)
        {
            if (part.Weight <= 0)
                throw new ArgumentException($"Expected weights above 0, found {part.Weight} for {part.By}.", nameof(parts));
            if (part.By.Parts.Count > 0)
                throw new ArgumentException($"Expected figures and changes to combine, found {part.By}.", nameof(parts));
        }

        return new(parts[0].By.Metric, isChange: false, [.. parts]);
    }

    /// <summary>Reads a criterion such as <c>index</c>, <c>pm25_change</c>, <c>index+index_change</c> or <c>2*index+pm25</c>.</summary>
    /// <param name="text">The text, in any case.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The text is none; the message lists the figures there are.</exception>
    public static RankingCriterion Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var criterion)
            ? criterion
            : throw new ArgumentException($"Expected one of {string.Join(", ", All)}, or several such as index+index_change or 2*index+pm25, found '{text}'.", nameof(text));
    }

    /// <summary>Reads a criterion such as <c>index</c>, <c>pm25_change</c>, <c>index+index_change</c> or <c>2*index+pm25</c>.</summary>
    /// <param name="text">The text, in any case.</param>
    /// <param name="criterion">The criterion.</param>
    /// <returns>False when the text is none.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RankingCriterion? criterion) => TryParse(text, [], out criterion);

    /// <summary>Reads a criterion that may name further figures.</summary>
    /// <param name="text">The text, in any case.</param>
    /// <param name="further">Figures of tables beside those of the six pollutants.</param>
    /// <param name="criterion">The criterion.</param>
    /// <returns>False when the text is none.</returns>
    public static bool TryParse(string? text, IReadOnlyList<RankingMetric> further, [NotNullWhen(true)] out RankingCriterion? criterion)
    {
        ArgumentNullException.ThrowIfNull(further);
        var parts = (text ?? string.Empty).Split('+').Select(p => PartOf(p, further)).ToList();
        criterion = parts switch
        {
            [{ Weight: 1 } single] => single.By,
            { Count: > 1 } when parts.TrueForAll(p => p is not null) => MeanOf([.. parts.OfType<RankingPart>()]),
            _ => null,
        };
        return criterion is not null;
    }

    /// <summary>Two criteria are equal when they rank by the same figures with the same weights.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(RankingCriterion? other) => other is not null && Metric == other.Metric && IsChange == other.IsChange && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Metric, IsChange, Parts.Count);

    /// <summary>The key.</summary>
    /// <returns><see cref="Key"/>.</returns>
    public override string ToString() => Key;

    private static string KeyOf(RankingPart part) =>
        part.Weight == 1 ? part.By.Key : string.Create(CultureInfo.InvariantCulture, $"{part.Weight}*{part.By.Key}");

    /// <summary>A figure or its change, by key or by a name that is printed: 综合指数, PM2.5同比, 综合指数变化.</summary>
    private static RankingCriterion? Find(string name, IReadOnlyList<RankingMetric> further)
    {
        foreach (var metric in further)
        {
            if (metric.IsNamed(name))
                return Of(metric);
            if (string.Equals(metric.ChangeKey, name, StringComparison.OrdinalIgnoreCase) || Array.Exists(ChangeEndings, e => name.EndsWith(e, StringComparison.Ordinal) && metric.IsNamed(name[..^e.Length])))
                return ChangeOf(metric);
        }

        if (All.FirstOrDefault(c => string.Equals(c.Key, name, StringComparison.OrdinalIgnoreCase)) is { } byKey)
            return byKey;
        if (RankingMetric.Find(name) is { } figure)
            return Of(figure);
        var ending = Array.Find(ChangeEndings, e => name.EndsWith(e, StringComparison.Ordinal));
        return ending is not null && RankingMetric.Find(name[..^ending.Length]) is { } changed ? ChangeOf(changed) : null;
    }

    private static RankingPart? PartOf(string text, IReadOnlyList<RankingMetric> further)
    {
        var star = text.IndexOf('*', StringComparison.Ordinal);
        var weight = 1m;
        if (star >= 0 && !decimal.TryParse(text.AsSpan(0, star), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out weight))
            return null;
        var by = Find(text[(star + 1)..].Trim(), further);
        return by is not null && weight > 0 ? new RankingPart(by, weight) : null;
    }
}
