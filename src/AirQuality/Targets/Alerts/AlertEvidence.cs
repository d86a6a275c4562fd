using System.Text.Json.Serialization;
using AirQuality.Assessments;
using AirQuality.Terms;

namespace AirQuality.Targets.Alerts;

/// <summary>A pair of figures that an alert rests on.</summary>
/// <param name="Period">The period of the figure.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Compared">What it is compared with: last year's figure, the number of places that count as last, or the goal.</param>
public sealed record AlertEvidence(AssessmentPeriod Period, decimal? Figure, decimal? Compared)
{
    /// <summary>Where the figures come from: that of the two which is furthest from one's own observations.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public FigureOrigin Origin { get; init; }

    /// <summary>The level above which days are counted, where the figures are days above the goal of a percentile; else <c>null</c>.</summary>
    public decimal? DaysAbove { get; init; }

    /// <summary>Period and figures compared.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Period} {Figure} ({Compared})");
}
