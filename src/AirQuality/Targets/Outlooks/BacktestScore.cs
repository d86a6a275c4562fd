namespace AirQuality.Targets.Outlooks;

/// <summary>The score of some forecasts: mean squared distance between probability and outcome (Brier score), 0 the best, beside two that know less.</summary>
/// <param name="Forecasts">How many forecasts.</param>
/// <param name="Brier">The Brier score of the outlook.</param>
/// <param name="Climatology">The Brier score of the share of past years that met the goal, as (met + 1) / (years + 2).</param>
/// <param name="BaseRate">The Brier score of the share of all these outcomes that met their goal, known only afterwards.</param>
public sealed record BacktestScore(int Forecasts, double Brier, double Climatology, double BaseRate)
{
    /// <summary>1 − Brier / climatology: 1 is perfect, 0 no better than climatology; <c>null</c> when climatology was perfect.</summary>
    public double? Skill => Climatology > 0 ? 1 - (Brier / Climatology) : null;

    /// <summary>
    /// The mean calibration error, 0 to 1: by how much the share that met its goal differs from the probability said, in the mean over all
    /// forecasts, taken in tenths of probability. 0.03 is three points.
    /// </summary>
    public double CalibrationError { get; init; }

    /// <summary>The share of figures that ended within the band from 5 to 95 %, ends included, 0 to 1; 0.9 is right.</summary>
    public double Coverage { get; init; }

    /// <summary>
    /// The pinball (quantile) loss of the 5 %, 50 % and 95 % figures, their mean, in units of the figure: what comes above a quantile counts its distance times the quantile, what comes
    /// below times the rest; 0 is best. <c>null</c> where figures of several units are put together.
    /// </summary>
    public double? Pinball { get; init; }

    /// <summary>The reliability table in tenths of probability; bins without forecasts are left out.</summary>
    public IReadOnlyList<BacktestBin> Reliability { get; init; } = [];

    /// <summary>Forecasts and score.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Forecasts} forecasts, Brier {Brier:0.000}, climatology {Climatology:0.000}");
}
