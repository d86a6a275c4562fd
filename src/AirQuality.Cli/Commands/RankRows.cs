using AirQuality.Cli.Output;
using AirQuality.Ranking;

namespace AirQuality.Cli.Commands;

/// <summary>The rows of a ranking: the places asked for, then the areas without one and why.</summary>
internal sealed class RankRows(Ranker ranker, PeriodComparison comparison, AreaNames names, Words words)
{
    public int? Top { get; init; }

    public int? Bottom { get; init; }

    public IEnumerable<Cell[]> Of(RankingResult ranking)
    {
        var first = Top is { } top ? ranking.Top(top) : Bottom is null ? ranking.Ranked : [];
        foreach (var area in first)
            yield return Ranked(area, ranking.Group, fromBottom: false);
        if (Bottom is { } bottom)
            foreach (var area in ranking.Bottom(bottom))
                yield return Ranked(area, ranking.Group, fromBottom: true);
        foreach (var area in ranking.Unranked)
            yield return Row(Cell.Missing, area.Area, area.Value, [ranking.Group?.Name, words.Reason(area.Reason)], [words.Reasons(area.Reason)]);
    }

    private Cell[] Ranked(RankedArea area, Area? group, bool fromBottom) => Row(
        Cell.Number(area.Place),
        area.Area,
        area.Value,
        [group?.Name, fromBottom ? words.FromBottom(area.PlaceFromBottom) : null, area.IsTied ? words.Tied : null],
        [fromBottom ? words.FromBottom(area.PlaceFromBottom) : null, area.IsTied ? words.Tied : null]);

    /// <summary>The note names the group for machines only: people see it above the table.</summary>
    private Cell[] Row(Cell rank, Area area, decimal? value, IEnumerable<string?> notes, IEnumerable<string?> shown) =>
    [
        rank,
        Cell.Text(names.Of(area)),
        Cell.Number(value),
        Cell.Number(ranker.Change(comparison, area)),
        Cell.List(comparison.Of(area).Index.Main),
        Cell.Text(Join(notes)) with { Display = Join(shown) },
    ];

    private static string Join(IEnumerable<string?> notes) => string.Join("; ", notes.Where(n => n is not null));
}
