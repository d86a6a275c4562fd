using AirQuality.Assessments;
using AirQuality.Terms;

namespace AirQuality.Accountability;

/// <summary>The figures by which a period counts.</summary>
/// <param name="Period">The period.</param>
/// <param name="Metric">The key of the figure; empty where a step counts.</param>
public sealed record DutyEvidence(AssessmentPeriod Period, string Metric)
{
    /// <summary>The published figure; <c>null</c> where a step counts.</summary>
    public decimal? Figure { get; init; }

    /// <summary>The figure of the same period last year, or <c>null</c>.</summary>
    public decimal? LastYear { get; init; }

    /// <summary>The change on last year: % to 0.1, of ratios percentage points, of counts days; <c>null</c> without last year's figure.</summary>
    public decimal? Change { get; init; }

    /// <summary>The place from the bottom by the figure, 1 the last, where the rule looks at it.</summary>
    public int? PlaceFromBottom { get; init; }

    /// <summary>The place from the bottom by the change, where the rule looks at it.</summary>
    public int? ChangeFromBottom { get; init; }

    /// <summary>How many the list has, where the rule looks at places.</summary>
    public int? Ranked { get; init; }

    /// <summary>The key of the rule that was met, where a step counts; else <c>null</c>.</summary>
    public string? Rule { get; init; }

    /// <summary>Where the figures come from.</summary>
    public FigureOrigin Origin { get; init; }
}
