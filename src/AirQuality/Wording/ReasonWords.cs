using System.Globalization;
using AirQuality.Terms;

namespace AirQuality.Wording;

/// <summary>Says reasons: the one place that has their words.</summary>
internal static class ReasonWords
{
    public static string Of(Reason reason, Language language)
    {
        // Whose reason it is stands before the sentence, pollutants first, then the area; a reason that holds for all six names none of
        // them.
        if (reason.Code == ReasonCode.Several)
            return Joined(reason.Parts, language);
        var text = Sentence(reason).In(language);
        if (reason.Area is { } area)
            text = $"{area}{language.Pick("：", ": ")}{text}";
        return NamesPollutants(reason.Code) || reason.About.IsEmpty || reason.About.IsAll ? text : $"{Names(reason).In(language)}{language.Pick("：", ": ")}{text}";
    }

    /// <summary>Says several reasons one after the other; one that several pollutants share is said once, for all six without naming them.</summary>
    private static string Joined(IReadOnlyList<Reason> parts, Language language) =>
        // Grouped by what is said, with the pollutants taken away from it and put together again: 缺SO2、NO2 instead of two sentences.
        string.Join(language.Pick("；", "; "), parts
            .GroupBy(p => NamesPollutants(p.Code) ? p : p with { About = default })
            .Select(g => Of(g.Key with { About = g.Aggregate(default(PollutantMask), (all, p) => all.Union(p.About)) }, language)));

    /// <summary>Whether the sentence itself names the pollutants; the others have them before it.</summary>
    private static bool NamesPollutants(ReasonCode code) => code is ReasonCode.PollutantsMissing or ReasonCode.IncompleteAqi or ReasonCode.AboveLastBreakpoint;

    private static LocalizedText Sentence(Reason r) => r.Code switch
    {
        ReasonCode.Given => r.Text!,
        ReasonCode.NoData => r.Period is { } period ? new($"{period}无数据", $"no data in {period}") : new("无数据", "no data"),
        ReasonCode.NoValidDay => new("无有效日", "no valid day"),
        ReasonCode.TooFewDays => new($"{r.Period}有效{N(r.Found)}天（共{N(r.Of)}天），需{N(r.Needed)}天", $"{N(r.Found)} of {N(r.Of)} days valid in {r.Period}, {N(r.Needed)} needed"),
        ReasonCode.TooFewHours => TooFew(r, "个小时", "hours"),
        ReasonCode.TooFewEightHourMeans => TooFew(r, "个8小时均值", "8-hour means"),
        ReasonCode.TooFewStations => TooFew(r, "个点位", "stations"),
        ReasonCode.TooFewCities => TooFew(r, "个城市", "cities"),
        ReasonCode.PollutantsMissing => new($"缺{Names(r).Zh}", $"no {Names(r).En}"),
        ReasonCode.IncompleteAqi => new($"缺{Names(r).Zh}，且无IAQI大于{N(r.Value)}", $"{Names(r).En} missing and no IAQI above {N(r.Value)}"),
        ReasonCode.NoIaqi => new("各项污染物均无IAQI", "no pollutant has an IAQI"),
        ReasonCode.NotMeasured => new("缺测", "missing"),
        ReasonCode.NotIndexed => new("不评价", "not indexed"),
        ReasonCode.AboveLastBreakpoint when r.Pollutants.Count > 0 => new($"{Names(r).Zh}高于该列最大值，不评价", $"{Names(r).En} above the last breakpoint and not indexed"),
        ReasonCode.AboveLastBreakpoint => new("高于该列最大值，不评价", "above the last breakpoint of its column: not indexed"),
        ReasonCode.NoDailyValue => new("日值缺失", "no value in the daily data"),
        ReasonCode.NoSuchStation => new("数据中无此点位", "station not in the data"),
        ReasonCode.NotUrban => new("非城市评价点", "not an urban assessment point"),
        ReasonCode.NotInPlan => new("不在监测方案内", "not in its monitoring plan"),
        ReasonCode.NotInService => new("当日未运行", "not in service on the day"),
        ReasonCode.ExceptionalEvent => Event(r),
        _ => Comparing(r),
    };

    private static LocalizedText Comparing(Reason r) => r.Code switch
    {
        ReasonCode.NoFigure => r.Period is { } period
            ? new($"{period}无{Metric(r).Zh}", $"no {Metric(r).En} in {period}")
            : new($"无{Metric(r).Zh}", $"no {Metric(r).En}"),
        ReasonCode.NothingToCompare => r.Metric is null
            ? new("无可比的有效基期", "no valid base to compare with")
            : new($"无可比的有效{Metric(r).Zh}", $"no valid {Metric(r).En} to compare with"),
        ReasonCode.BaseIsZero => new("基期为0", "base is 0"),
        ReasonCode.NoSuchArea => new("无此区域", "no such area"),
        ReasonCode.NotInRanking => new("未参加排名", "not in this ranking"),
        ReasonCode.MeetsClassII => new("六项污染物均达到二级标准", "all six pollutants meet class II"),
        ReasonCode.InPart => new($"{Metric(r).Zh}：{r.Parts[0].In(Language.Chinese)}", $"{Metric(r).En}: {r.Parts[0].In(Language.English)}"),
        ReasonCode.NotRanked => new($"不参加排名（{r.Parts[0].In(Language.Chinese)}）", $"not ranked ({r.Parts[0].In(Language.English)})"),
        ReasonCode.AllAmongLast => new($"参与排名的只有{N(r.Found)}个，都在后{N(r.Of)}名之内", $"{N(r.Found)} areas are ranked: all are among the last {N(r.Of)}"),
        ReasonCode.NoneBetter => new($"{Metric(r).Zh}没有比{N(r.Value)}更好的数值", $"no value of {Metric(r).En} is better than {N(r.Value)}"),
        ReasonCode.IndexAtZero => new($"降至0时综合指数仍为{N(r.Value)}，需{N(r.Bound)}", $"the index is {N(r.Value)} even at 0, {N(r.Bound)} needed"),
        ReasonCode.NoIndexAtMost => new($"综合指数不可能不高于{N(r.Value)}", $"no index is at most {N(r.Value)}"),
        ReasonCode.IndexAtFloors => new($"各项污染物均降至下限时综合指数仍高于{N(r.Value)}", $"the index is above {N(r.Value)} even with every pollutant at its floor"),
        ReasonCode.NotBegun => new("尚未开始", "not begun"),
        ReasonCode.NoPastYear => new("无往年数据", "no data of a past year"),
        ReasonCode.NoPastDay => NoPastDay(r),
        ReasonCode.DependsOnOthers => new("名次取决于其他区域", "a place depends on the other areas"),
        ReasonCode.BetweenLists => new($"名次在第{N(r.Found)}至第{N(r.Of)}名之间，公布的名单只列首尾", $"between places {N(r.Found)} and {N(r.Of)}: the published list names only the best and the worst"),
        ReasonCode.NoTwoYears => new("没有区域有连续两个有效年", "no area has a valid year after another"),
        _ => throw new ArgumentOutOfRangeException(nameof(r), r.Code, "No such reason."),
    };

    private static LocalizedText TooFew(Reason r, string zh, string en) =>
        new($"{N(r.Of)}{zh}中{N(r.Found)}个有效，需{N(r.Needed)}个", $"{N(r.Found)} of {N(r.Of)} {en} valid, {N(r.Needed)} needed");

    private static LocalizedText Event(Reason r)
    {
        var kind = EventNames.Of(r.Event!);
        return r.Source is null
            ? new($"特殊事件：{kind.Zh}", $"exceptional event: {kind.En}")
            : new($"特殊事件：{kind.Zh}（{r.Source}）", $"exceptional event: {kind.En} ({r.Source})");
    }

    private static LocalizedText NoPastDay(Reason r)
    {
        var day = r.Date!.Value.ToString("MM-dd", CultureInfo.InvariantCulture);
        return new($"往年{day}前后均无有效日", $"no valid day around {day} in a past year");
    }

    private static LocalizedText Names(Reason r) => new(string.Join("、", r.Pollutants.Select(p => p.Symbol())), string.Join(", ", r.Pollutants.Select(p => p.Symbol())));

    private static LocalizedText Metric(Reason r) =>
        new(AirQuality.Terms.Names.OfFigure(r.Metric!, Language.Chinese), AirQuality.Terms.Names.OfFigure(r.Metric!, Language.English));

    private static string N(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
