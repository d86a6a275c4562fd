using System.Globalization;
using AirQuality.Terms;

namespace AirQuality.Weather.Efforts;

/// <summary>The change of the index in words: the parts of its means, what is not split, the width.</summary>
internal static class IndexEffortWords
{
    /// <summary>The sentences.</summary>
    public static string Of(IndexEffort effort, Language language)
    {
        var chinese = language == Language.Chinese;
        var (index, with) = (Plain(effort.Index, chinese), Plain(effort.IndexWith, chinese));
        var change = chinese
            ? $"{effort.Area.Name}{effort.Period}综合指数{index}，{effort.With}为{with}（含事件）"
            : $"The composite index of {effort.Area.Name} was {index} in {effort.Period}, {with} in {effort.With} (events among the days)";
        if (effort is not { Weather: { } weather, Rest: { } rest, NotSplit: { } notSplit })
            return change + (chinese ? $"；其中气象影响多少无法判断：{effort.Refusal?.In(language)}。" : $"; how much of the change the weather did is not known: {effort.Refusal?.In(language)}.");
        var percentiles = string.Join(chinese ? "、" : " and ", effort.Percentiles.Select(p => p.Symbol()));
        var dust = effort.Dust == 0 ? string.Empty : (chinese ? "，沙尘" : ", dust ") + Signed(effort.Dust);
        var half = (effort.RestHigh - effort.RestLow) / 2;
        var share = Math.Round(100 * effort.Confidence, 1).ToString("0.#", CultureInfo.InvariantCulture);
        var width = half is { } of
            ? chinese ? $"（误差±{Up(of)}，{share}%置信）" : $" (give or take {Up(of)}, {share}%)"
            : chinese ? "（时段太短，误差无法估计）" : " (the periods are too short to say how far off that may be)";
        var left = percentiles.Length == 0 ? (chinese ? "修约" : "rounding ") : chinese ? $"不拆分的{percentiles}（百分位数）及修约" : $"{percentiles}, percentiles that are not split, and rounding ";
        return chinese
            ? $"{change}，变化{Signed(effort.Change!.Value)}：各均值项中气象{Signed(weather)}{dust}，其余{Signed(rest)}{width}；{left}{Signed(notSplit)}。{Judged(effort, chinese)}"
            : $"{change}, a change of {Signed(effort.Change!.Value)}: of the means in it weather {Signed(weather)}{dust}, the rest {Signed(rest)}{width}; {left}{Signed(notSplit)}. {Judged(effort, chinese)}";
    }

    private static string Judged(IndexEffort effort, bool chinese) =>
        effort.RestHigh < 0 ? (chinese ? "扣除气象和沙尘后，均值项确有下降。" : "Beyond weather and dust its means fell.")
        : effort.RestLow > 0 ? (chinese ? "扣除气象和沙尘后，均值项确有上升。" : "Beyond weather and dust its means rose.")
        : chinese ? "扣除气象和沙尘后的变化在误差之内，不能断定升降。" : "Whether they changed beyond weather and dust cannot be told.";

    private static string Plain(decimal? index, bool chinese) => index?.ToString(CultureInfo.InvariantCulture) ?? (chinese ? "缺" : "missing");

    private static string Signed(decimal value) => Math.Round(value, 2).ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    /// <summary>Rounded up: a width is never printed narrower than it is.</summary>
    private static string Up(decimal half) => (Math.Ceiling(half * 100) / 100).ToString("0.00", CultureInfo.InvariantCulture);
}
