using AirQuality.Comparisons;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary>What <c>airq effort</c> is asked.</summary>
/// <param name="Period">The period; <c>null</c> where goals are asked for.</param>
/// <param name="With">What it is compared with; <c>null</c> for the same days a year before.</param>
/// <param name="Pollutants">The pollutants; <c>null</c> for all.</param>
/// <param name="Together">Whether the mean of the areas is shown too.</param>
internal sealed record EffortAsked(AssessmentPeriod? Period, ComparisonBase? With, IReadOnlyList<Pollutant>? Pollutants, bool Together)
{
    /// <summary>Whether the change of the composite index is split too.</summary>
    public bool Index { get; init; }

    /// <summary>What is printed in place of the splits; <c>null</c> for these.</summary>
    public EffortShow? Show { get; init; }

    /// <summary>Which goals are shown in place of changes between periods; <c>null</c> for none.</summary>
    public EffortGoals? Goals { get; init; }
}
