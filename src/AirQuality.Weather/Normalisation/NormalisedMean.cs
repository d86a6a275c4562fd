using AirQuality.Terms;

namespace AirQuality.Weather.Normalisation;

/// <summary>The mean of a period as it was, and as it would have been with the average weather of the season.</summary>
/// <param name="Period">The period.</param>
public sealed record NormalisedMean(AssessmentPeriod Period)
{
    /// <summary>How many days have a value.</summary>
    public required int Days { get; init; }

    /// <summary>How many of them dust or another event rules; they are in <see cref="Observed"/> and in nothing else.</summary>
    public required int EventDays { get; init; }

    /// <summary>How many of the others have no weather and stand as they are.</summary>
    public required int DaysWithoutWeather { get; init; }

    /// <summary>The mean of the observed days.</summary>
    public required double Observed { get; init; }

    /// <summary>The mean of the observed days without events; not a number where every day is one.</summary>
    public required double WithoutEvents { get; init; }

    /// <summary>What the weather adds to that mean, below 0 where it helped.</summary>
    public required double Weather { get; init; }

    /// <summary>What events add to the mean.</summary>
    public double Dust => Observed - WithoutEvents;

    /// <summary>The mean with average weather and without events: observed = normalised + weather + dust.</summary>
    public double Normalised => WithoutEvents - Weather;

    /// <summary>The lower end of the interval of <see cref="Normalised"/>.</summary>
    public required double Low { get; init; }

    /// <summary>The upper end.</summary>
    public required double High { get; init; }

    /// <summary>What the blocks of days bring to the error.</summary>
    internal BlockError Error { get; init; } = BlockError.None;

    /// <summary>Both means.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Period} {Observed:0.0}, with average weather {Normalised:0.0} ({Low:0.0} to {High:0.0})");
}
