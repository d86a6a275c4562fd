using AirQuality.Indices;
using AirQuality.Ranking;
using AirQuality.Targets.Alerts;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reporting.Facts;

/// <summary>What the page of one area shows; what is missing is <c>null</c> or empty, and the page says so.</summary>
public sealed record CountyFacts
{
    /// <summary>The area.</summary>
    public required Area Area { get; init; }

    /// <summary>The last day that is over and known.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>Today so far, or <c>null</c>.</summary>
    public DaySoFar? Today { get; init; }

    /// <summary>The place, or <c>null</c>.</summary>
    public RankedArea? Place { get; init; }

    /// <summary>The period of the place, or <c>null</c>.</summary>
    public AssessmentPeriod? PlacePeriod { get; init; }

    /// <summary>How many areas have a place.</summary>
    public int Ranked { get; init; }

    /// <summary>The goals of the area at week, month, quarter and year.</summary>
    public IReadOnlyList<TrackedGoal> Goals { get; init; } = [];

    /// <summary>What needs attention in the area.</summary>
    public IReadOnlyList<Alert> Alerts { get; init; } = [];

    /// <summary>What a report knows of one of its areas; today is not part of a report.</summary>
    /// <param name="report">The facts.</param>
    /// <param name="area">The area.</param>
    /// <returns>The facts of the area.</returns>
    public static CountyFacts Of(Report report, Area area)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new CountyFacts
        {
            Area = area,
            AsOf = report.AsOf,
            Place = report.Ranking.PlaceOf(area),
            PlacePeriod = report.Assessed,
            Ranked = report.Ranking.Count,
            Goals = [.. report.Goals.Where(g => g.Goal.Area == area)],
            Alerts = [.. report.Alerts.Where(a => a.Area == area)],
        };
    }
}
