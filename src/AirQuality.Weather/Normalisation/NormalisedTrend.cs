using AirQuality.Statistics.Trends;
using AirQuality.Terms;

namespace AirQuality.Weather.Normalisation;

/// <summary>
/// How a pollutant rises or falls a year with average weather, beside how it does as observed: <see cref="Observed"/> = <see cref="Normalised"/> + <see cref="Weather"/>, exactly.
/// In the unit of the pollutant a year, below 0 for better.
/// </summary>
/// <remarks>
/// The straight line of least squares through the days with value and weather, beside the course of the year (two waves), so that years need not be whole. Events
/// are left out. Where a change came in one step the line spreads it over the years.
/// </remarks>
/// <param name="Area">The area.</param>
/// <param name="Pollutant">The pollutant.</param>
/// <param name="Period">The days it is of.</param>
public sealed record NormalisedTrend(Area Area, Pollutant Pollutant, AssessmentPeriod Period)
{
    /// <summary>How many days it is made of.</summary>
    public required int Days { get; init; }

    /// <summary>The change a year of the observed days.</summary>
    public required double Observed { get; init; }

    /// <summary>The change a year with average weather.</summary>
    public required double Normalised { get; init; }

    /// <summary>What the weather adds to the change a year.</summary>
    public double Weather => Observed - Normalised;

    /// <summary>The lower end of the interval of <see cref="Normalised"/>.</summary>
    public required double Low { get; init; }

    /// <summary>The upper end.</summary>
    public required double High { get; init; }

    /// <summary>The mean of the days with average weather.</summary>
    public required double Mean { get; init; }

    /// <summary>The change a year with average weather in per cent of <see cref="Mean"/>.</summary>
    public double Percent => 100 * Normalised / Mean;

    /// <summary>The lower end of the interval of <see cref="Percent"/>.</summary>
    public required double PercentLow { get; init; }

    /// <summary>The upper end.</summary>
    public required double PercentHigh { get; init; }

    /// <summary>The months with average weather by the usual tests: seasonal Mann–Kendall and Theil–Sen, to which one odd month is one month only.</summary>
    public required TrendResult Months { get; init; }

    /// <summary>What can be said: 1 it rises, -1 it falls, 0 it cannot be told apart from no change.</summary>
    public int Verdict => Low > 0 ? 1 : High < 0 ? -1 : 0;

    /// <summary>The share of intervals that hold the truth.</summary>
    internal double Confidence { get; init; }

    /// <summary>The trend as a sentence, with its width.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One or two sentences.</returns>
    public string In(Language language) => TrendWords.Of(this, language);

    /// <summary>The trend as a sentence in English.</summary>
    /// <returns>The same as <see cref="In"/> <see cref="Language.English"/>.</returns>
    public override string ToString() => In(Language.English);
}
