using AirQuality.Publications;
using AirQuality.Terms;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>A figure places may be by, with how well they fit it.</summary>
/// <param name="Quantity">What the figure states.</param>
/// <param name="Period">Its period.</param>
/// <param name="Values">The figures along the areas.</param>
/// <param name="Fit">How well the places fit, from the top.</param>
/// <param name="FitFromBottom">How well they fit from the bottom.</param>
internal sealed record PlaceCandidate(PublishedQuantity Quantity, AssessmentPeriod Period, IReadOnlyDictionary<int, SeriesCell> Values, PlaceFit Fit, PlaceFit FitFromBottom)
{
    /// <summary>The column of the figures.</summary>
    public int Series => Values.Values.First().Draft.Series;

    public static PlaceCandidate Of(IGrouping<QuantityKey, SeriesCell> cells, PlaceSeries series)
    {
        var values = new Dictionary<int, SeriesCell>();
        foreach (var cell in cells)
            values.TryAdd(cell.Draft.Member, cell);
        var (fromTop, fromBottom) = PlaceFit.Of(series, values);
        return new PlaceCandidate(cells.Key.Quantity, cells.Key.Period, values, fromTop, fromBottom);
    }
}
