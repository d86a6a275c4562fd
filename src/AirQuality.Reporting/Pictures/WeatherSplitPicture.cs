using AirQuality.Meteorology.Effects;
using AirQuality.Terms;

namespace AirQuality.Reporting.Pictures;

/// <summary>The change of a mean on last year as a waterfall: what weather, dust and the rest did, and how far off the rest may be.</summary>
internal static class WeatherSplitPicture
{
    public static Picture? Draw(PictureSheet sheet)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        if (report.Weather.FirstOrDefault(e => e.Area == report.Focus && e.Pollutant == sheet.Pollutant) is not { Weather: not null } effect)
            return null;
        var title = words.Pick(
            $"{sheet.Names.Of(report.Focus)} {effect.Pollutant.Symbol()}：{effect.Period}与{effect.With}相比，气象、沙尘和其余",
            $"{effect.Pollutant.Symbol()}, {sheet.Names.Of(report.Focus)}, {effect.Period} on {effect.With}: weather, dust and the rest");
        var waterfall = Of(effect, words);
        return sheet.Picture(title, effect.Sentence.In(words.Language).TrimEnd('。', '.'), 820, 380, (canvas, room) => waterfall.Draw(canvas, room, words, words.Pick("日均值的平均", "mean of days")));
    }

    private static Waterfall Of(WeatherEffect effect, Words words)
    {
        List<WaterfallStep> steps = [new(words.Pick("气象", "weather"), effect.Weather!.Value)];
        if (effect.Dust != 0)
            steps.Add(new(words.Pick("沙尘", "dust"), effect.Dust));
        steps.Add(new(words.Pick("其余", "the rest"), effect.Rest!.Value));
        return new Waterfall(new(effect.With.ToString(), effect.ObservedWith), new(effect.Period.ToString(), effect.Observed), steps)
        {
            LeastRoom = 1,
            Figure = words.Pick("浓度", "concentration"),
            Unit = effect.Pollutant.Unit(),
            Bracket = Bracket(effect),
            BracketName = words.Pick($"其余的{WeatherMonthsPicture.Share(effect)}%区间（括线）", $"interval of {WeatherMonthsPicture.Share(effect)}% of the rest (bracket)"),
        };
    }

    /// <summary>Where the bar of the rest would end at the ends of its interval, in the unit of the axis; <c>null</c> where there is none.</summary>
    private static decimal[]? Bracket(WeatherEffect effect) => effect is { RestLow: { } low, RestHigh: { } high, RestPercent: { } percent, NormalisedWith: { } whole }
        ? [effect.Observed + ((low - percent) * whole / 100), effect.Observed + ((high - percent) * whole / 100)]
        : null;
}
