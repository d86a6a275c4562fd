using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Checks.Stated;

/// <summary>How indices are reckoned; each rule but the plain ones is what may have gone wrong with a file.</summary>
internal sealed record IndexRules
{
    /// <summary>The edition of all days; <c>null</c> for that in force.</summary>
    public Edition? Edition { get; init; }

    /// <summary>Whether particles of hours are judged by their mean of 24 hours.</summary>
    public bool HasMovingParticles { get; init; }

    /// <summary>Whether the values are taken for sub-indices themselves.</summary>
    public bool TakesValuesAsIndices { get; init; }

    /// <summary>So many hours or days later the values are looked up.</summary>
    public int Shift { get; init; }

    /// <summary>The pollutants whose values are multiplied.</summary>
    public PollutantMask Scaled { get; init; }

    /// <summary>By what.</summary>
    public double Factor { get; init; } = 1;

    /// <summary>A pollutant whose values are exchanged with those of <see cref="Other"/>.</summary>
    public Pollutant One { get; init; }

    /// <summary>The other of two that are exchanged.</summary>
    public Pollutant Other { get; init; }
}
