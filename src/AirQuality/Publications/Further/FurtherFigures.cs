namespace AirQuality.Publications.Further;

/// <summary>Tables of further figures: which there are, and their values by area and period.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Values">The values, one an area, period and figure, in the order in which they stand.</param>
public sealed record FurtherFigures(IReadOnlyList<FurtherFigure> Figures, IReadOnlyList<FurtherValue> Values)
{
    /// <summary>A figure by its key, in any case.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The figure, or <c>null</c>.</returns>
    public FurtherFigure? Find(string key) => Figures.FirstOrDefault(f => string.Equals(f.Key, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>How many figures and values there are.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{string.Join(", ", Figures)}: {Values.Count} values");
}
