using System.Globalization;
using AirQuality.Terms;

namespace AirQuality.Weather.Efforts;

/// <summary>A split in words that a head of county reads rightly: the parts add up, the width stands beside them, and what cannot be told is said.</summary>
internal static class EffortWords
{
    /// <summary>The sentences.</summary>
    public static string Of(EffortSplit split, Language language)
    {
        var chinese = language == Language.Chinese;
        var change = Change(split, chinese);
        if (split.Weather is not { } weather || split.ObservedWith == 0)
            return change + (chinese ? "。" : ". ") + (chinese ? "其中气象影响多少无法判断：" : "How much of it the weather did is not known: ") + split.Refusal?.In(language) + (chinese ? "。" : ".");
        var whole = Percent(split.ObservedChange, split);
        var ofWeather = Percent(weather, split);
        var dust = Percent(split.Dust, split);
        var rest = whole - ofWeather - dust;
        var parts = chinese ? $"气象{Signed(ofWeather)}%" : $"weather {Turn(ofWeather)}";
        if (split.Dust != 0)
            parts += chinese ? $"，沙尘{Signed(dust)}%" : $", dust {Turn(dust)}";
        parts += chinese ? $"，其余{Signed(rest)}%" : $", the rest {Turn(rest)}";
        return change + (chinese ? "：" : ": ") + parts + Width(split, chinese) + Judged(split, chinese);
    }

    private static string Change(EffortSplit split, bool chinese)
    {
        var unit = split.Pollutant.Unit();
        var means = FormattableString.Invariant($"{split.ObservedWith} → {split.Observed} {unit}");
        if (split.ObservedWith == 0)
            return chinese ? $"{split.Area.Name}{split.Period} {split.Pollutant.Symbol()}（{means}）" : $"{split.Pollutant.Symbol()} of {split.Area.Name} in {split.Period} ({means})";
        var whole = Percent(split.ObservedChange, split);
        if (chinese)
            return $"{split.Area.Name}{split.Period} {split.Pollutant.Symbol()}平均浓度比{split.With}{(whole == 0 ? "持平" : (whole < 0 ? "下降" : "上升") + Number(Math.Abs(whole)) + "%")}（{means}）";
        var moved = whole == 0 ? "the same as" : $"{Number(Math.Abs(whole))}% {(whole < 0 ? "lower" : "higher")} than";
        return $"{split.Pollutant.Symbol()} of {split.Area.Name} in {split.Period} was {moved} in {split.With} ({means})";
    }

    private static string Width(EffortSplit split, bool chinese)
    {
        var share = Number(Math.Round((decimal)(100 * split.Confidence), 1));
        if (split.RestHigh - split.RestLow is not { } width)
            return chinese ? "（时段太短，误差无法估计）" : " (the periods are too short to say how far off that may be)";
        // In per cent of the observed mean like the parts beside it, rounded up: an interval is never printed narrower than it is.
        var half = Math.Ceiling(width / 2 * (split.NormalisedWith ?? 0) / split.ObservedWith);
        return chinese ? $"（误差±{Number(half)}个百分点，{share}%置信）" : $", give or take {Number(half)} ({share}%)";
    }

    private static string Judged(EffortSplit split, bool chinese) => split.Verdict switch
    {
        < 0 => chinese ? "。扣除气象和沙尘后，浓度确有下降。" : ". Beyond weather and dust it fell.",
        > 0 => chinese ? "。扣除气象和沙尘后，浓度确有上升。" : ". Beyond weather and dust it rose.",
        _ => chinese ? "。扣除气象和沙尘后的变化在误差之内，不能断定升降。" : ". Whether it changed beyond weather and dust cannot be told.",
    };

    private static decimal Percent(decimal part, EffortSplit split) => Math.Round(100 * part / split.ObservedWith, 0, MidpointRounding.ToEven);

    private static string Signed(decimal percent) => percent > 0 ? "+" + Number(percent) : Number(percent);

    private static string Turn(decimal percent) => percent == 0 ? "0%" : $"{Number(Math.Abs(percent))}% {(percent < 0 ? "down" : "up")}";

    private static string Number(decimal value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
