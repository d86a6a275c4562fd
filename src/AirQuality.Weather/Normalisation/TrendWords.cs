using System.Globalization;
using AirQuality.Terms;

namespace AirQuality.Weather.Normalisation;

/// <summary>A trend in words: how much a year with average weather, how far off that may be, and what the weather did to what was observed.</summary>
internal static class TrendWords
{
    /// <summary>The sentences.</summary>
    public static string Of(NormalisedTrend trend, Language language)
    {
        var chinese = language == Language.Chinese;
        var share = Number(Math.Round(100 * trend.Confidence, 1), 1);
        var decimals = trend.Pollutant == Pollutant.CO ? 3 : 1;
        var unit = trend.Pollutant.Unit();
        // The parts are shown so that they add up: what the weather did is the difference of what is printed.
        var observed = Math.Round((decimal)trend.Observed, decimals);
        var normalised = Math.Round((decimal)trend.Normalised, decimals);
        var percent = Math.Round(trend.Percent, 1);
        var range = $"{Signed(trend.PercentLow, 1)}{(chinese ? "%至" : " to ")}{Signed(trend.PercentHigh, 1)}{(chinese ? "%" : string.Empty)}";
        return chinese
            ? $"{trend.Area.Name}{trend.Period} {trend.Pollutant.Symbol()}：平均气象下每年{(percent == 0 ? "持平" : (percent < 0 ? "下降" : "上升") + Number(Math.Abs(percent), 1) + "%")}（{range}，{share}%置信），即每年{Signed(normalised)} {unit}；实测每年{Signed(observed)}，其中气象{Signed(observed - normalised)}。{Judged(trend, chinese)}"
            : $"{trend.Pollutant.Symbol()} of {trend.Area.Name}, {trend.Period}: with average weather {(percent == 0 ? "no change" : $"{Number(Math.Abs(percent), 1)}% {(percent < 0 ? "less" : "more")}")} a year ({range}, {share}%), {Signed(normalised)} {unit}; as observed {Signed(observed)}, of which weather {Signed(observed - normalised)}. {Judged(trend, chinese)}";
    }

    private static string Judged(NormalisedTrend trend, bool chinese) => trend.Verdict switch
    {
        < 0 => chinese ? "扣除气象后确在下降。" : "Beyond weather it falls.",
        > 0 => chinese ? "扣除气象后确在上升。" : "Beyond weather it rises.",
        _ => chinese ? "扣除气象后的升降在误差之内，不能断定。" : "Whether it rises or falls beyond weather cannot be told.",
    };

    private static string Signed(double value, int decimals) => Signed(Math.Round((decimal)value, decimals));

    private static string Signed(decimal value) => value.ToString("+0.###;-0.###;0", CultureInfo.InvariantCulture);

    private static string Number(double value, int decimals) => Math.Round(value, decimals).ToString("0.###", CultureInfo.InvariantCulture);
}
