using AirQuality.Targets.Forecasts;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;

namespace AirQuality.Reporting.Pictures;

/// <summary>Pictures of how right outlooks and forecasts of days have been.</summary>
public static class ScorePictures
{
    /// <summary>Of every figure the probability said beside the share that came true, and how often the band from 5 to 95 % held what came.</summary>
    /// <param name="result">The scores.</param>
    /// <param name="language">The language.</param>
    /// <returns>The picture; <c>null</c> where nothing could be forecast.</returns>
    public static Picture? Draw(BacktestResult result, Language language)
    {
        ArgumentNullException.ThrowIfNull(result);
        return BacktestPicture.Draw(result, Words.Of(language));
    }

    /// <summary>Hits of range, level and primary pollutant by days ahead, and the bias of the AQI.</summary>
    /// <param name="scores">The scores, by days ahead.</param>
    /// <param name="language">The language.</param>
    /// <returns>The picture; <c>null</c> where no forecast could be compared.</returns>
    public static Picture? Draw(IReadOnlyList<ForecastScore> scores, Language language)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return ForecastScorePicture.Draw(scores, Words.Of(language));
    }
}
