namespace AirQuality.Publications.Further;

/// <summary>A figure beside those of the six pollutants, given as a table: dustfall (降尘), total suspended particles, road dust, days on which fireworks were found.</summary>
/// <param name="Key">The key: <c>dustfall</c>, <c>tsp</c>, <c>road_dust</c>, <c>fireworks_days</c>, or the name the table gives it.</param>
public sealed record FurtherFigure(string Key)
{
    /// <summary>The figures that have a key, a unit and a direction of their own.</summary>
    public static IReadOnlyList<FurtherFigure> Known { get; } =
    [
        new("dustfall") { Unit = "t/(km²·30d)" },
        new("tsp") { Unit = "µg/m³" },
        new("road_dust") { Unit = "g/m²" },
        new("fireworks_days") { Unit = "d", CountsDays = true },
    ];

    /// <summary>The unit as the table has it, or <c>null</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether a larger value is the better one; by default a smaller one is.</summary>
    public bool LargerIsBetter { get; init; }

    /// <summary>The limit, which a value just keeps, or <c>null</c>.</summary>
    public decimal? Limit { get; init; }

    /// <summary>Whether it counts days, whose change is a difference; else it changes in %.</summary>
    public bool CountsDays { get; init; }

    /// <summary>Whether a value keeps the limit; <c>null</c> without one.</summary>
    /// <param name="value">The value.</param>
    /// <returns>True when it is not worse than the limit.</returns>
    public bool? Keeps(decimal value) => Limit is not { } limit ? null : LargerIsBetter ? value >= limit : value <= limit;

    /// <summary>The key.</summary>
    /// <returns><see cref="Key"/>.</returns>
    public override string ToString() => Key;
}
