using AirQuality.Reading;
using AirQuality.Terms;

namespace AirQuality.Cli.Input;

/// <summary>Days that an engine summed, and the stations with their days of service.</summary>
internal readonly record struct EngineDays(ObservationSet Set, StationNetwork? Network);
