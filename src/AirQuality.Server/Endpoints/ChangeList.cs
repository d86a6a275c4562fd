namespace AirQuality.Server.Endpoints;

/// <summary>Changes, the latest first.</summary>
/// <param name="Changes">The changes.</param>
/// <param name="Before">What to ask for to go on; <c>null</c> where there are no earlier ones.</param>
internal sealed record ChangeList(IReadOnlyList<ChangeSummary> Changes, long? Before);
