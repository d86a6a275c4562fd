using AirQuality.Observations;

namespace AirQuality.Reading;

/// <summary>What was read.</summary>
/// <param name="Format">The format of the files.</param>
/// <param name="Hours">The hours, for the hourly formats; else <c>null</c>.</param>
/// <param name="Days">The days, for <see cref="ObservationFormat.Daily"/>; else <c>null</c>.</param>
/// <param name="Report">What became of every row and value.</param>
public sealed record ObservationSet(ObservationFormat Format, HourlyGrid? Hours, DailyGrid? Days, ReadReport Report);
