using System.Text.Json.Serialization;
using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Assessments;

/// <summary>The assessment of one area over a period. Immutable and safe to share between threads.</summary>
public sealed record PeriodAssessment
{
    private static readonly Dictionary<string, decimal> NoFigures = new(StringComparer.Ordinal);

    /// <summary>The area.</summary>
    public required Area Area { get; init; }

    /// <summary>The period.</summary>
    public required AssessmentPeriod Period { get; init; }

    /// <summary>The edition whose limits and decimals the period is judged by.</summary>
    public required Edition Edition { get; init; }

    /// <summary>The six pollutants in table order.</summary>
    public required IReadOnlyList<PollutantAssessment> Pollutants { get; init; }

    /// <summary>The composite index.</summary>
    public required CompositeIndexResult Index { get; init; }

    /// <summary>Each day of the period with its AQI, in order; the days for which no data exist are NA. Days further than a year from the data are not listed.</summary>
    public required IReadOnlyList<DayAqi> DayAqis { get; init; }

    /// <summary>The days of which an exceptional event leaves measured values out, in order; what they are left out of is <see cref="AssessmentOptions.EventScope"/>.</summary>
    public IReadOnlyList<ExcludedDay> Excluded { get; init => field = value ?? []; } = []; // null where JSON leaves it out

    /// <summary>Figures of published tables that are none of an assessment, such as dustfall, by key.</summary>
    internal IReadOnlyDictionary<string, decimal> FurtherFigures { get; init; } = NoFigures;

    /// <summary>Where the figure it was made for comes from: one's own observations, a publication, or what follows from one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public FigureOrigin Origin { get; init; }

    /// <summary>Days in the period.</summary>
    public int Days => Period.Days;

    /// <summary>Days with an AQI: those good and heavy days are counted among.</summary>
    public required int ValidDays { get; init; }

    /// <summary>Days with an AQI of at most 100 (优良天数).</summary>
    public required int GoodDays { get; init; }

    /// <summary>Good days / valid days in %, to 0.1, of a region the mean of its areas' ratios; <c>null</c> without valid days.</summary>
    public required decimal? GoodRatio { get; init; }

    /// <summary>Days with an AQI above 200 (重度及以上污染天数).</summary>
    public required int HeavyDays { get; init; }

    /// <summary>Heavy days / valid days in %, to 0.1 (重度及以上污染天数比率), of a region the mean of its areas' ratios; <c>null</c> without valid days.</summary>
    public required decimal? HeavyRatio { get; init; }

    /// <summary>Why there are too few days with an AQI for good and heavy days, by the rule for valid days; <c>null</c> when there are enough.</summary>
    public required Reason? DaysReason { get; init; }

    /// <summary>Why the assessment is not valid, one for each pollutant that is not; empty when it is.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>Whether every pollutant has enough valid days and there is an index.</summary>
    public bool IsValid => Reasons.Count == 0;

    /// <summary>Whether the data are raw or reviewed, as far as it was said.</summary>
    public DataStatus Status { get; init; }

    /// <summary>Whether the area is one of class I, so that exceeding days and attainment are by the level-1 limits (GB 3095, 4.2).</summary>
    public bool IsClassOne { get; init; }

    /// <summary>Whether all six pollutants keep the limits of the class of the area, II unless it is of class I; <c>null</c> when one has no valid day.</summary>
    public bool? Attained => Pollutants.Any(p => p.Attained is null) ? null : Pollutants.All(p => p.Attained == true);

    /// <summary>One pollutant.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <exception cref="IndexOutOfRangeException">The value is no pollutant.</exception>
    public PollutantAssessment this[Pollutant pollutant] => Pollutants[(int)pollutant];

    /// <summary>Area, period, index and whether it is valid.</summary>
    /// <returns><c>朝阳区, 北京市 2026-10: 3.70</c>.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Area} {Period}: {Index}{(IsValid ? string.Empty : $", not valid ({Reason.Join(Reasons)})")}");
}
