using System.Globalization;
using AirQuality.Observations.Stated;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Checks.Stated;

/// <summary>Names and values of stated figures in words.</summary>
internal static class StatedNames
{
    private static readonly string[] Levels = ["优", "良", "轻度污染", "中度污染", "重度污染", "严重污染"];

    /// <summary>The name of a figure.</summary>
    public static LocalizedText Of(StatedKind kind, Pollutant pollutant)
    {
        var symbol = pollutant.Symbol();
        return kind switch
        {
            StatedKind.Aqi => LocalizedText.Same("AQI"),
            StatedKind.SubIndex => new($"{symbol}分指数", $"IAQI of {symbol}"),
            StatedKind.Level => new("空气质量级别", "level"),
            StatedKind.Primary => new("首要污染物", "primary pollutant"),
            StatedKind.Day => new($"{symbol} 24小时值", $"24-hour figure of {symbol}"),
            StatedKind.EightHours => new($"{symbol} 8小时值", $"8-hour figure of {symbol}"),
            StatedKind.MaximumEightHours => new($"{symbol}最大8小时值", $"largest 8-hour mean of {symbol}"),
            _ => new($"{symbol}最大小时值", $"largest hour of {symbol}"),
        };
    }

    /// <summary>A value of a figure.</summary>
    public static Bilingual Value(StatedKind kind, int code) => kind switch
    {
        StatedKind.Aqi or StatedKind.SubIndex => code.ToString(CultureInfo.InvariantCulture),
        StatedKind.Level => new Bilingual(code.ToString(CultureInfo.InvariantCulture), Levels[Math.Clamp(code, 1, 6) - 1]),
        StatedKind.Primary => string.Join(", ", new PollutantMask((byte)code).ToList().Select(p => p.Symbol()).ToArray()),
        _ => (code / 1000m).ToString("0.###", CultureInfo.InvariantCulture),
    };
}
