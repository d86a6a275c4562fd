using System.Text.Json.Serialization;
using AirQuality.Assessments;
using AirQuality.Figures;
using AirQuality.Wording;

namespace AirQuality.Comparisons;

/// <summary>One figure compared with its base.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Value">The published figure, <c>null</c> when there is none.</param>
/// <param name="Base">The published figure compared with, or the mean of several; <c>null</c> when there is none.</param>
/// <param name="Change">Per cent, percentage points or days by the kind of the figure; <c>null</c> without a comparison.</param>
/// <param name="Reason">Why there is no comparison, or <c>null</c> when there is one.</param>
public sealed record FigureChange(Figure Figure, decimal? Value, decimal? Base, decimal? Change, Reason? Reason)
{
    /// <summary>Where the figure comes from.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public FigureOrigin Origin { get; init; }

    /// <summary>Where the figure compared with comes from; of several that which is furthest from one's own observations.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public FigureOrigin BaseOrigin { get; init; }

    /// <summary>Whether the published figures are equal (持平); a change that only rounds to 0.0 is none.</summary>
    public bool IsUnchanged => Reason is null && Value == Base;

    /// <summary>Figure, values and change.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Figure} {Value} ({Base}): {Change}");
}
