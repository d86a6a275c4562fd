namespace AirQuality.Targets.Forecasts;

/// <summary>How forecasts compare with the days that came. Only days with an AQI count.</summary>
/// <param name="LeadDays">By how many days they ran ahead; <c>null</c> for all together.</param>
/// <param name="Forecasts">How many forecasts could be compared.</param>
public sealed record ForecastScore(int? LeadDays, int Forecasts)
{
    /// <summary>The share of AQI ranges that held the AQI that came, ends included, 0 to 1; <c>null</c> when no range was forecast.</summary>
    public double? RangeHits { get; init; }

    /// <summary>The share of levels that came as forecast, 0 to 1; <c>null</c> when none was forecast.</summary>
    public double? LevelHits { get; init; }

    /// <summary>Of the days with a primary pollutant and one forecast, the share on which one of those forecast was one; <c>null</c> without such days.</summary>
    public double? PrimaryHits { get; init; }

    /// <summary>The mean of forecast less observed AQI, the forecast at the middle of its range; <c>null</c> without an AQI forecast.</summary>
    public double? Bias { get; init; }

    /// <summary>The mean distance of the middle of the range from the AQI that came; <c>null</c> without an AQI forecast.</summary>
    public double? MeanError { get; init; }

    /// <summary>Lead and number.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{LeadDays} days ahead: {Forecasts} forecasts, bias {Bias:0.0}");
}
