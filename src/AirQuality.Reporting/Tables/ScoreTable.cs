using AirQuality.Accountability.Scores;
using AirQuality.Ranking;

namespace AirQuality.Reporting.Tables;

/// <summary>Scores as tables: one row a term, or one an area.</summary>
public static class ScoreTable
{
    private static readonly string[] Columns =
        ["rank", "area", "score", "tied", "from_bottom", "term", "metric", "figure", "last_year", "change", "place", "ranked", "best", "worst", "points", "weight", "weighted", "note"];

    /// <summary>One row a term; an area without terms has one row.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="report">The report they are of.</param>
    /// <param name="names">How areas are named.</param>
    /// <param name="words">The language.</param>
    /// <returns>The table; <c>rank</c> and <c>score</c> are those of the area, <c>place</c> that of the term.</returns>
    public static Table Machine(IEnumerable<AreaScore> scores, ScoreReport report, AreaNames names, Words words)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(report);
        return new(Columns, scores.SelectMany(s => s.Terms.Count == 0 ? [Row(s, null, names, words)] : s.Terms.Select(t => Row(s, t, names, words))));
    }

    /// <summary>One row an area, with its terms in words.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="report">The report they are of.</param>
    /// <param name="names">How areas are named.</param>
    /// <param name="words">The language.</param>
    /// <returns>The table.</returns>
    public static Table Pretty(IEnumerable<AreaScore> scores, ScoreReport report, AreaNames names, Words words)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(words);
        return new(["rank", "area", "score", "note"], scores.Select(s => (Cell[])
        [
            Cell.Number(s.Place),
            Cell.Text(names.Of(s.Area)),
            Cell.Number(s.Score),
            Cell.Text(words.Several([s.Reason?.In(words.Language), s.IsTied ? words.Tied : null, string.Join(" + ", s.Terms.Select(t => ScoreSentences.Of(t, words)))])),
        ]).ToList())
        {
            Title = words.Pick($"{report.Formula.Title.Zh}  {report.Period}", $"{report.Formula.Title.En}, {report.Period}"),
        };
    }

    private static Cell[] Row(AreaScore score, ScoreTerm? term, AreaNames names, Words words) =>
    [
        Cell.Number(score.Place),
        Cell.Text(names.Of(score.Area)),
        Cell.Number(score.Score),
        score.Place is null ? Cell.Missing : Cell.Flag(score.IsTied),
        Cell.Number(score.PlaceFromBottom),
        Cell.Text(term?.Part.Key),
        Cell.Text(term?.Part.Metric.Key),
        Cell.Number(term?.Figure),
        Cell.Number(term?.LastYear),
        Cell.Number(term?.Change),
        Cell.Number(term?.Place),
        Cell.Number(term?.Ranked),
        Cell.Number(term?.Best),
        Cell.Number(term?.Worst),
        Cell.Number(MoneySentences.Trimmed(term?.Points)),
        Cell.Number(term?.Part.Weight),
        Cell.Number(MoneySentences.Trimmed(term?.Points * term?.Part.Weight)),
        Cell.Text(score.Reason?.In(words.Language)),
    ];
}
