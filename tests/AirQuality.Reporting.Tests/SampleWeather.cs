using AirQuality.Meteorology.Effects;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Reporting.Tests;

/// <summary>What the weather did, as the package of the weather would say it, in figures that can be added up in the head.</summary>
internal static class SampleWeather
{
    public static IReadOnlyList<WeatherEffect> Of(Area area) => [Effect(area, Pollutant.PM25), Effect(area, Pollutant.O3)];

    private static WeatherEffect Effect(Area area, Pollutant pollutant) => new(area, pollutant, AssessmentPeriod.Month(2026, 10), AssessmentPeriod.Month(2025, 10))
    {
        Observed = 42.2m,
        ObservedWith = 50.2m,
        Weather = -6.1m,
        Dust = 0.4m,
        NormalisedWith = 50,
        RestPercent = -4.6m,
        RestLow = -20.6m,
        RestHigh = 11.4m,
        Confidence = 0.95,
        Skill = 0.61,
        Sentence = new LocalizedText($"{pollutant.Symbol()}下降16%：气象-12%，沙尘+1%，其余-5%（误差±16个百分点，95%置信）。", $"{pollutant.Symbol()} was 16% lower: weather 12% down, dust 1% up, the rest 5% down, give or take 16 (95%)."),
        Months = [.. Enumerable.Range(0, 36).Select(i => new AveragedMonth(AssessmentPeriod.Month(2024 + (i / 12), 1 + (i % 12)), 63 - (i % 12 == 11 ? 0 : i % 7), 58, 48, 68))],
        Seasons = [.. new[] { "冬季", "春季", "夏季", "秋季" }.Select((name, i) => new SeasonalSkill(LocalizedText.Same(name), 0.7 - (0.1 * i), 0.5))],
    };
}
