using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Agents.Tools;

/// <summary>The daily reports of one area.</summary>
internal sealed class DaysTool : AgentTool
{
    public override string Name => "days";

    public override LocalizedText Title => new("日报（逐日AQI）", "Daily AQI");

    public override LocalizedText About => new(
        "一个区域逐日的日报：某天的日AQI是多少、级别、首要污染物、六项日均浓度；多天时各级别天数、最差的一天。整段时间的均值和优良率用figures，当天未过完用today。",
        "The daily reports of one area: AQI of a day, level, primary pollutant, concentrations of the day; of several days how many of each level and the worst day. For means of a period use figures, for the running day today.");

    public override LocalizedText Examples => new("昨天AQI多少？11月22号的日AQI是多少？11月3日首要污染物是什么？上周哪天最差？", "what was the AQI yesterday? which day of last week was worst?");

    public override IReadOnlyList<ToolInput> Inputs { get; } =
    [
        Asking.Inputs.Area,
        new(Asking.Inputs.PeriodName, InputKind.Text, new("哪天或哪几天：2026-11-03、昨天、上周、2026-10；省略为数据的最后一个完整日", "the day or days: 2026-11-03, yesterday, last-week, 2026-10; left out: the last whole day of the data")),
        Asking.Inputs.Level,
    ];

    public override string Columns => "area date so2:n no2:n pm10:n pm25:n co:n o3_8h:n aqi:n level:n primary:l";

    public override Answer Run(Inquiry ask)
    {
        var own = ask.OneArea();
        if (!own.View.HasDays)
            throw Inquiry.Refuse(ask.Say("只有公布的数值，没有逐日的观测。", "There are published figures only, no days."));
        var period = ask.Given.Has(Asking.Inputs.PeriodName) ? ask.SoFar(own.View, ask.Period(own.View)) : AssessmentPeriod.Day(own.View.LastWholeDay);
        List<AreaDay> days = [.. own.View.DailyAqi(period).Where(d => d.Area == own.Area)];
        var name = own.Name;
        return new Answer(AnswerKind.Answer, days is [var one] ? OfDay(ask, name, one) : OfDays(ask, name, period, days))
        {
            Area = name,
            Period = period.ToString(),
            Rows = new Table(DailyTable.Columns, days.Select(d => DailyTable.Row(name, d.Date, DailyTable.Cells(d.Concentrations, d.Aqi, ask.Words)))),
            Figures = days is [var only] ? [Figure(ask, own, only)] : [.. Counts(ask, name, period, days)],
            Basis = new AnswerBasis(days[^1].Aqi.Edition),
            Explain = days.Count == 1 ? FigureMaker.Explain(own, AssessmentPeriod.Day(days[0].Date), "aqi") : null,
        };
    }

    /// <summary>The AQI of a day.</summary>
    public static AnswerFigure Figure(Inquiry ask, AreaInView own, AreaDay day) => FigureMaker.Of(ask, "aqi", day.Aqi.Aqi) with
    {
        Area = own.Name,
        Period = Inquiry.Iso(day.Date),
        Edition = day.Aqi.Edition.Id,
        Clause = ask.Words.Source(day.Aqi.Clause),
        IsValid = day.Aqi.Reason is null,
        Reasons = day.Aqi.Reason is { } reason ? [ask.Words.Reason(reason)] : [],
        Source = "own",
    };

    private static string OfDay(Inquiry ask, string name, AreaDay day)
    {
        var when = AnswerWords.Day(day.Date, ask.Words);
        if (day.Aqi is not { Aqi: { } aqi, Category: { } category })
            return ask.Say($"{name}{when}没有AQI：{ask.Words.Reason(day.Aqi.Reason)}。", $"{name} has no AQI on {when}: {ask.Words.Reason(day.Aqi.Reason)}.");
        var primary = day.Aqi.Primary.Count == 0 ? string.Empty
            : ask.Say($"，首要污染物{Symbols(ask, day.Aqi.Primary)}", $", primary {Symbols(ask, day.Aqi.Primary)}");
        return ask.Say($"{name}{when}AQI {aqi}，{ask.Words.Category(category)}{primary}。", $"{name}, {when}: AQI {aqi}, {ask.Words.Category(category)}{primary}.");
    }

    private static string OfDays(Inquiry ask, string name, AssessmentPeriod period, List<AreaDay> days)
    {
        var with = days.Where(d => d.Aqi.Aqi is not null).ToList();
        var when = AnswerWords.Period(period, ask.Words);
        if (with.Count == 0)
            return ask.Say($"{name}{when}各日均无AQI：{ask.Words.Reason(days[0].Aqi.Reason)}。", $"{name} has no AQI on any day of {when}: {ask.Words.Reason(days[0].Aqi.Reason)}.");
        var worst = with.MaxBy(d => d.Aqi.Aqi)!;
        var levels = string.Join(ask.Say("、", ", "), Levels(with).Select(l => ask.Say($"{ask.Words.Category(l.Category)}{l.Days}天", $"{ask.Words.Category(l.Category)} {l.Days}")));
        return ask.Say(
            $"{name}{when}共{days.Count}天，有AQI的{with.Count}天：{levels}；最差的是{AnswerWords.Day(worst.Date, ask.Words)}，AQI {worst.Aqi.Aqi}，{ask.Words.Category(worst.Aqi.Category!)}{(worst.Aqi.Primary.Count == 0 ? string.Empty : $"，首要污染物{Symbols(ask, worst.Aqi.Primary)}")}。",
            $"{name}, {when}: {with.Count} of {days.Count} days have an AQI: {levels}; the worst was {AnswerWords.Day(worst.Date, ask.Words)} with AQI {worst.Aqi.Aqi}, {ask.Words.Category(worst.Aqi.Category!)}{(worst.Aqi.Primary.Count == 0 ? string.Empty : $", primary {Symbols(ask, worst.Aqi.Primary)}")}.");
    }

    private static string Symbols(Inquiry ask, IEnumerable<Pollutant> pollutants) => string.Join(ask.Say("、", ", "), pollutants.Select(p => p.Symbol()));

    private static IEnumerable<LevelDays> Levels(IEnumerable<AreaDay> days) =>
        days.GroupBy(d => d.Aqi.Category!.Level).OrderBy(g => g.Key).Select(g => new LevelDays(g.First().Aqi.Category!, g.Count()));

    private static IEnumerable<AnswerFigure> Counts(Inquiry ask, string name, AssessmentPeriod period, List<AreaDay> days)
    {
        var with = days.Where(d => d.Aqi.Aqi is not null).ToList();
        foreach (var level in Levels(with))
            yield return FigureMaker.Named($"days:{level.Category.Level}", level.Days, ask.Words.Category(level.Category), ask.Say("天", "days")) with { Area = name, Period = period.ToString(), Source = "own" };
        yield return FigureMaker.Named("days:valid", with.Count, ask.Say("有AQI的天数", "days with an AQI"), ask.Say("天", "days")) with { Area = name, Period = period.ToString(), Source = "own" };
        if (with.MaxBy(d => d.Aqi.Aqi) is { } worst)
            yield return FigureMaker.Named("aqi:worst", worst.Aqi.Aqi, ask.Say("最高AQI", "highest AQI")) with { Area = name, Period = Inquiry.Iso(worst.Date), Edition = worst.Aqi.Edition.Id, Clause = ask.Words.Source(worst.Aqi.Clause), Source = "own" };
    }

    private readonly record struct LevelDays(AqiCategory Category, int Days);
}
