using System.Globalization;
using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Ranking;
using AirQuality.Ranking.History;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Agents.Tools;

/// <summary>Places over months.</summary>
internal sealed class HistoryTool : AgentTool
{
    public override string Name => "history";

    public override LocalizedText Title => new("逐月名次", "Places over months");

    public override LocalizedText About => new(
        "一个区域逐月（或逐月累计）的名次变化、在后几名里连续了几个月、共几次。只问一个时段用place。",
        "The places of an area month by month (or to date), and how many months in a row it was among the last. For one period use place.");

    public override LocalizedText Examples => new("今年每个月的名次？连续几个月在后三名？", "the place in every month of this year? how many months in a row among the last three?");

    public override IReadOnlyList<ToolInput> Inputs { get; } =
    [
        Asking.Inputs.Area,
        new(Asking.Inputs.PeriodName, InputKind.Text, new("从哪月到哪月，如2026-01..2026-10、今年以来；省略为最近12个月", "the months, such as 2026-01..2026-10, ytd; left out: the last twelve")),
        Asking.Inputs.By,
        new("bottom", InputKind.Whole, new("后N名的N；省略为区域数的四分之一，至多10", "N of the last N; left out: a quarter of the areas, at most ten")),
        new("to_date", InputKind.Flag, new("按年初累计，不按单月", "the year to the end of each month instead of the month")),
        Asking.Inputs.Level,
    ];

    public override string Columns => "area period rank:n ranked:n value:n rise:n in_last:b row_in_last:n note place_from_bottom:n times_in_last:n";

    public override string FurtherColumns => "source";

    public override Answer Run(Inquiry ask)
    {
        var (own, by) = (ask.OneArea(), ask.By());
        if (by.IsChange || by.Parts.Count > 0)
            throw ask.UnknownFigure(Asking.Inputs.ByName, by.Key, RankingMetric.All.Select(m => m.Key));
        var span = SpanOf(ask, own, by);
        var periods = ask.Given.Flag("to_date") ? PlaceHistory.ToDateOf(span) : PlaceHistory.MonthsOf(span);
        var last = ask.Given.Whole("bottom") ?? DeskData.UsualBottom(own.View.Areas.Count);
        var query = new RankingQuery { By = by, Rules = own.View.Data.Options.Ranking };
        var history = ask.Data.Once($"history {own.View.Level} {span} {by.Key} {periods[0]}", () => own.View.Assessed.History(periods, query, ask.Cancellation)[0]);
        var places = history.Areas.First(a => a.Area == own.Area);
        if (places.Places.All(p => p.Place is null))
            throw Inquiry.Refuse(ask.Say($"{own.Name}{AnswerWords.Period(span, ask.Words)}各期均未参与排名：{ask.Words.Reason(places.Places[^1].Reason)}。", $"{own.Name} is not ranked in any period of {AnswerWords.Period(span, ask.Words)}: {ask.Words.Reason(places.Places[^1].Reason)}."));
        return new Answer(AnswerKind.Answer, Sentence(ask, own, history, places, last))
        {
            Area = own.Name,
            Period = span.ToString(),
            Rows = HistoryTable.Of([history], new HistoryChoice(last) { Asked = [own.Area], HasSources = ask.Data.HasPublications }, ask.Data.NamesAt(own.View.Level), ask.Words),
            Figures =
            [
                FigureMaker.Named("row_in_last", places.RowInLast(last), ask.Say($"最近连续位列后{last}名的期数", $"periods in a row among the last {last}, to the latest")) with { Area = own.Name, Period = span.ToString() },
                FigureMaker.Named("times_in_last", places.TimesInLast(last), ask.Say($"位列后{last}名的期数", $"periods among the last {last}")) with { Area = own.Name, Period = span.ToString() },
                FigureMaker.Named("longest_row_in_last", places.LongestRowInLast(last), ask.Say($"最长连续位列后{last}名的期数", $"longest run among the last {last}")) with { Area = own.Name, Period = span.ToString() },
            ],
            Basis = places.Places[^1].Ranking.Bases.FirstOrDefault() is { } basis ? new AnswerBasis(basis.Edition, basis.Scheme) : null,
        };
    }

    private static AssessmentPeriod SpanOf(Inquiry ask, AreaInView own, RankingCriterion by)
    {
        var known = ask.Span(own.View, by.Metric.Key);
        var asked = ask.Given.Has(Asking.Inputs.PeriodName)
            ? ask.Period(own.View, by.Metric.Key)
            : AssessmentPeriod.Range(NodaTime.LocalDate.Max(known.First, new NodaTime.LocalDate(known.Last.Year, known.Last.Month, 1).PlusMonths(-12)), known.Last);
        return own.View.HasDays && !ask.Data.HasPublications ? HistoryTable.Known(asked, own.View.Days) : asked;
    }

    private static string Sentence(Inquiry ask, AreaInView own, PlaceHistory history, AreaPlaces places, int last)
    {
        var figure = ask.Words.Metric(history.Rankings[0].Rule.Metric);
        var list = string.Join(ask.Say("、", ", "), places.Places.Select(p => OfPeriod(ask, p)));
        var text = ask.Say($"{own.Name}按{figure}的历次名次：{list}", $"{own.Name}, places by {figure}: {list}");
        text += ask.Say($"；其中{places.TimesInLast(last)}期位列后{last}名，最近连续{places.RowInLast(last)}期", $"; {places.TimesInLast(last)} among the last {last}, the latest {places.RowInLast(last)} in a row");
        return text + ask.Say("。", ".");
    }

    private static string OfPeriod(Inquiry ask, PlaceInPeriod place)
    {
        var period = place.Ranking.Bases.Count > 0 ? place.Ranking.Bases[0].Period : null;
        var when = period is null ? "–" : period.Kind == PeriodKind.Month ? string.Create(CultureInfo.InvariantCulture, $"{period.Start.Year}-{period.Start.Month:00}") : period.ToString();
        var at = place.Place is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}/{place.Ranking.Count}") : ask.Say("未排名", "not ranked");
        return $"{when} {at}";
    }
}
