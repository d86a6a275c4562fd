using System.Globalization;
using AirQuality.Ranking;
using AirQuality.Ranking.Places;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary>The rows of a ranking: the places asked for, then the areas without one and why.</summary>
internal sealed class RankRows(Ranker ranker, PeriodComparison comparison, AreaNames names, Words words)
{
    public static IReadOnlyList<string> Columns { get; } = ["rank", "area", "value", "change", "main", "note"];

    public int? Top { get; init; }

    public int? Bottom { get; init; }

    public IEnumerable<Cell[]> Of(GroupRanking ranking) => Rows(ranking).Select(r => r.Cells);

    /// <summary>The same with how places changed, where there are data to tell.</summary>
    public Table ForPeople(GroupRanking ranking)
    {
        var changes = new[] { (Column: "rise_previous", Of: ranking.OnPrevious), (Column: "rise_year", Of: ranking.OnLastYear) }.Where(c => c.Of is not null).ToList();
        return new Table(
            [.. Columns.Take(3), .. changes.Select(c => c.Column), .. Columns.Skip(3)],
            Rows(ranking).Select(r => (Cell[])[.. r.Cells[..3], .. changes.Select(c => Rise(c.Of!.GetValueOrDefault(r.Area))), .. r.Cells[3..]]).ToList());
    }

    /// <summary>The lists asked for in the words of bulletins.</summary>
    public IEnumerable<string> Sentences(GroupRanking ranking)
    {
        var stop = words.Pick("。", ".");
        if (Top is { } top && ranking.Whole.Ranked.Count > 0)
            yield return BulletinText.Top(ranking.Whole, top, words.Language, names.Of) + stop;
        if (Bottom is { } bottom && ranking.Worst.Ranked.Count > 0)
            yield return BulletinText.Bottom(ranking.Worst, bottom, words.Language, names.Of) + stop;
    }

    private IEnumerable<(Area Area, Cell[] Cells)> Rows(GroupRanking ranking)
    {
        var group = ranking.Whole.GroupName;
        foreach (var area in Top is { } top ? ranking.Whole.Top(top) : Bottom is null ? ranking.Whole.Ranked : [])
            yield return (area.Area, Ranked(area, ranking, fromBottom: false));
        if (Bottom is { } bottom)
            foreach (var area in ranking.Worst.Bottom(bottom))
                yield return (area.Area, Ranked(area, ranking, fromBottom: true));
        foreach (var area in (Bottom is null ? ranking.Whole : ranking.Worst).Unranked)
            yield return (area.Area, Row(Cell.Missing, area.Area, area.Value, [group, words.Reason(area.Reason)], ReasonsOf(area, ranking)));
    }

    /// <summary>For people; what several parts of a combination lack for one reason is said once.</summary>
    private IEnumerable<string> ReasonsOf(UnrankedArea area, GroupRanking ranking) => ranking.Parts.Count == 0
        ? [words.Reason(area.Reason)]
        : ranking.Parts.SelectMany(p => p.Unranked).Where(u => u.Area == area.Area).Select(u => u.Reason).Distinct().Select(r => words.Reason(r));

    private static Cell Rise(PlaceChange? change) => change?.Rise is not { } rise
        ? Cell.Missing
        : Cell.Number(rise) with { Display = rise == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{(rise > 0 ? '↑' : '↓')}{Math.Abs(rise)}") };

    private Cell[] Ranked(RankedArea area, GroupRanking ranking, bool fromBottom)
    {
        var fromEnd = fromBottom ? BulletinText.PlaceFromBottom(area.PlaceFromBottom, words.Language) : null;
        var tied = area.IsTied ? words.Tied : null;
        var parts = ranking.Parts.Count == 0 ? null : string.Join(words.Pick("、", ", "), ranking.Parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{words.Metric(p.Rule.Metric)} {p.PlaceOf(area.Area)!.Place}")));
        return Row(Cell.Number(area.Place), area.Area, area.Value, [ranking.Whole.GroupName, fromEnd, tied, parts], [fromEnd, tied, parts]);
    }

    /// <summary>The note names the group for machines only: people see it above the table.</summary>
    private Cell[] Row(Cell rank, Area area, decimal? value, IEnumerable<string?> notes, IEnumerable<string?> shown) =>
    [
        rank,
        Cell.Text(names.Of(area)),
        Cell.Number(value),
        Cell.Number(ranker.Change(comparison, area)),
        Cell.List(comparison.Find(area)?.Index.Main ?? []),
        Cell.Text(Join(notes)) with { Display = Join(shown) },
    ];

    private static string Join(IEnumerable<string?> notes) => string.Join("; ", notes.Where(n => n is not null));
}
