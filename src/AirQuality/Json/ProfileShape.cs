using AirQuality.Targets.Planning;

namespace AirQuality.Json;

internal sealed record ProfileShape(ProfileSource Source, int? FirstYear, int? LastYear);
