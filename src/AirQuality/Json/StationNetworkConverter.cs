using AirQuality.Terms;

namespace AirQuality.Json;

internal sealed class StationNetworkConverter() : ShapeConverter<StationNetwork, IReadOnlyList<Station>>(network => network.Stations, stations => new StationNetwork(stations));
