namespace AirQuality.Targets.Outlooks;

/// <summary>Of the forecasts of about one probability, how many came true.</summary>
/// <param name="From">The least probability of the bin.</param>
/// <param name="To">The largest.</param>
/// <param name="Forecasts">How many forecasts.</param>
/// <param name="Forecast">Their mean probability.</param>
/// <param name="Observed">The share that met the goal.</param>
public sealed record BacktestBin(double From, double To, int Forecasts, double Forecast, double Observed);
