using AirQuality.Ranking;
using AirQuality.Terms;

namespace AirQuality.Publications.Assessed;

/// <summary>The published list of a figure in a period, with the places that are printed.</summary>
/// <param name="entries">The figures, one an area.</param>
internal sealed class PublishedList(IReadOnlyList<PublishedEntry> entries)
{
    private readonly List<PublishedEntry> placed = [.. entries.Where(e => e.Figure.Place is { Scope: PlaceScope.List } && e.Figure.Group is null)];

    /// <summary>How many areas it names.</summary>
    public int Count => entries.Count;

    /// <summary>How many areas the whole list has of which these are the best and the worst, as the publication says or as its places show; else <see cref="Count"/>.</summary>
    /// <remarks>The counties of one city with their places in the province are no such list: they are ranked among themselves, and the printed places stand beside.</remarks>
    public int Whole => Math.Max(entries.Count, placed.Select(Last).DefaultIfEmpty().Max()) is var whole && Worst.TrueForAll(e => IsCountedFromBottom(e, whole)) ? whole : Count;

    /// <summary>How many areas are known from the bottom up without a gap.</summary>
    public int FromBottom => Whole == Count ? Count : Worst.Count;

    /// <summary>How many areas are known from the top down without a gap.</summary>
    public int FromTop => Whole == Count ? Count : Best.Count;

    private List<PublishedEntry> Best => placed.FindAll(e => !IsAmongWorst(e));

    private List<PublishedEntry> Worst => placed.FindAll(IsAmongWorst);

    /// <summary>What the list leaves out; <c>null</c> where it is whole.</summary>
    /// <param name="metric">By what it is ranked.</param>
    /// <param name="known">How many areas are ranked, those of one's own among them.</param>
    public ListHole? HoleOf(RankingMetric metric, int known)
    {
        if (Whole <= known)
            return null;
        var sign = metric.Direction == RankingDirection.SmallestFirst ? 1 : -1;
        return new ListHole(Whole - known, Extreme(Best, sign), Extreme(Worst, -sign));
    }

    /// <summary>The place that is printed of an area, counted from the top; <c>null</c> where none is.</summary>
    /// <param name="area">The area.</param>
    public int? PrintedPlaceOf(Area area)
    {
        foreach (var entry in placed)
            if (entry.Area == area)
                return entry.Figure.Place is { IsFromBottom: false, IsDerived: false, Number: var number } ? number : null;
        return null;
    }

    /// <summary>Whether all that stand behind an area are named too.</summary>
    private bool IsCountedFromBottom(PublishedEntry entry, int whole) => entry.Figure.Place is { IsFromBottom: true, Number: var number }
        ? number == 1 + placed.Count(e => e.Figure.Place is { IsFromBottom: true } place && place.Number < number)
        : entry.Figure.Place!.Number + placed.Count(e => e.Figure.Place is { IsFromBottom: false } place && place.Number >= entry.Figure.Place.Number) - 1 == whole;

    private static decimal? Extreme(List<PublishedEntry> part, int sign) => part.Count == 0 ? null : part.Max(e => e.Value.Value * sign) * sign;

    /// <summary>The place of the last area that shares the place of this one.</summary>
    private int Last(PublishedEntry entry) => Math.Max(
        entry.Figure.Place!.Of ?? 0,
        entry.Figure.Place.IsFromBottom ? 0 : entry.Figure.Place.Number - 1 + placed.Count(e => e.Figure.Place is { IsFromBottom: false } place && place.Number == entry.Figure.Place.Number));

    /// <summary>Counted from the bottom, or from the top with more areas ahead of it than are listed.</summary>
    private bool IsAmongWorst(PublishedEntry entry) =>
        entry.Figure.Place!.IsFromBottom || placed.Count(e => e.Figure.Place is { IsFromBottom: false } place && place.Number < entry.Figure.Place.Number) < entry.Figure.Place.Number - 1;
}
