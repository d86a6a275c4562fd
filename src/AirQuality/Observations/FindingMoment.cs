namespace AirQuality.Observations;

/// <summary>The station or area and the time a finding is about, by which its line can be looked up.</summary>
/// <param name="Name">The station or area.</param>
/// <param name="Time">The number of the hour or day.</param>
internal readonly record struct FindingMoment(string Name, int Time);
