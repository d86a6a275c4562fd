using AirQuality.Targets.Forecasts;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Tracking;

/// <summary>The last forecast of each day to come, as goals take it.</summary>
internal sealed class DaySignals
{
    private readonly Dictionary<ForecastDay, DayForecast> last = [];

    /// <param name="forecasts">The forecasts.</param>
    /// <param name="asOf">What was issued after this day was not known then.</param>
    public DaySignals(IEnumerable<DayForecast> forecasts, LocalDate asOf)
    {
        foreach (var forecast in forecasts)
        {
            var key = new ForecastDay(forecast.Area, forecast.Date);
            if (forecast.Issued <= asOf && forecast.Date > asOf && (!last.TryGetValue(key, out var known) || known.Issued < forecast.Issued))
                last[key] = forecast;
        }
    }

    /// <summary>What forecasts say of so many days from a first one for a goal; <c>null</c> where they say nothing of its figure.</summary>
    public DaySignal?[] Of(PlanTree tree, int first, int count)
    {
        var signals = new DaySignal?[count];
        if (last.Count == 0)
            return signals;
        var forecasts = new DayForecast?[count];
        for (var i = 0; i < count; i++)
            forecasts[i] = last.GetValueOrDefault(new ForecastDay(tree.Goal.Area, tree.Goal.Period.Start.PlusDays(first + i)));
        var middle = forecasts.OfType<DayForecast>().Select(f => Aqi(f, tree.Goal.Metric)).OfType<decimal>().DefaultIfEmpty().Average();
        for (var i = 0; i < count; i++)
            if (forecasts[i] is { } forecast)
                signals[i] = tree.Rule.InDays ? OfDays(forecast, tree) : OfMean(forecast, tree.Goal.Metric, middle);
        return signals;
    }

    /// <summary>A concentration as it was forecast; of an AQI alone only how it lies to that of the other days.</summary>
    private static DaySignal? OfMean(DayForecast forecast, GoalMetric metric, decimal middle) =>
        forecast.Values.TryGetValue(metric.Pollutant!.Value, out var value) ? new DaySignal((long)(value * Concentration.Scale), IsRelative: false)
        : middle > 0 && Aqi(forecast, metric) is { } aqi ? new DaySignal((long)(aqi * 1000 / middle), IsRelative: true)
        : null;

    /// <summary>How much of the range that was forecast lies above what a day may have.</summary>
    private static DaySignal? OfDays(DayForecast forecast, PlanTree tree)
    {
        if (tree.Goal.Metric.Pollutant is { } pollutant)
            return forecast.Values.TryGetValue(pollutant, out var value) ? new DaySignal((long)(value * Concentration.Scale * SeasonalProfile.DayScale / 2 / Math.Max(1, tree.Rule.DayLevel)), IsRelative: false) : null;
        if (forecast is not { AqiFrom: { } from, AqiTo: { } to })
            return null;

        // Every day keeps a share by its AQI, so that of days all below the limit the worst comes first.
        var above = Math.Clamp(to - Math.Max(from - 1, tree.Rule.DayLevel), 0, to - from + 1);
        return new DaySignal(((long)above * SeasonalProfile.DayScale / (to - from + 1)) + (from + to), IsRelative: false);
    }

    /// <summary>The middle of the AQI forecast, where it is said to be that of the pollutant or of no other.</summary>
    private static decimal? Aqi(DayForecast forecast, GoalMetric metric) =>
        forecast is { AqiFrom: { } from, AqiTo: { } to } && (forecast.Primary.Count == 0 || (metric.Pollutant is { } pollutant && forecast.Primary.Contains(pollutant))) ? (from + to) / 2m : null;

    /// <summary>A day of an area.</summary>
    private readonly record struct ForecastDay(Area Area, LocalDate Date);
}
