using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Accountability;

/// <summary>How an area stands to a rule: what was met when, what counts now, and the figure that decides what comes next.</summary>
public sealed record Duty
{
    /// <summary>The area.</summary>
    public required Area Area { get; init; }

    /// <summary>The rule.</summary>
    public required DutyRule Rule { get; init; }

    /// <summary>The keys of the figures looked at, joined by <c>+</c> where any of them counts; empty for steps.</summary>
    public required string Metric { get; init; }

    /// <summary>How it stands.</summary>
    public required DutyState State { get; init; }

    /// <summary>How many periods count now: in a row to the last known one, or in its year.</summary>
    public required int Count { get; init; }

    /// <summary>How many must.</summary>
    public int Needs => Rule.Counter.Count;

    /// <summary>The periods that count now, in order of time.</summary>
    public required IReadOnlyList<DutyEvidence> Evidence { get; init; }

    /// <summary>Every time the rule was met, in order of time.</summary>
    public required IReadOnlyList<DutyEvent> Met { get; init; }

    /// <summary>The first period that is not known yet: the one that decides next.</summary>
    public required AssessmentPeriod Decides { get; init; }

    /// <summary>The figures with which that period does not count; several where all of them must be kept.</summary>
    public IReadOnlyList<DutyLimit> Limits { get; init; } = [];

    /// <summary>What the two periods after <see cref="Decides"/> must keep, of rules that are met, near, or were met before; else empty.</summary>
    public IReadOnlyList<DutyAhead> Ahead { get; init; } = [];

    /// <summary>Whether the area keeps the class II limits in the year to the last known period, where the rule asks for it; <c>null</c> where it does not or where it is not known.</summary>
    public bool? Attains { get; init; }

    /// <summary>The period since which a rule that was met before no longer holds; <c>null</c> where it holds or was never met.</summary>
    public AssessmentPeriod? NoLongerSince { get; init; }

    /// <summary>How many periods in a row, to the last known one, do not count.</summary>
    public int BetterInARow { get; init; }

    /// <summary>What is not known, or <c>null</c>.</summary>
    public Reason? Reason { get; init; }

    /// <summary>Area, rule, count and state.</summary>
    /// <returns><c>松崖县 worse-3 pm25: 2 of 3, Near</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Area} {Rule.Key} {Metric}: {Count} of {Needs}, {State}");
}
