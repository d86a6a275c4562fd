using AirQuality.Numerics;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Ranking.Gaps;

/// <summary>The cheapest reductions that lower the weighted sum of single indices by enough: a multiple-choice knapsack, solved exactly.</summary>
/// <remarks>
/// The published index depends on the statistics only through that sum, so the place asks for a least gain in steps of the
/// single index. For each pollutant and gain the smallest reduction is the cheapest; a table over gains then finds the
/// cheapest choice of one reduction a pollutant, every rounding included. Of equal costs the smaller reduction of the
/// pollutant that comes later in table order stays.
/// </remarks>
internal static class MixSearch
{
    private readonly record struct Choice(long Steps, int Gain, decimal Cost);

    public static ReductionMix Cheapest(IndexSteps steps, PlaceTarget target, ReductionCosts costs)
    {
        long sum = 0;
        foreach (var pollutant in Pollutants.All)
            sum += steps.Weighted(pollutant, steps.Steps(pollutant));
        var most = Bisection.Largest(sum, s => target.IsReachedBy(steps.PublishedOfSum(s)));
        if (most < 0)
            return ReductionMix.Impossible(Reason.OfValue(ReasonCode.NoIndexAtMost, target.Value));
        // Only the weighted sum decides, so the search is over gains of that sum, never over all combinations of six statistics.
        var gain = (int)(sum - most);
        var choices = Array.ConvertAll(Pollutants.All.ToArray(), p => Choices(steps, p, gain, costs));

        // least[g]: the cost of gaining at least g with the pollutants seen so far; chosen[p][g]: how.
        var least = new decimal?[gain + 1];
        least[0] = 0;
        var chosen = new Choice[choices.Length][];
        for (var p = 0; p < choices.Length; p++)
        {
            chosen[p] = new Choice[gain + 1];
            var next = new decimal?[gain + 1];
            for (var g = 0; g <= gain; g++)
            {
                foreach (var choice in choices[p])
                {
                    // A gain beyond the one needed counts as the one needed: the table asks for "at least".
                    if (least[Math.Max(0, g - choice.Gain)] is not { } before || before + choice.Cost >= next[g])
                        continue;
                    next[g] = before + choice.Cost;
                    chosen[p][g] = choice;
                }
            }

            least = next;
        }

        return least[gain] is { } cost
            ? new ReductionMix(Reductions(steps, chosen, gain), cost)
            : ReductionMix.Impossible(Reason.OfValue(ReasonCode.IndexAtFloors, target.Value));
    }

    /// <summary>For each gain the smallest reduction that has it, from none to the floor or to all that is needed.</summary>
    private static List<Choice> Choices(IndexSteps steps, Pollutant pollutant, int needed, ReductionCosts costs)
    {
        var current = steps.Steps(pollutant);
        var choices = new List<Choice> { new(current, 0, 0) };
        if (costs.PerUnit(pollutant) is not { } perUnit)
            return choices;
        if (perUnit < 0)
            throw new ArgumentOutOfRangeException(nameof(costs), perUnit, $"The cost of {pollutant.Symbol()} is negative.");
        var now = steps.Weighted(pollutant, current);
        var floor = steps.Steps(pollutant, Math.Max(0, costs.Floor(pollutant)));
        for (var k = current - 1; k >= floor && choices[^1].Gain < needed; k--)
        {
            var gain = (int)(now - steps.Weighted(pollutant, k));
            // A larger reduction without a larger gain only costs more: each gain keeps its smallest reduction.
            if (gain > choices[^1].Gain)
                choices.Add(new Choice(k, gain, perUnit * steps.Concentration(pollutant, current - k)));
        }

        return choices;
    }

    private static List<PollutantReduction> Reductions(IndexSteps steps, Choice[][] chosen, int gain)
    {
        var reductions = new List<PollutantReduction>();
        for (var p = chosen.Length - 1; p >= 0; p--)
        {
            var choice = chosen[p][gain];
            gain = Math.Max(0, gain - choice.Gain);
            if (choice.Gain > 0)
                reductions.Add(new PollutantReduction((Pollutant)p, steps.Concentration((Pollutant)p, steps.Steps((Pollutant)p)), steps.Concentration((Pollutant)p, choice.Steps), choice.Cost));
        }

        reductions.Reverse();
        return reductions;
    }
}
