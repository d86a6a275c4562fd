using AirQuality.Wording;

namespace AirQuality.Checks.Stated;

/// <summary>How far a figure that files state follows from their own values.</summary>
public sealed record FigureAgreement
{
    /// <summary>The figure: AQI, mean of 24 hours of PM2.5.</summary>
    public required LocalizedText Figure { get; init; }

    /// <summary>How many were compared: those with the values they follow from.</summary>
    public required long Compared { get; init; }

    /// <summary>How many of them follow.</summary>
    public required long Agreeing { get; init; }

    /// <summary>How they were reckoned: in the way that fits most of them.</summary>
    public required LocalizedText ReckonedAs { get; init; }

    /// <summary>Why many do not follow, or none was compared; <c>null</c> where nothing explains it.</summary>
    public LocalizedText? LikelyCause { get; init; }

    /// <summary>The share that follows, 0 to 1; 1 where none was compared.</summary>
    public double Share => Compared == 0 ? 1 : (double)Agreeing / Compared;
}
