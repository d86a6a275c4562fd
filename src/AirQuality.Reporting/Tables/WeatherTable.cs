using AirQuality.Meteorology.Effects;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tables;

/// <summary>Changes split into weather, dust and the rest: what reports show and comparisons put beside their figures.</summary>
public static class WeatherTable
{
    /// <summary>The columns beside an area and a pollutant.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["mean_change", "weather", "dust", "rest", "rest_pct", "rest_low", "rest_high", "weather_note"];

    /// <summary>One row an area and pollutant.</summary>
    /// <param name="effects">The changes.</param>
    /// <param name="names">How areas are named.</param>
    /// <param name="words">The language.</param>
    /// <returns>The table.</returns>
    public static Table Of(IReadOnlyList<WeatherEffect> effects, AreaNames names, Words words)
    {
        ArgumentNullException.ThrowIfNull(effects);
        ArgumentNullException.ThrowIfNull(words);
        return new Table(["area", "pollutant", .. Columns], [.. effects.Select(e => (Cell[])[Cell.Text(names.Of(e.Area)), Cell.Text(e.Pollutant.Key()) with { Display = e.Pollutant.Symbol() }, .. Cells(e, words)])])
        {
            Headers = Headers(words),
            Title = effects.Count == 0 ? null : words.Pick($"{effects[0].Period}与{effects[0].With}相比：气象、沙尘和其余（µg/m³，CO为mg/m³）", $"{effects[0].Period} against {effects[0].With}: weather, dust and the rest (µg/m³, CO mg/m³)"),
        };
    }

    /// <summary>The cells of a change, as <see cref="Columns"/>.</summary>
    /// <param name="effect">The change; <c>null</c> for cells that are missing.</param>
    /// <param name="words">The language.</param>
    /// <returns>The cells.</returns>
    public static IEnumerable<Cell> Cells(WeatherEffect? effect, Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (effect is null)
            return Columns.Select(_ => Cell.Missing);
        return
        [
            Cell.Number(effect.ObservedChange),
            Cell.Number(effect.Weather),
            Cell.Number(effect.Weather is null ? null : effect.Dust),
            Cell.Number(effect.Rest),
            Cell.Number(effect.RestPercent, 1),
            Cell.Number(effect.RestLow, 1),
            Cell.Number(effect.RestHigh, 1),
            Cell.Text(effect.Note?.In(words.Language)),
        ];
    }

    /// <summary>What stands above the columns.</summary>
    /// <param name="words">The language.</param>
    /// <returns>The headers by column.</returns>
    public static IReadOnlyDictionary<string, string> Headers(Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["mean_change"] = words.Pick("均值变化", "Change of mean"),
            ["weather"] = words.Pick("气象", "Weather"),
            ["dust"] = words.Pick("沙尘", "Dust"),
            ["rest"] = words.Pick("其余", "Rest"),
            ["rest_pct"] = words.Pick("其余%", "Rest %"),
            ["rest_low"] = words.Pick("下限%", "Low %"),
            ["rest_high"] = words.Pick("上限%", "High %"),
            ["weather_note"] = words.Pick("备注", "Note"),
        };
    }

    /// <summary>How the parts are to be read; nobody is praised or blamed for a rest whose interval holds 0.</summary>
    /// <param name="words">The language.</param>
    /// <returns>The sentence.</returns>
    public static string HowToRead(Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Pick(
            "“其余”是本地气象和沙尘解释不了的部分：排放（工作和经济活动一起）以及本地气象看不出的外来输送；区间包含0则不能断定升降。",
            "The rest is what local weather and dust do not explain: emissions, by work and by economy, and what was carried in unseen; where its interval holds 0, whether it rose or fell cannot be told.");
    }
}
