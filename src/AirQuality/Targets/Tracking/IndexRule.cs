using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Terms;

namespace AirQuality.Targets.Tracking;

/// <summary>Whether an index keeps a goal, by its policy.</summary>
internal sealed class IndexRule(Goal goal, PlanOptions options)
{
    private readonly IndexTerms terms = new(options.EditionOf(goal.Period), options.Assessment.SchemeAt(goal.Period.End));

    public Edition Edition => terms.Edition;

    public CompositeIndexScheme Scheme => terms.Scheme;

    public int Decimals(Pollutant pollutant) => terms.Decimals(pollutant);

    public bool Keeps(CompositeIndexResult result) => (goal.Policy == GoalPolicy.Published ? result.Published : result.Sum) <= goal.Value;

    public bool Met(ReadOnlySpan<Quotient> statistics)
    {
        if (goal.Policy == GoalPolicy.Published)
            return terms.PublishedSteps(statistics) <= goal.Value * Quotient.PowerOfTen(Scheme.PublishedDecimals);
        return terms.SumSteps(statistics) <= goal.Value * Quotient.PowerOfTen(Scheme.SingleIndexDecimals);
    }
}
