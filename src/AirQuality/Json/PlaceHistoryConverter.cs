using AirQuality.Ranking.History;

namespace AirQuality.Json;

/// <summary>Each ranking once; the places of the areas are in the order of the rankings.</summary>
internal sealed class PlaceHistoryConverter() : ShapeConverter<PlaceHistory, PlaceHistoryShape>(
    history => new PlaceHistoryShape(
        history.Rankings,
        [.. history.Areas.Select(a => new AreaPlacesShape(a.Area, [.. a.Places.Select(p => new PlaceInPeriodShape(p.Place, p.Ranked?.Value, p.Reason))]))]),
    shape => PlaceHistory.Of(shape.Rankings));
