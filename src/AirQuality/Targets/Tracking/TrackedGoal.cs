using System.Text.Json.Serialization;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;

namespace AirQuality.Targets.Tracking;

/// <summary>A goal on the as-of date, at every level.</summary>
public sealed record TrackedGoal
{
    /// <summary>The goal; one relative to a base is given in its unit.</summary>
    public required Goal Goal { get; init; }

    /// <summary>The profile; <c>null</c> for the index, ranks, and goals that could not be resolved.</summary>
    public SeasonalProfile? Profile { get; init; }

    /// <summary>The levels, from the week to the whole period of the goal.</summary>
    public required IReadOnlyList<TrackedPeriod> Periods { get; init; }

    /// <summary>What comes next below the whole period: the week to come (both its parts where a month cuts it), the month, the quarter.</summary>
    public IReadOnlyList<TrackedPeriod> ToCome { get; init => field = value ?? []; } = []; // null where JSON leaves it out

    /// <summary>What ended since Monday, before the day: the first part of a week that a month cuts, and the month and quarter that ended with it.</summary>
    public IReadOnlyList<TrackedPeriod> JustOver { get; init => field = value ?? []; } = [];

    /// <summary>What the Monday sheet shows of the goal: the week just over or running, the week to come, then month, quarter and year; those that ended within the week before those that run.</summary>
    /// <returns>The periods, in that order.</returns>
    public IReadOnlyList<TrackedPeriod> ForMonday() =>
    [
        .. JustOver.Where(p => p.Level == GoalLevel.Week),
        .. Periods.Where(p => p.Level == GoalLevel.Week),
        .. ToCome.Where(p => p.Level == GoalLevel.Week),
        .. JustOver.Concat(Periods).Where(p => p.Level != GoalLevel.Week).OrderBy(p => p.Level).ThenBy(p => p.Period.Start),
    ];

    /// <summary>The whole period of the goal.</summary>
    public TrackedPeriod Whole => Periods[^1];

    /// <summary>The level that breaks first, and in its <see cref="TrackedPeriod.BreaksIn"/> the week; <c>null</c> when none does or the whole cannot be lost any more.</summary>
    public TrackedPeriod? FirstBreak => Whole.Status == GoalStatus.Met ? null
        : Periods.Where(p => p.BreaksIn is not null).OrderBy(p => p.BreaksIn!.Start).ThenBy(p => p.Level).FirstOrDefault();

    /// <summary>Whether the goals as first planned still guarantee the whole: no day was lost to missing data. For ratios of regions up to what rounding in each area hides.</summary>
    public bool OriginalGoalsGuarantee => Whole.LostDays == 0;

    /// <summary>Rank goals: the place to date from both ends, and what would do.</summary>
    public RankStanding? Rank { get; init; }

    /// <summary>Where the whole period may end, from the draws that statuses follow; <c>null</c> where nothing was drawn. JSON tells of outlooks by themselves.</summary>
    [JsonIgnore]
    public OutlookResult? Outlook { get; init; }

    /// <summary>Index goals: the factors that just meet the goal.</summary>
    public IndexAllowance? Index { get; init; }

    /// <summary>The goal, where it stands, and its status.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Goal}: {Whole.Actual}, {Whole.Status}");
}
