using System.Globalization;
using AirQuality.Accountability;
using AirQuality.Briefs;
using AirQuality.Indices;
using AirQuality.Ranking.Places;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reporting.Wording;

/// <summary>The sentences of a morning brief, in the words of the trade.</summary>
public static class BriefWords
{
    /// <summary>How many categories the hours to come are weighed for: 优 and 良, or the best two that are left.</summary>
    private const int CategoriesSaid = 2;

    /// <summary>What stands above the brief: the area and the morning.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="words">The language.</param>
    /// <returns>The title.</returns>
    public static string Title(MorningBrief brief, Words words)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(words);
        var day = PeriodWords.Name(brief.AsOf.PlusDays(1), words);
        return words.Pick($"{brief.Area.Name}晨报  {day}", $"{brief.Area.Name}, morning brief, {day}");
    }

    /// <summary>Yesterday: AQI, level, primary pollutants, place.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="words">The language.</param>
    /// <returns>The sentence.</returns>
    public static string Yesterday(MorningBrief brief, Words words)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(words);
        var place = brief.YesterdayPlace is { } own
            ? words.Pick($"；在{Number(own.Of)}个{brief.Area.Level.Name(Language.Chinese)}中{Place(own, words)}", $"; {Place(own, words)}")
            : string.Empty;
        return words.Pick(
            $"昨日（{ShortDay(brief.AsOf, words)}）{Aqi(brief.Yesterday.Aqi, words)}{place}。",
            $"Yesterday ({ShortDay(brief.AsOf, words)}): {Aqi(brief.Yesterday.Aqi, words)}{place}.");
    }

    /// <summary>The day so far and what its hours to come may average: 截至9时AQI 130，轻度污染，首要污染物PM2.5；后15小时PM2.5均值不高于40可保良。</summary>
    /// <param name="today">The day so far.</param>
    /// <param name="words">The language.</param>
    /// <returns>The sentence.</returns>
    public static string Today(DaySoFar today, Words words)
    {
        ArgumentNullException.ThrowIfNull(today);
        ArgumentNullException.ThrowIfNull(words);
        var left = 24 - today.HoursPast;
        var soFar = words.Pick($"截至{Number(today.HoursPast)}时{Aqi(today.SoFar, words)}", $"To {Number(today.HoursPast)}:00 {Aqi(today.SoFar, words)}") + Lacking(today, words);
        if (left == 0)
            return soFar + words.Pick("。", ".");
        var allowances = CategoriesToKeep(today);
        if (allowances.Count == 0)
            return soFar + words.Pick($"；后{left}小时无论如何已是严重污染。", $"; severely polluted whatever the {(left == 1 ? "hour left brings" : $"{left} hours left bring")}.");
        var keeps = allowances.Where(a => a.Standing != CategoryStanding.NoValue).Select(a => Keeps(a, words)).ToList();
        return soFar
            + (keeps.Count == 0 ? string.Empty : words.Pick($"；后{left}小时{string.Join("，", keeps)}", $"; of the {(left == 1 ? "hour" : $"{left} hours")} left {string.Join(", ", keeps)}"))
            + Withheld(today, allowances[0].WithoutValue, words) + words.Pick("。", ".");
    }

    /// <summary>What has too few hours for a value of the day (HJ 633-2026 5.1.1: then there is an AQI only where another IAQI is above 100).</summary>
    private static string Withheld(DaySoFar today, IReadOnlyList<Pollutant> without, Words words)
    {
        if (without.Count == 0)
            return string.Empty;
        var names = string.Join(words.Pick("、", ", "), without.Select(p => p.Symbol()));
        var exceeded = Number(today.SoFar.Edition.Thresholds.GoodUpTo);
        return words.Pick(
            $"；{names}缺测小时过多，已无有效日值，另有IAQI大于{exceeded}时当日才有AQI",
            $"; {names}: too many hours are missing for a daily value, so the day has an AQI only where another IAQI is above {exceeded}");
    }

    /// <summary>The categories that are said, with what the hours to come may average.</summary>
    internal static IReadOnlyList<CategoryAllowance> CategoriesToKeep(DaySoFar today) => today.BestToKeep(CategoriesSaid);

    /// <summary>What no station has a value of so far (HJ 633-2026 5.1.1 asks to name it). Before the eighth hour ozone has no 8-hour mean, which is no lack.</summary>
    private static string Lacking(DaySoFar today, Words words)
    {
        if (today.HoursPast < 8 || today.SoFar.Missing.Count == 0)
            return string.Empty;
        var names = string.Join(words.Pick("、", ", "), today.SoFar.Missing.Select(p => p.Symbol()));
        return words.Pick($"（缺{names}）", $" ({names} missing)");
    }

    /// <summary>The place in the last month that is published: 最近公布的2026年10月综合指数4.75，在167个区县中第147名（倒数第21名），市内第9名（共22个）。</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="words">The language.</param>
    /// <returns>The sentence; <c>null</c> without publications.</returns>
    public static string? LatestPublished(MorningBrief brief, Words words)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(words);
        if (brief.LatestPublished is not { Figures: [{ Place: { } place } figure, ..] } standing)
            return null;
        var (period, value) = (PeriodWords.Name(standing.Period, words), figure.Change.Value is { } index ? FigureWords.Number(index) : words.Pick("缺", "missing"));
        var city = figure.PlaceInCity is { } inCity ? words.Pick($"，市内第{Number(inCity.Place)}名（共{Number(inCity.Of)}个）", $", place {Number(inCity.Place)} of {Number(inCity.Of)} in the city") : string.Empty;
        return words.Pick(
            $"最近公布的{period}{words.Header(figure.Metric.Key)}{value}，在{Number(place.Of)}个{brief.Area.Level.Name(Language.Chinese)}中{Place(place, words)}{city}。",
            $"Latest published, {period}: {words.Header(figure.Metric.Key)} {value}, {Place(place, words)}{city}.");
    }

    /// <summary>A year's goal on the day: figure, days left, control value as a whole number, days that may be lost, status, who answers.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="words">The language.</param>
    /// <returns>The sentence without a full stop.</returns>
    public static string Goal(TrackedGoal goal, Words words)
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(words);
        var (metric, whole) = (goal.Goal.Metric, goal.Whole);
        var aim = whole.Planned is { } planned ? GoalWords.Aim(metric, planned, words) : TrackWords.WithoutFigure(goal.Goal, words);
        var parts = new List<string>
        {
            words.Pick($"{words.Metric(metric.Key)} {PeriodWords.Name(whole.Period, words)}目标{aim}", $"{Words.Sentence(words.Metric(metric.Key))} {PeriodWords.Name(whole.Period, words)}: goal {aim}"),
        };
        if (whole.Status != GoalStatus.NotStarted) // of what has not begun nothing is missing
            parts.Add(words.Pick($"现{GoalWords.Figure(metric, whole.Actual, words)}", $"now {GoalWords.Figure(metric, whole.Actual, words)}") + GoalWords.JudgedBy(whole, words));
        if (whole.RemainingDays > 0)
            parts.Add(words.Pick($"余{Number(whole.RemainingDays)}天", $"{Number(whole.RemainingDays)} {(whole.RemainingDays == 1 ? "day" : "days")} left"));
        if (whole is { RemainingDays: > 0, Control: { } control })
            parts.Add(control < 0 ? words.Pick("已无法完成", "out of reach") : words.Pick($"剩余日控制值{FigureWords.Number(GoalWords.Down(metric, control, 0))}", $"control value {FigureWords.Number(GoalWords.Down(metric, control, 0))}"));
        if (whole is { RemainingDays: > 0, AllowedDays: { } may })
            parts.Add(MayLose(metric, may, words));
        parts.Add(words.Status(whole.Status));
        return string.Join(words.Pick("，", ", "), parts) + (OwnerWords.Chain(goal.Goal, words) is { } who ? words.Pick($"（{who}）", $" ({who})") : string.Empty);
    }

    /// <summary>A duty of the area that is met or one step away, as airq duties says it: 距公开约谈一步：….</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="words">The language.</param>
    /// <returns>The sentence.</returns>
    public static string Duty(Duty duty, Words words)
    {
        return Words.Sentence(DutySentences.Said(duty, words));
    }

    /// <summary>A place from both ends: 第7名（倒数第6名）, 并列第7名（倒数第5名）.</summary>
    internal static string Place(PlaceAmong place, Words words) => words.Pick(
        $"{(place.IsTied ? "并列" : string.Empty)}第{Number(place.Place)}名（倒数第{Number(place.FromBottom)}名）",
        $"{(place.IsTied ? "tied for " : string.Empty)}place {Number(place.Place)} of {Number(place.Of)} ({BulletinText.PlaceFromBottom(place.FromBottom, Language.English)})");

    private static string MayLose(GoalMetric metric, int days, Words words)
    {
        if (days < 0)
            return words.Pick($"已超出{Number(-days)}天", $"{Number(-days)} {(days == -1 ? "day" : "days")} too many");
        return metric.Kind switch
        {
            GoalKind.HeavyDays when metric != GoalMetric.ExceedDays => words.Pick($"重污染还可{Number(days)}天", $"{Number(days)} {(days == 1 ? "heavy day" : "heavy days")} left"),
            _ => words.Pick($"还可超标{Number(days)}天", $"{Number(days)} may be lost"),
        };
    }

    /// <summary>What the hours to come may average, rounded down: hours at what is printed keep the category.</summary>
    private static string Keeps(CategoryAllowance allowance, Words words)
    {
        var name = words.Category(allowance.Category);
        if (allowance.Standing == CategoryStanding.Kept)
            return words.Pick($"无论如何可保{name}", $"whatever they bring it stays {name}");
        var most = allowance.Binding.Select(b =>
        {
            var value = b.MayAverage.Value!.Value;
            var figure = FigureWords.Number(b.Pollutant == Pollutant.CO ? Math.Floor(value * 10) / 10 : Math.Floor(value));
            return words.Pick($"{b.Pollutant.Symbol()}均值不高于{figure}", $"{b.Pollutant.Symbol()} at {figure} or less");
        });
        return words.Pick($"{string.Join("、", most)}可保{name}", $"{string.Join(" and ", most)} keeps it {name}");
    }

    private static string Aqi(AqiResult result, Words words)
    {
        if (result is not { Aqi: { } aqi, Category: { } category })
            return words.Pick($"AQI缺（{words.Reason(result.Reason)}）", $"no AQI ({words.Reason(result.Reason)})");
        var primary = result.Primary.Count == 0 ? string.Empty
            : words.Pick($"，首要污染物{string.Join("、", result.Primary.Select(p => p.Symbol()))}", $", primary {string.Join(" and ", result.Primary.Select(p => p.Symbol()))}");
        return words.Pick($"AQI {Number(aqi)}，{words.Category(category)}{primary}", $"AQI {Number(aqi)}, {words.Category(category)}{primary}");
    }

    private static string ShortDay(LocalDate day, Words words) =>
        words.Pick($"{Number(day.Month)}月{Number(day.Day)}日", $"{Number(day.Day)} {PeriodWords.ShortMonth(day.Month, words)}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
