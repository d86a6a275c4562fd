using System.CommandLine;
using System.Globalization;
using AirQuality.Assessments;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Observations;
using AirQuality.Ranking.History;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq history</c>: the places of each area over months, and how many months in a row among the last.</summary>
internal static class HistoryCommand
{
    private enum Every
    {
        Month,
        Week,
        TenDays,
    }

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new AssessmentInput(periodRequired: false, takesPublished: true, takesFurther: true);
        var choice = new RankingChoice(RankingChoice.ByMetric());
        var bottom = OptionKinds.Count("--bottom", "How many of the last are watched; by default a quarter of the areas, at most 10.");
        var every = OptionKinds.Choice<Every>("--every", "The periods that follow each other: calendar months (the default), ISO weeks, or ten-day periods (旬).", ("month", Every.Month), ("week", Every.Week), ("ten-days", Every.TenDays));
        var toDate = new Option<bool>("--to-date") { Description = "The year to the end of each month instead of the month." };
        var command = new Command("history", "Places of each area over the months, and how many months in a row it was among the last.") { bottom, toDate, every };
        choice.AddTo(command);
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var asked = input.ReadAreas(session);
            var areas = asked.Areas.Areas;
            var query = choice.QueryOf(session, areas, asked.Options, new RankingChoiceOf(input.PublisherOf(session), asked.Areas.Further));
            var span = asked.SpanOf(query.By.Metric.Key);
            var periods = PeriodsOf(asked, span, session.Parse.GetValue(every), session.Parse.GetValue(toDate));
            var last = session.Parse.GetValue(bottom) ?? UsualBottom.Of(areas.Count);
            var (names, kept) = (new AreaNames(areas), input.Areas.Of(session, areas));
            var histories = asked.Areas.History(periods, query, session.Cancellation);
            session.Write(
                HistoryTable.Of(histories, new HistoryChoice(last) { Asked = kept.Asked, HasSources = asked.HasPublications }, names, session.Words),
                pretty =>
                {
                    foreach (var history in histories.Where(h => h.Areas.Any(a => kept.Keeps(a.Area))))
                        Print(pretty, history, kept, last, names, session.Words);
                });
            return ExitCodes.Done;
        });
    }

    private static IReadOnlyList<AssessmentPeriod> PeriodsOf(AskedAreas asked, AssessmentPeriod span, Every every, bool toDate)
    {
        if (every != Every.Month)
        {
            if (toDate)
                throw new UsageException("--to-date 只用于月份，不与 --every 合用", "--to-date is of months and does not go with --every");
            var there = asked.Days is { } grid && !asked.HasPublications ? AssessmentPeriod.Range(NodaTime.LocalDate.Max(span.Start, grid.FirstDay), NodaTime.LocalDate.Min(span.End, grid.LastDay)) : span;
            return every == Every.Week ? PlaceHistory.WeeksIn(there) : PlaceHistory.TenDaysIn(there);
        }

        var known = asked.Days is { } days && !asked.HasPublications ? HistoryTable.Known(span, days) : span;
        return toDate ? PlaceHistory.ToDateOf(known) : PlaceHistory.MonthsOf(known);
    }

    private static void Print(PrettyWriter pretty, PlaceHistory history, AreaFilter kept, int last, AreaNames names, Words words)
    {
        var first = history.Rankings[0];
        string[] columns = ["area", .. history.Rankings.Select((r, i) => PeriodOf(history, i)), "times_in_last", "row_in_last"];
        var rows = history.Areas.Where(a => kept.Keeps(a.Area)).OrderBy(a => a.Places[^1].Place ?? int.MaxValue).Select(area => (Cell[])
        [
            Cell.Text(names.Of(area.Area)),
            .. area.Places.Select(p => Cell.Number(p.Place) with { Display = Shown(p, last) }),
            Cell.Number(area.TimesInLast(last)),
            Cell.Number(area.RowInLast(last)),
        ]);
        var title = $"{(first.GroupName is { } group ? group + "  " : string.Empty)}{words.Pick($"按{words.Metric(first.Rule.Metric)}的历次名次", $"Places by {words.Metric(first.Rule.Metric)}")}{words.Basis(first.Rule, history.Rankings.SelectMany(r => r.Bases), Counts(history))}";
        pretty.Table(new Table(columns, rows.ToList()) { Title = title });
        pretty.Line(words.Pick(
            string.Create(CultureInfo.InvariantCulture, $"  * 位列最后 {last} 名（含并列）；= 并列；– 未参与排名。"),
            string.Create(CultureInfo.InvariantCulture, $"  * among the last {last}, ties included; = tied; – not ranked.")));
        if (history.Rankings.Max(r => r.Ranked.Count) <= last)
            pretty.Line($"  {words.AllAreLast(last)}{words.Pick("用 --bottom 选较小的 N。", " --bottom takes a smaller N.")}");
        if (history.Rankings.SelectMany(r => r.Bases).DistinctBy(b => (b.Edition, b.Scheme)).Skip(1).Any())
            pretty.Line(words.Pick("  各期依当时标准评价；用 --standard 与 --scheme 可统一标准。", "  Each period is judged by the standard of its time; --standard and --scheme put all under one."));
        foreach (var area in history.Areas.Where(a => kept.Keeps(a.Area) && a.RowInLast(last) > 1 && first.Ranked.Count > last).OrderByDescending(a => a.RowInLast(last)))
            pretty.Line(words.Pick(
                string.Create(CultureInfo.InvariantCulture, $"  {names.Of(area.Area)}：连续 {area.RowInLast(last)} 期位列最后 {last} 名。"),
                string.Create(CultureInfo.InvariantCulture, $"  {names.Of(area.Area)}: among the last {last} for {area.RowInLast(last)} periods in a row.")));
        pretty.Line();
    }

    /// <summary>How many are ranked: one number, or the fewest and the most.</summary>
    private static string Counts(PlaceHistory history)
    {
        var (fewest, most) = (history.Rankings.Min(r => r.Count), history.Rankings.Max(r => r.Count));
        return fewest == most ? string.Create(CultureInfo.InvariantCulture, $"{most}") : string.Create(CultureInfo.InvariantCulture, $"{fewest}–{most}");
    }

    private static string PeriodOf(PlaceHistory history, int number)
    {
        if (history.Rankings[number].Bases is not [var basis])
            return "–";
        if (basis.Period.Kind == PeriodKind.Week || basis.Period.Days < 28)
            return basis.Period.ToString()[2..];
        var end = basis.Period.End;
        return string.Create(CultureInfo.InvariantCulture, $"{(basis.Period.Kind == PeriodKind.Month ? string.Empty : "→")}{end.Year % 100:00}-{end.Month:00}");
    }

    private static string Shown(PlaceInPeriod place, int last) => place.Ranked is not { } ranked
        ? "–"
        : string.Create(CultureInfo.InvariantCulture, $"{ranked.Place}{(ranked.IsTied ? "=" : string.Empty)}{(place.IsInLast(last) ? "*" : string.Empty)}");
}
