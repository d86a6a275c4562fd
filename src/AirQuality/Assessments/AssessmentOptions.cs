using System.Text.Json.Serialization;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Assessments;

/// <summary>How a period is assessed where the caller may choose.</summary>
public sealed record AssessmentOptions
{
    /// <summary>Days by the edition in force on each, the period by that of its last day, the scheme of that time, published daily values.</summary>
    public static AssessmentOptions Default { get; } = new();

    /// <summary>The editions that judge days, and periods by their last day; an <see cref="Edition"/> judges all.</summary>
    public StandardsCatalogue Standards { get; init; } = StandardsCatalogue.National;

    /// <summary>The composite index scheme, or <c>null</c> for the one in use at the end of the period (with one edition for all: the one that came with it).</summary>
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

    /// <summary>How regions are assessed whose days are means of their areas' days: provinces, and what daily files were taken to.</summary>
    public RegionRule Regions { get; init; }

    /// <summary>The days of the areas whose statistics the regions of a grid have the mean of; <c>null</c> where its figures are those of its own days.</summary>
    internal DailyGrid? PartsOf(DailyGrid days) => Regions == RegionRule.MeanOfStatistics ? days.Parts : null;

    /// <summary>The days that enter the statistics of an area; of a region whose statistics are the means of its areas' those of each of them.</summary>
    internal IReadOnlyList<EnteringDays> EnteringDaysOf(DailyGrid days, Area area)
    {
        List<EnteringDays> parts = PartsOf(days) is { } grid
            ? [.. grid.Areas.Index().Where(a => area.Equals(a.Item.At(area.Level))).Select(a => new EnteringDays(grid, a.Index, this))]
            : [];
        return parts.Count > 0 ? parts : [new EnteringDays(days, days.IndexOf(area), this)];
    }

    /// <summary>
    /// The areas of class I, such as national parks and nature reserves (GB 3095, 4.1): their exceeding days, multiples and attainment are judged by the
    /// level-1 limits. All others are of class II. AQI and composite index are the same for both. A stations file names them.
    /// </summary>
    public IReadOnlyList<Area> ClassOne { get; init => field = value ?? []; } = [];

    internal LimitClass ClassOf(Area area) => ClassOne.Count > 0 && ClassOne.Contains(area) ? LimitClass.One : LimitClass.Two;

    /// <summary>The decimals in which a publisher prints index and PM2.5; <c>null</c> for those of the scheme and the edition.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PrintedDecimals? Printed { get; init; }

    /// <summary>Whether the data are raw or reviewed, carried to every assessment of which <see cref="Statuses"/> says nothing.</summary>
    public DataStatus Status { get; init; }

    /// <summary>Whether days are raw or reviewed, by area, as the files say; <c>null</c> where they do not.</summary>
    [JsonIgnore]
    public DayStatuses? Statuses { get; init; }

    internal DataStatus StatusOf(Area area, AssessmentPeriod period) =>
        new StatusSummary(Statuses?.Of(area, period) ?? DataStatus.Unsaid).Or(Status).Status;

    /// <summary>Areas worked on at once, at most; the results are the same for any number. 0 is as many as there are processors.</summary>
    [JsonIgnore]
    public int DegreeOfParallelism { get; init; }

    /// <exception cref="ArgumentException">The options ask for unrounded daily values, of which nothing can be drawn, resampled or gone on from.</exception>
    internal AssessmentOptions RequirePublished() => DailyPrecision == DailyPrecision.Published ? this
        : throw new ArgumentException("Expected statistics of published daily values, found unrounded ones.", "options");

    internal ParallelOptions Parallel(CancellationToken cancellationToken) => Parallelism.Options(DegreeOfParallelism, cancellationToken);

    /// <summary>The pollutants the composite index is made of, such as PM2.5 and SO2 of townships; empty for all six. Named in the scheme of every result.</summary>
    public IReadOnlyList<Pollutant> IndexPollutants { get; init => field = value ?? []; } = []; // null where JSON leaves it out
}
