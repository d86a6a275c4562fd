using System.Text.Json.Serialization;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Standards;

namespace AirQuality.Statistics;

/// <summary>The daily values that enter period statistics.</summary>
public enum DailyPrecision
{
    /// <summary>As published: integers, CO to 0.1 (HJ 663).</summary>
    Published,

    /// <summary>Exact, before any rounding.</summary>
    Unrounded,
}

/// <summary>What exceptional events are left out of.</summary>
[Flags]
public enum EventScope
{
    /// <summary>Nothing: everything as measured.</summary>
    None = 0,

    /// <summary>Valid days, mean, percentile and exceedances of the pollutants affected, and the composite index.</summary>
    Statistics = 1,

    /// <summary>The AQI of days, and with it good, heavy and primary days: a day is judged by the pollutants that stay.</summary>
    Days = 2,

    /// <summary>Both.</summary>
    All = Statistics | Days,
}

/// <summary>What a day whose value an event leaves out counts as when valid days are counted.</summary>
public enum ExcludedDayRule
{
    /// <summary>As not missing: it was measured.</summary>
    NotMissing,

    /// <summary>As missing.</summary>
    Missing,
}

/// <summary>How a period is assessed where the caller may choose.</summary>
public sealed record AssessmentOptions
{
    /// <summary>Days by the edition in force on each, the period by that of its last day, the scheme of that time, published daily values.</summary>
    public static AssessmentOptions Default { get; } = new();

    /// <summary>One edition for days and period, or <c>null</c> for the one in force.</summary>
    public Edition? Edition { get; init; }

    /// <summary>The composite index scheme, or <c>null</c> for the one in use at the end of the period (with <see cref="Edition"/> set: the one that came with it).</summary>
    public CompositeIndexScheme? Scheme { get; init; }

    /// <summary>The daily values that enter.</summary>
    public DailyPrecision DailyPrecision { get; init; } = DailyPrecision.Published;

    /// <summary>How the AQI of days is made.</summary>
    public AqiOptions Aqi { get; init; } = AqiOptions.Default;

    /// <summary>The exceptional events, or <c>null</c> to take everything as measured.</summary>
    public EventRegister? Events { get; init; }

    /// <summary>What they are left out of; by default the statistics, while days stay as measured.</summary>
    public EventScope EventScope { get; init; } = EventScope.Statistics;

    /// <summary>What the days left out count as for validity.</summary>
    public ExcludedDayRule ExcludedDays { get; init; } = ExcludedDayRule.NotMissing;

    /// <summary>Areas worked on at once, at most; the results are the same for any number. 0 is as many as there are processors.</summary>
    [JsonIgnore]
    public int DegreeOfParallelism { get; init; }

    internal ParallelOptions Parallel(CancellationToken cancellationToken) => Parallelism.Options(DegreeOfParallelism, cancellationToken);

    /// <summary>The events to leave out of a part of the assessment of an area; <c>null</c> when there are none.</summary>
    internal AreaEvents? EventsOf(Area area, EventScope part) => (EventScope & part) == EventScope.None ? null : Events?.Of(area);
}
