using System.Globalization;
using AirQuality.Ranking;
using AirQuality.Ranking.Places;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tables;

/// <summary>The rows of a ranking: the places asked for, then the areas without one and why.</summary>
/// <param name="names">How areas are named.</param>
/// <param name="words">The language.</param>
public sealed class RankTable(AreaNames names, Words words)
{
    /// <summary>The columns, as machines see them, without those of sources.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "rank", "area", "value", "change", "main", "note",
        "ranked", "place_last_year", "rise_year", "both_last_year", "place_previous", "rise_previous", "both_previous", "place_from_bottom",
    ];

    private const int FiguresFirst = 3;
    private const int ColumnsForAll = 6;

    private static readonly string[] SourceColumns = ["source", "printed_place"];

    /// <summary>Whether it is told where each figure comes from.</summary>
    public bool HasSources { get; init; }

    /// <summary>The columns, as machines see them.</summary>
    public IReadOnlyList<string> ColumnsForMachines => HasSources ? [.. Columns, .. SourceColumns] : Columns;

    /// <summary>Whose rows are shown; of all areas where there are none. Places and lists are made among all areas whatever it keeps.</summary>
    public IReadOnlyCollection<Area> Asked { get; init; } = [];

    /// <summary>Only the first N places; <c>null</c> for all.</summary>
    public int? Top { get; init; }

    /// <summary>Only the last N places; <c>null</c> for all.</summary>
    public int? Bottom { get; init; }

    /// <summary>Whether a group has a row that is shown.</summary>
    /// <param name="group">The group.</param>
    /// <returns>Whether it has.</returns>
    public bool HasAny(GroupRanking group) => Asked.Count == 0 || group.Rows.Any(r => Keeps(r.Area));

    /// <summary>Everything, for machines.</summary>
    /// <param name="group">The group.</param>
    /// <returns>One row an area.</returns>
    public IEnumerable<Cell[]> Of(GroupRanking group) => Rows(group).Select(row => (Cell[])
    [
        .. Cells(row, group),
        Cell.Number(group.Ranking.Count),
        .. Move(row.Row.OnLastYear),
        .. Move(row.Row.OnPrevious),
        Cell.Number(row.Row.PlaceFromBottom),
        .. HasSources ? [Cell.Origin(row.Row.Origin, words), Cell.Number(row.Row.PrintedPlace)] : Array.Empty<Cell>(),
    ]);

    /// <summary>For people: how places moved is shown where there are data to tell.</summary>
    /// <param name="group">The group.</param>
    /// <returns>The table.</returns>
    public Table ForPeople(GroupRanking group)
    {
        var rows = Rows(group).ToList();
        var moves = new[] { (Column: "rise_previous", Of: (Func<RankingRow, PlaceChange?>)(r => r.OnPrevious)), (Column: "rise_year", Of: r => r.OnLastYear) }
            .Where(m => group.Rows.Any(r => m.Of(r) is not null)).ToList();
        return new Table(
            [.. Columns.Take(FiguresFirst), .. moves.Select(m => m.Column), .. Columns.Take(ColumnsForAll).Skip(FiguresFirst), .. HasSources ? SourceColumns[..1] : []],
            rows.ConvertAll(row =>
            {
                var cells = Cells(row, group);
                return (Cell[])[.. cells[..FiguresFirst], .. moves.Select(m => Rise(m.Of(row.Row))), .. cells[FiguresFirst..], .. HasSources ? [Cell.Origin(row.Row.Origin, words)] : Array.Empty<Cell>()];
            }));
    }

    /// <summary>The lists asked for in the words of bulletins, and among whom places are compared where that is not everybody.</summary>
    /// <param name="group">The group.</param>
    /// <returns>The sentences.</returns>
    public IEnumerable<string> Sentences(GroupRanking group)
    {
        var stop = words.Pick("。", ".");
        foreach (var area in group.Ranking.Ranked.Where(r => Asked.Count > 0 && Keeps(r.Area)))
            yield return Beside(area, group.Ranking) + stop;
        if (Top is { } top && group.Ranking.Ranked.Count > 0)
            yield return BulletinText.Top(group.Ranking, top, words.Language, names.Of) + stop;
        if (Bottom is { } bottom && group.Worst.Ranked.Count > 0)
            yield return BulletinText.Bottom(group.Worst, bottom, words.Language, names.Of) + stop;
        if (Among(group, r => r.OnPrevious) is { } previous)
            yield return words.Pick($"名次环比在两期均参加排名的 {previous} 个区域中比较。", $"Places moved since the period before are counted among the {previous} areas ranked in both.");
        if (Among(group, r => r.OnLastYear) is { } lastYear)
            yield return words.Pick($"名次同比在两年均参加排名的 {lastYear} 个区域中比较。", $"Places moved since last year are counted among the {lastYear} areas ranked in both years.");
    }

    /// <summary>How many areas are ranked both times, when that is not all that are ranked now.</summary>
    private static string? Among(GroupRanking group, Func<RankingRow, PlaceChange?> moveOf) =>
        group.Rows.Select(moveOf).FirstOrDefault(m => m is not null) is { } move && move.Among < group.Ranking.Ranked.Count
            ? move.Among.ToString(CultureInfo.InvariantCulture)
            : null;

    /// <summary>A place from both ends, and how far the next ones are: what one row alone does not tell.</summary>
    /// <param name="area">The area.</param>
    /// <param name="ranking">The ranking.</param>
    /// <returns>The sentence without a full stop.</returns>
    public string Beside(RankedArea area, RankingResult ranking)
    {
        var (better, worse) = (ranking.Ranked.LastOrDefault(r => r.Place < area.Place), ranking.Ranked.FirstOrDefault(r => r.Place > area.Place));
        var text = words.Pick(
            $"{names.Of(area.Area)}列{BulletinText.Place(area, Language.Chinese)}（{BulletinText.PlaceFromBottom(area.PlaceFromBottom, Language.Chinese)}），共{ranking.Count}个",
            $"{names.Of(area.Area)} is {BulletinText.Place(area, Language.English)} of {ranking.Count} ({BulletinText.PlaceFromBottom(area.PlaceFromBottom, Language.English)})");
        if (better is not null)
            text += words.Pick($"；距前一名{names.Of(better.Area)} {Distance(area, better)}", $"; {Distance(area, better)} behind {names.Of(better.Area)}");
        if (worse is not null)
            text += words.Pick($"；领先后一名{names.Of(worse.Area)} {Distance(area, worse)}", $"; {Distance(area, worse)} ahead of {names.Of(worse.Area)}");
        return text;
    }

    private bool Keeps(Area area) => Asked.Count == 0 || Asked.Contains(area);

    private static string Distance(RankedArea one, RankedArea other) => Math.Abs(one.Value - other.Value).ToString(CultureInfo.InvariantCulture);

    private IEnumerable<(RankingRow Row, bool FromBottom)> Rows(GroupRanking group) => AllRows(group).Where(r => Keeps(r.Row.Area));

    private IEnumerable<(RankingRow Row, bool FromBottom)> AllRows(GroupRanking group)
    {
        foreach (var row in Top is { } top ? group.Top(top) : Bottom is null ? group.Rows.Take(group.Ranking.Ranked.Count) : [])
            yield return (row, false);
        foreach (var row in Bottom is { } bottom ? group.Bottom(bottom) : [])
            yield return (row, true);
        var (unranked, ranked) = Bottom is null ? (group.Rows, group.Ranking.Ranked.Count) : (group.WorstRows, group.Worst.Ranked.Count);
        foreach (var row in unranked.Skip(ranked))
            yield return (row, false);
    }

    private Cell[] Cells((RankingRow Row, bool FromBottom) line, GroupRanking group)
    {
        var row = line.Row;
        if (row.Reason is { } reason)
            return Cells(row, [group.Ranking.GroupName, words.Reason(reason), Printed(row)], ReasonsOf(row, group).Append(Printed(row)));
        var fromEnd = line.FromBottom ? BulletinText.PlaceFromBottom(row.PlaceFromBottom!.Value, words.Language) : null;
        var tied = row.IsTied ? words.Tied : null;
        var parts = group.Parts.Count == 0 ? null : string.Join(words.Pick("、", ", "), group.Parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{words.Metric(p.Rule.Metric)} {p.PlaceOf(row.Area)!.Place}")));
        return Cells(row, [group.Ranking.GroupName, fromEnd, tied, parts, Printed(row)], [fromEnd, tied, parts, Printed(row)]);
    }

    /// <summary>The place a publication prints where it is another.</summary>
    private string? Printed(RankingRow row) => row.PrintedPlace is { } printed ? words.Pick($"公布名次为{printed}", $"printed place {printed}") : null;

    /// <summary>The note names the group for machines only: people see it above the table.</summary>
    private Cell[] Cells(RankingRow row, IEnumerable<string?> notes, IEnumerable<string?> shown) =>
    [
        Cell.Number(row.Place),
        Cell.Text(names.Of(row.Area)),
        Cell.Number(row.Value),
        Cell.Number(row.Change),
        Cell.List(row.Main),
        Cell.Text(words.Several(notes.Append(ByNewer(row)))) with { Display = words.Several(shown.Append(ByNewer(row))) },
    ];

    /// <summary>The other reading beside a change, where the standard changes within the period and it says something else.</summary>
    private string? ByNewer(RankingRow row) => row.ChangeByNewerEdition is { } change && change != row.Change
        ? words.Pick($"两期均按新标准评价时变化 {Cell.Number(change).ToText()}", $"change {Cell.Number(change).ToText()} with both periods wholly by the newer standard")
        : null;

    /// <summary>For people; what several parts of a combination lack for one reason is said once.</summary>
    private IEnumerable<string?> ReasonsOf(RankingRow row, GroupRanking group) => group.Parts.Count == 0
        ? [words.Reason(row.Reason!)]
        : group.Parts.SelectMany(p => p.Unranked).Where(u => u.Area == row.Area).Select(u => u.Reason).Distinct().Select(r => words.Reason(r));

    private static Cell[] Move(PlaceChange? move) => [Cell.Number(move?.Earlier), Cell.Number(move?.Rise), Cell.Number(move?.Among)];

    private static Cell Rise(PlaceChange? move) => move?.Rise is not { } rise
        ? Cell.Missing
        : Cell.Number(rise) with { Display = rise == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{(rise > 0 ? '↑' : '↓')}{Math.Abs(rise)}") };
}
