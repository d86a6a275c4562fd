using AirQuality.Assessments;
using AirQuality.Numerics;

namespace AirQuality.Ranking.Gaps;

/// <summary>How many days would have to be good for a place in a ranking by good days or their ratio.</summary>
/// <param name="Good">Good days so far.</param>
/// <param name="ValidDays">Valid days so far.</param>
/// <param name="Needed">The fewest good days among the valid ones so far that give the place; <c>null</c> when not even all do.</param>
/// <param name="DaysLeft">Days that remain of a running period.</param>
/// <param name="NeededOfLeft">The fewest of the remaining days, taken as valid, that must be good for the place at the end; <c>null</c> when none remains or not even all are enough.</param>
public sealed record GoodDaysGap(int Good, int ValidDays, int? Needed, int DaysLeft, int? NeededOfLeft)
{
    /// <summary>Whether a publication tells days from which the printed ratio follows, so that they can be reckoned with.</summary>
    internal static bool IsCounted(PeriodAssessment assessment) =>
        assessment.ValidDays > 0 && assessment.GoodDays > 0 && (assessment.GoodRatio is null || new Fraction(assessment.GoodDays * 100, assessment.ValidDays).Round(1) == assessment.GoodRatio);

    /// <summary>What an area needs.</summary>
    /// <param name="assessment">The assessment it was ranked by.</param>
    /// <param name="target">The place wanted, in a ranking by good days or good-day ratio.</param>
    /// <param name="daysLeft">Days that remain of a running period.</param>
    /// <returns>The days needed, the others' figures staying as they are.</returns>
    /// <exception cref="ArgumentException">The ranking is by another figure, or the assessment is of another area.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A negative number of days.</exception>
    public static GoodDaysGap Of(PeriodAssessment assessment, PlaceTarget target, int daysLeft = 0)
    {
        GapAnalysis.Check(assessment, target);
        ArgumentOutOfRangeException.ThrowIfNegative(daysLeft);
        var byRatio = target.Rule.Metric == RankingMetric.GoodRatio.Key;
        if (!byRatio && target.Rule.Metric != RankingMetric.GoodDays.Key)
            throw new ArgumentException($"Expected a ranking by good days or their ratio, found one by {target.Rule.Metric}.", nameof(target));

        // More good days never make the figure worse, so the first that is enough is the fewest. The ratio is rounded once, as published.
        int? Fewest(int from, int most, int valid)
        {
            for (var good = from; good <= most; good++)
                if (target.IsReachedBy(byRatio ? new Fraction(good * 100, valid).Round(1) : good))
                    return good;
            return null;
        }

        var now = assessment.GoodDays;
        var valid = assessment.ValidDays;
        return new GoodDaysGap(
            now,
            valid,
            Fewest(0, valid, valid),
            daysLeft,
            daysLeft == 0 ? null : Fewest(now, now + daysLeft, valid + daysLeft) - now);
    }
}
