using AirQuality.Observations;
using AirQuality.Observations.Stated;
using AirQuality.Terms;

namespace AirQuality.Reading;

/// <summary>What was read.</summary>
/// <param name="Format">The format of the files.</param>
/// <param name="Hours">The hours, for the hourly formats; else <c>null</c>.</param>
/// <param name="Days">The days, for <see cref="ObservationFormat.Daily"/>; else <c>null</c>.</param>
/// <param name="Report">What became of every row and value.</param>
public sealed record ObservationSet(ObservationFormat Format, HourlyGrid? Hours, DailyGrid? Days, ReadReport Report)
{
    /// <summary>What the files state beside the concentrations; <c>null</c> unless <see cref="ReadOptions.KeepStatedFigures"/> asked for it.</summary>
    public StatedFigures? Stated { get; init; }

    /// <summary>Whether the days are raw or reviewed, by area; <c>null</c> where no column of the files says so.</summary>
    public DayStatuses? Statuses { get; init; }
}
