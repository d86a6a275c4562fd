using System.Globalization;
using AirQuality.Terms;
using NodaTime.Text;

namespace AirQuality.Weather.Standings;

/// <summary>A goal with average weather in words: the official figure first, the width of the other beside it.</summary>
internal static class StandingWords
{
    /// <summary>The sentence.</summary>
    public static string Of(GoalInAverageWeather standing, Language language)
    {
        var chinese = language == Language.Chinese;
        var official = Official(standing, chinese);
        if (standing.WithAverageWeather is not { } mean)
            return official + (chinese ? $"；平均气象下如何无法判断：{standing.Refusal?.In(language)}。" : $"; with average weather: not known, {standing.Refusal?.In(language)}.");
        var between = (standing.Low, standing.High) is ({ } low, { } high)
            ? chinese ? $"（{Number(low)}至{Number(high)}）" : $" ({Number(low)} to {Number(high)})"
            : string.Empty;
        var average = chinese ? $"；若气象为平均水平，则为{Number(mean)}{between}" : $"; with average weather {Number(mean)}{between}";
        if (standing.ControlWithAverageWeather is { } control)
            average += chinese ? $"，{Rest(control, chinese)}" : $", and {Rest(control, chinese)}";
        return official + average + (chinese ? "。" : ".");
    }

    private static string Official(GoalInAverageWeather standing, bool chinese)
    {
        var goal = standing.Goal;
        var day = LocalDatePattern.Iso.Format(standing.AsOf);
        var name = goal.Metric.Name(chinese ? Language.Chinese : Language.English);
        var actual = standing.Actual is { } figure ? (chinese ? "为" : string.Empty) + Plain(figure) : chinese ? "尚无数据" : "no data";
        var text = chinese
            ? $"{goal.Area.Name}{goal.Period} {name}目标{Plain(goal.Value)}，截至{day}{actual}"
            : $"{name} of {goal.Area.Name} in {goal.Period}: goal {Plain(goal.Value)}, {actual} up to {day}";
        return standing.Control is { } control ? text + (chinese ? "，" : ", ") + Rest(control, chinese) : text;
    }

    private static string Rest(decimal control, bool chinese)
    {
        if (control < 0)
            return chinese ? "剩余各天已无法完成" : "the days left cannot keep it any more";
        // Rounded down: what is allowed is never told as more than it is.
        var figure = Plain(decimal.Floor(control * 10) / 10);
        return chinese ? $"剩余各天平均不超过{figure}" : $"the days left may average {figure}";
    }

    private static string Number(decimal value) => Math.Round(value, 1, MidpointRounding.ToEven).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Plain(decimal value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
