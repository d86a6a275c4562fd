using System.CommandLine;
using AirQuality.Assessments;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Publications.Checks;
using AirQuality.Ranking;
using AirQuality.Ranking.History;
using AirQuality.Terms;
using NodaTime.Text;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq reconcile</c>: which published figures, places and day values differ between two versions of the data.</summary>
internal static class ReconcileCommand
{
    private static readonly string[] Columns = ["area", "period", "figure", "old", "new", "difference", "note"];

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new AssessmentInput(periodRequired: false, takesPublished: true);
        var publications = input.Publications!;
        var old = Version("OLD", "The version before: a file, a folder or a quoted pattern. With --published one's own observations, which may be left out.");
        var @new = Version("NEW", "The version after.");
        var by = MetricOptions.Ranking<RankingMetric>("--by", "What the places are by; by default index.", RankingMetric.All, m => m);
        var listed = new Option<bool>("--days") { Description = "Also list every day value that differs." };
        var command = new Command(
            "reconcile",
            "What differs between two versions of the data, such as raw and reviewed. Columns: area, period, figure, old, new, difference, note. "
            + "Rows: each published figure that differs or whose validity does; place, with who passed whom; day_values, how many published day values differ; with --days each of them, its period being the day. "
            + "With --published instead: each figure and place of published tables, whether it follows from the others, is consistent with them or contradicts them. Columns: file, sheet, area, period, metric, what, printed, verdict, expected, likely, against, row.")
        {
            old,
            @new,
            by,
            listed,
        };
        input.AddTo(command, files: false);
        return Session.Bind(command, host, output, session =>
        {
            if (publications.IsGiven(session))
                return Publications(session, publications, input, session.Parse.GetValue(old));
            if (session.Parse.GetValue(old) is null || session.Parse.GetValue(@new) is null)
                throw new UsageException("须给出 OLD 和 NEW，或 --published FILES", "expected OLD and NEW, or --published FILES, found neither");
            if (input.PeriodOf(session) is null)
                throw new UsageException("须给出 --period", "expected --period, found none");
            var (before, after, period, options) = input.ReadTwo(session, session.Parse.GetValue(old)!, session.Parse.GetValue(@new)!);
            var areas = Reconciler.Compare(before, after, period, options, session.Cancellation);
            var metric = session.Parse.GetValue(by) ?? RankingMetric.Index;
            var rules = input.PublisherOf(session)?.RulesFor(RankingCriterion.Of(metric)) ?? RankingOptions.Default;
            var rankings = (Old: metric.Rank(areas.Select(a => a.Old).OfType<PeriodAssessment>(), rules), New: metric.Rank(areas.Select(a => a.New).OfType<PeriodAssessment>(), rules));
            var names = new AreaNames(areas.Select(a => a.Area));
            var kept = input.Areas.Of(session, [.. areas.Select(a => a.Area)]);
            var places = new PlaceNotes(rankings.Old, rankings.New, names, session.Words);
            session.Write(new Table(Columns, areas.Where(a => kept.Keeps(a.Area)).SelectMany(a => Rows(a, places, names, session, period, session.Parse.GetValue(listed))).ToList())
            {
                Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["figure"] = session.Words.Header("metric") },
            });
            session.Note(session.Words.Pick(
                $"{areas.Sum(a => a.Days.Count)} 个日值、{areas.Sum(a => a.Figures.Count)} 个指标、{places.Count} 个名次有变化",
                $"{areas.Sum(a => a.Days.Count)} day values, {areas.Sum(a => a.Figures.Count)} figures and {places.Count} places differ"));
            return ExitCodes.Done;
        });
    }

    private static Argument<string?> Version(string name, string description) =>
        OptionKinds.RefusingOptions(new Argument<string?>(name) { Description = description, Arity = ArgumentArity.ZeroOrOne });

    /// <summary>Published tables against themselves, and against one's own observations where they are given.</summary>
    private static int Publications(Session session, PublishedInput publications, AssessmentInput input, string? own)
    {
        var publisher = input.PublisherOf(session);
        var figures = publications.ReadGiven(session, input.PeriodOf(session) is { } period ? [period] : [], publisher?.Weeks).Figures;
        var checks = PublicationChecker.Check(figures, publisher).ToList();
        if (own is not null)
        {
            var (days, options) = input.ReadAll(session, own);
            checks.AddRange(OwnReckoning.Check(figures, days, options, session.Cancellation));
        }

        session.Write(new Table(PublishedCheckRows.Columns, checks.Select(c => PublishedCheckRows.Of(c, session.Words))));
        var counts = checks.CountBy(c => c.Verdict).ToDictionary(c => c.Key, c => c.Value);
        session.Note(session.Words.Pick(
            $"相符 {counts.GetValueOrDefault(CheckVerdict.Follows)}，不矛盾 {counts.GetValueOrDefault(CheckVerdict.Consistent)}，矛盾 {counts.GetValueOrDefault(CheckVerdict.Contradicts)}",
            $"{counts.GetValueOrDefault(CheckVerdict.Follows)} follow, {counts.GetValueOrDefault(CheckVerdict.Consistent)} are consistent, {counts.GetValueOrDefault(CheckVerdict.Contradicts)} contradict"));
        return ExitCodes.Done;
    }

    private static IEnumerable<Cell[]> Rows(AreaReconciliation area, PlaceNotes places, AreaNames names, Session session, AssessmentPeriod period, bool listed)
    {
        var words = session.Words;
        foreach (var figure in area.Figures)
            yield return Row(period.ToString(), figure.Figure.Key, figure.Old, figure.New, Validity(figure, words));
        if (places.Of(area.Area) is var (place, note))
            yield return Row(period.ToString(), "place", place.Old?.Place, place.New?.Place, note);
        if (area.Days.Count > 0)
        {
            var counts = area.Days.CountBy(d => d.Pollutant).OrderBy(c => c.Key).Select(c => $"{c.Key.Symbol()} {c.Value}");
            yield return [Cell.Text(names.Of(area.Area)), Cell.Text(period.ToString()), Cell.Text("day_values") with { Display = words.Header("day_values") }, Cell.Missing, Cell.Missing, Cell.Number(area.Days.Count), Cell.Text(string.Join(", ", counts))];
        }

        foreach (var day in listed ? area.Days : [])
            yield return Row(LocalDatePattern.Iso.Format(day.Date), Figure.Statistic(day.Pollutant).Key, Cell.Published(day.Old, day.Pollutant).Value as decimal?, Cell.Published(day.New, day.Pollutant).Value as decimal?, null);

        Cell[] Row(string when, string figure, decimal? old, decimal? @new, string? note) =>
        [
            Cell.Text(names.Of(area.Area)),
            Cell.Text(when),
            Cell.Text(figure) with { Display = words.Header(figure) },
            Cell.Number(old),
            Cell.Number(@new),
            Cell.Number(@new - old),
            Cell.Text(note),
        ];
    }

    private static string? Validity(FigureDifference figure, Words words) => (figure.OldReason, figure.NewReason) switch
    {
        (null, { } now) => $"{words.Pick("不再有效：", "no longer valid: ")}{words.Reason(now)}",
        ({ } before, null) => $"{words.Pick("变为有效：", "now valid, was not: ")}{words.Reason(before)}",
        ({ }, { } now) => $"{words.Pick("仍无效：", "not valid either way: ")}{words.Reason(now)}",
        _ => null,
    };

    /// <summary>The places that changed, with who passed whom.</summary>
    private sealed class PlaceNotes(RankingResult old, RankingResult @new, AreaNames names, Words words)
    {
        private readonly Dictionary<Area, PlaceDifference> changes = PlaceDifference.Between(old, @new).ToDictionary(c => c.Area);

        public int Count => changes.Count;

        public (PlaceDifference Change, string Note)? Of(Area area)
        {
            if (!changes.TryGetValue(area, out var change))
                return null;
            string[] notes =
            [
                Passed(words.Pick("超过：", "passed "), change.Passed),
                Passed(words.Pick("被超过：", "passed by "), change.PassedBy),
                change.Old is null && change.OldReason is { } before ? $"{words.Pick("原未参与排名：", "was not ranked: ")}{words.Reason(before)}" : string.Empty,
                change.New is null && change.NewReason is { } after ? $"{words.Pick("不再参与排名：", "no longer ranked: ")}{words.Reason(after)}" : string.Empty,
            ];
            return (change, words.Several(notes));
        }

        private string Passed(string verb, IEnumerable<Area> areas)
        {
            var list = areas.Select(names.Of).ToList();
            return list.Count == 0 ? string.Empty : verb + string.Join(words.Pick("、", ", "), list);
        }
    }
}
