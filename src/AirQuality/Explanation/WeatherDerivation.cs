using System.Globalization;
using AirQuality.Meteorology.Effects;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Explanation;

/// <summary>How the change of a mean between two periods comes apart into weather, dust and the rest.</summary>
public static class WeatherDerivation
{
    /// <summary>The change as the sum of its terms, each with what it is and how it was found.</summary>
    /// <param name="effect">The change.</param>
    /// <returns>The derivation; without its terms, and with the reason, where the weather is not taken out.</returns>
    public static Derivation Of(WeatherEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        var (name, unit) = (effect.Pollutant.Symbol(), effect.Pollutant.Unit());
        var what = new LocalizedText($"{effect.Area.Name} {name}平均浓度的变化，{effect.Period}与{effect.With}相比", $"Change of the mean of {name}, {effect.Area.Name}, {effect.Period} on {effect.With}");
        Derivation Given(LocalizedText of, decimal value, LocalizedText? note = null) => new() { What = of, Kind = DerivationKind.Given, Exact = value, Unit = unit, Note = note };
        Derivation[] means =
        [
            Given(new($"{effect.Period}日均值的平均", $"Mean of the days of {effect.Period}"), effect.Observed),
            Given(new($"减去{effect.With}日均值的平均", $"less the mean of the days of {effect.With}"), -effect.ObservedWith),
        ];
        if (effect.Weather is not { } weather || effect.Rest is not { } rest)
            return new Derivation { What = what, Kind = DerivationKind.Sum, Unit = unit, Note = effect.Note }.From(means, Operations.Sum(means.Length));
        var observed = new Derivation { What = new("浓度变化（实测）", "Change as observed"), Kind = DerivationKind.Sum, Unit = unit }.From(means, Operations.Sum(means.Length));
        Derivation[] terms =
        [
            Given(new("气象", "Weather"), weather, Skilled(effect)),
            Given(new("沙尘及其他登记事件", "Dust and other registered events"), effect.Dust, new("含事件与不含事件的均值之差，两个时段相减", "the mean with events less that without, of one period less the other")),
            // The rest is no figure of its own: it is what observed change, weather and dust leave.
            new Derivation { What = new("其余（排放，包括工作和经济活动；本地气象看不出的外来输送；误差）", "The rest (emissions, by work and economy; what is carried in unseen by local weather; error)"), Kind = DerivationKind.Sum, Unit = unit, Note = Width(effect, rest) }
                .From([observed, Given(new("减去气象", "less weather"), -weather), Given(new("减去沙尘", "less dust"), -effect.Dust)], Operations.Sum(3)),
        ];
        return new Derivation { What = what, Kind = DerivationKind.Sum, Unit = unit, Note = effect.Note is { } note ? effect.Sentence.Then(note) : effect.Sentence }.From(terms, Operations.Sum(terms.Length));
    }

    private static LocalizedText Skilled(WeatherEffect effect)
    {
        var skill = effect.Skill?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-";
        return new(
            $"各日“当日气象下的估计”与“同季节平均气象下的估计”之差，按时段平均后相减；估计来自未见过该日前后14天的模型，技巧R² {skill}",
            $"the estimate with the day's weather less that with the average weather of its season, averaged over each period; by models that have not seen the 14 days around it, skill R2 {skill}");
    }

    private static LocalizedText Width(WeatherEffect effect, decimal rest)
    {
        string Number(decimal? value) => value?.ToString("+0.#;-0.#;0", CultureInfo.InvariantCulture) ?? "-";
        var share = (100 * effect.Confidence).ToString("0.#", CultureInfo.InvariantCulture);
        return effect.RestLow is null
            ? new("时段太短，误差无法估计", "the periods are too short to say how far off it may be")
            : new(
                $"相当于基期平均气象下浓度的{Number(effect.RestPercent)}%，{share}%置信区间{Number(effect.RestLow)}%至{Number(effect.RestHigh)}%" + (effect.RestLow <= 0 && effect.RestHigh >= 0 ? "，包含0，不能断定升降" : rest < 0 ? "，确有下降" : "，确有上升"),
                $"{Number(effect.RestPercent)}% of the base's mean with average weather, interval of {share}% from {Number(effect.RestLow)} to {Number(effect.RestHigh)}%" + (effect.RestLow <= 0 && effect.RestHigh >= 0 ? ", which holds 0: whether it rose or fell cannot be told" : rest < 0 ? ": it fell" : ": it rose"));
    }
}
