namespace AirQuality.Assessments;

/// <summary>What data say of a pollutant that a monitoring plan leaves out (HJ 633-2026, 5.3.2).</summary>
public enum PlanProof
{
    /// <summary>The data have no three years in a row of it, each with enough days.</summary>
    NotProven,

    /// <summary>Three years in a row without a day of light or worse pollution led by it.</summary>
    Proven,

    /// <summary>It led a day of light or worse pollution.</summary>
    Contradicted,
}
