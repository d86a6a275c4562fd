namespace AirQuality.Statistics.Episodes;

/// <summary>The hours of the days above a daily limit.</summary>
/// <param name="Hours">The mean of each of 24 hours, and on how many days it is the worst.</param>
/// <param name="Days">How many days lie above.</param>
public sealed record ExceedanceHours(IReadOnlyList<ProfileStep> Hours, int Days);
