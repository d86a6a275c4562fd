using AirQuality.Targets.Planning;

namespace AirQuality.Json;

/// <summary>What a profile tells; its days stay behind, as nothing takes a profile that was read.</summary>
internal sealed class SeasonalProfileConverter() : ShapeConverter<SeasonalProfile, ProfileShape>(
    profile => new ProfileShape(profile.Source, profile.FirstYear, profile.LastYear),
    shape => SeasonalProfile.Told(shape.Source, shape.FirstYear, shape.LastYear));
