namespace AirQuality.Targets.Measures;

/// <summary>What a measure is expected to bring and what was seen of it.</summary>
/// <param name="Measure">The measure.</param>
public sealed record MeasureEffect(Measure Measure)
{
    /// <summary>How many of its days are still to come within the period of the goal.</summary>
    public int DaysToCome { get; init; }

    /// <summary>What these days bring to the days left of the goal: by how many µg/m³ their mean is lower, or how many days less are lost; 0 of a measure given up.</summary>
    public decimal ToCome { get; init; }

    /// <summary>What was seen on the days that have passed; <c>null</c> before the first, and where this year or last lacks half of them.</summary>
    public MeasureSeen? Seen { get; init; }
}
