using AirQuality.Observations;

namespace AirQuality.Checks.Values;

/// <summary>What a finding is about, and when it begins.</summary>
/// <param name="About">The station or area, and the pollutant where it is one.</param>
/// <param name="Moment">The station or area and the time of the first value meant.</param>
internal readonly record struct CheckMark(string About, FindingMoment Moment);
