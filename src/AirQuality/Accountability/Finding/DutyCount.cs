using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Accountability.Finding;

/// <summary>The periods of an area counted by a rule.</summary>
/// <remarks>
/// Publications come weeks after a period, so the newest known period may be the one before the newest that is over; a row that
/// ended further back is no longer one. The period after the last known one decides next.
/// </remarks>
internal sealed class DutyCount
{
    private readonly DutyRule rule;
    private readonly IReadOnlyList<PeriodOutcome> outcomes;
    private readonly int lastKnown;
    private readonly bool isFresh;

    /// <param name="rule">The rule.</param>
    /// <param name="outcomes">The periods that are over, in order of time.</param>
    /// <param name="asOf">The last day that has passed.</param>
    /// <param name="attains">Whether the area keeps the limits in the year to a day; asked only where the rule does.</param>
    public DutyCount(DutyRule rule, IReadOnlyList<PeriodOutcome> outcomes, LocalDate asOf, Func<LocalDate, bool?> attains)
    {
        (this.rule, this.outcomes) = (rule, outcomes);
        lastKnown = -1;
        for (var i = 0; i < outcomes.Count; i++)
            if (outcomes[i].Holds is not null)
                lastKnown = i;
        isFresh = lastKnown >= 0 && lastKnown >= outcomes.Count - 2;
        Decides = isFresh ? DutyPeriods.Next(rule.Period, outcomes[lastKnown].Period) : DutyPeriods.At(rule.Period, asOf.PlusDays(1));
        Evidence = isFresh ? [.. CountedAt(lastKnown)] : [];
        Count = Evidence.Select(e => e.Period).Distinct().Count();
        CountToDecide = rule.Counter.Kind == DutyCounterKind.InARow || !isFresh || DutyPeriods.YearOf(Decides) == DutyPeriods.YearOf(outcomes[lastKnown].Period) ? Count : 0;
        Attains = rule.NeedsNotAttaining && isFresh ? attains(outcomes[lastKnown].Period.End) : null;
        Met = [.. Events(attains)];
    }

    /// <summary>Whether any period is known.</summary>
    public bool IsKnown => lastKnown >= 0;

    /// <summary>The period that decides next.</summary>
    public AssessmentPeriod Decides { get; }

    /// <summary>The periods that count now.</summary>
    public IReadOnlyList<DutyEvidence> Evidence { get; }

    /// <summary>How many count now.</summary>
    public int Count { get; }

    /// <summary>How many count when the next period is looked at: a new year begins anew.</summary>
    public int CountToDecide { get; }

    /// <summary>Whether the limits are kept, where the rule asks for it.</summary>
    public bool? Attains { get; }

    /// <summary>Every time the rule was met.</summary>
    public IReadOnlyList<DutyEvent> Met { get; }

    /// <summary>Whether as many periods count as must, and the limits are not kept where the rule asks for it.</summary>
    public bool IsMet => Count >= rule.Counter.Count && (!rule.NeedsNotAttaining || Attains == false);

    /// <summary>The period since which it no longer holds: after a row the next one, after a year the first of the next.</summary>
    public AssessmentPeriod? NoLongerSince => Met.Count == 0 || IsMet ? null
        : outcomes.Where(o => o.Period.Start > Met[^1].Period.End && (rule.Counter.Kind == DutyCounterKind.InARow || DutyPeriods.YearOf(o.Period) > DutyPeriods.YearOf(Met[^1].Period)))
            .Select(o => o.Period).Append(Decides).First();

    /// <summary>How many periods in a row do not count.</summary>
    public int BetterInARow => isFresh ? outcomes.Take(lastKnown + 1).Reverse().TakeWhile(o => o.Holds == false).Count() : 0;

    private IEnumerable<DutyEvent> Events(Func<LocalDate, bool?> attains)
    {
        for (var i = 0; i < outcomes.Count; i++)
        {
            if (outcomes[i].Holds != true)
                continue;
            var counted = CountedAt(i).ToList();
            if (counted.Select(e => e.Period).Distinct().Count() >= rule.Counter.Count && (!rule.NeedsNotAttaining || attains(outcomes[i].Period.End) == false))
                yield return new DutyEvent(outcomes[i].Period, counted);
        }
    }

    /// <summary>What counts at a period: back to where the row or the year begins.</summary>
    private IEnumerable<DutyEvidence> CountedAt(int number)
    {
        var first = number;
        if (rule.Counter.Kind == DutyCounterKind.InARow)
        {
            while (first >= 0 && outcomes[first].Holds == true)
                first--;
            first++;
        }
        else
        {
            while (first > 0 && DutyPeriods.YearOf(outcomes[first - 1].Period) == DutyPeriods.YearOf(outcomes[number].Period))
                first--;
        }

        return outcomes.Skip(first).Take(number - first + 1).Where(o => o.Holds == true).SelectMany(o => o.Evidence);
    }
}
