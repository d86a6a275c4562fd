using AirQuality.Assessments;
using AirQuality.Standards;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Planning;

/// <summary>How plans are made and tracked where the caller may choose.</summary>
public sealed record PlanOptions
{
    /// <summary>The edition of the period, own history of up to three years, missing days left out.</summary>
    public static PlanOptions Default { get; } = new();

    /// <summary>How days and periods are assessed: edition, index scheme, AQI.</summary>
    public AssessmentOptions Assessment { get; init; } = AssessmentOptions.Default;

    /// <summary>How many past years make the seasonal profile, at most.</summary>
    public int ProfileYears { get; init; } = 3;

    /// <summary>How many days to each side of a calendar day are averaged.</summary>
    public int SmoothingDays { get; init; } = 15;

    /// <summary>How many days of the profile's own level are mixed into this year's level, so that a few days do not decide it.</summary>
    public int LevelDays { get; init; } = 30;

    /// <summary>What days without a valid value do.</summary>
    public MissingDays MissingDays { get; init; } = MissingDays.LeftOut;

    /// <summary>What the days that have passed do to the goals in force.</summary>
    public Replan Replan { get; init; } = Replan.Tighten;

    /// <summary>Within which areas places are counted for rank goals and for alerts of places near the bottom; <c>null</c> among all areas.</summary>
    public AreaLevel? RankWithin { get; init; }

    /// <summary>Areas worked on at once, at most; the results are the same for any number. 0 is as many as there are processors.</summary>
    public int DegreeOfParallelism { get; init; }

    /// <summary>The group in which an area's place is counted; <c>null</c> for all areas, and for one that lies in no such area.</summary>
    internal Area? GroupOf(Area area) => RankWithin is { } level ? area.At(level) : null;

    /// <summary>The decimals in which the figure of a goal for a pollutant is published; 0 for the rest, which have rules of their own.</summary>
    internal int DecimalsOf(Goal goal) => goal.Metric.Pollutant is { } pollutant ? EditionOf(goal.Period).Assessment.Decimals(pollutant, goal.Period.End) : 0;

    internal Edition EditionOf(AssessmentPeriod period) => Assessment.EditionAt(period.End);

    /// <summary>The edition of a period where a day within it is still one of another; else <c>null</c>.</summary>
    internal Edition? NewerEdition(AssessmentPeriod period, LocalDate day) => EditionOf(period) is var edition && edition != Assessment.EditionAt(day) ? edition : null;
}
