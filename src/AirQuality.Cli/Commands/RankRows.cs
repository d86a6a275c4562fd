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
            yield return Row(Cell.Missing, area.Area, area.Value, [Group(ranking.Group), words.Reason(area.Reason)]);
    }

    private Cell[] Ranked(RankedArea area, Area? group, bool fromBottom) => Row(
        Cell.Number(area.Place),
        area.Area,
        area.Value,
        [Group(group), fromBottom ? words.FromBottom(area.PlaceFromBottom) : null, area.IsTied ? words.Tied : null]);

    private Cell[] Row(Cell rank, Area area, decimal? value, IEnumerable<string?> notes) =>
    [
        rank,
        Cell.Text(names.Of(area)),
        Cell.Number(value),
        Cell.Number(ranker.Change(comparison, area)),
        Cell.List(comparison.Of(area).Index.Main),
        Cell.Text(string.Join("; ", notes.Where(n => n is not null))),
    ];

    private string? Group(Area? group) => group?.Name;
}
