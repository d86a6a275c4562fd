using System.Text.Json.Serialization;
using AirQuality.Accountability;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Alerts;

/// <summary>Something that needs attention, with the figures it rests on.</summary>
/// <param name="Area">The area.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Metric">The key of the figure, such as <c>index</c> or <c>pm25</c>.</param>
/// <param name="Since">The first day of what is wrong.</param>
/// <param name="Evidence">The figures compared, in order of time.</param>
public sealed record Alert(Area Area, AlertRule Rule, string Metric, LocalDate Since, IReadOnlyList<AlertEvidence> Evidence)
{
    /// <summary>Who answers for the goal, or <c>null</c>.</summary>
    public string? Responsible { get; init; }

    /// <summary>How grave it is, 0 the gravest: a year lost before a quarter, months in a row before a season, a week last. Alerts are listed in this order.</summary>
    [JsonIgnore]
    public int Gravity => Rule switch
    {
        AlertRule.Unreachable => Evidence[^1].Period.Days switch
        {
            > 300 => 0,
            > 31 => 1,
            _ => 3,
        },
        AlertRule.WorseMonths or AlertRule.LongNearBottom => 2,
        AlertRule.FirstQuarter => Status == GoalStatus.Missed ? 1 : 4,
        AlertRule.WorseSeason => 3,
        AlertRule.DutyMet => 1,
        AlertRule.DutyNear => 2,
        _ => 5,
    };

    /// <summary>How the goal stands; of a week that its month cannot absorb, how the month does; <c>null</c> where no goal is at stake.</summary>
    public GoalStatus? Status { get; init; }

    /// <summary>Who answers for the area step by step, from the ground up; empty where no owners are known.</summary>
    public IReadOnlyList<Owner> Owners { get; init => field = value is { Count: > 0 } ? value : []; } = []; // null where JSON leaves it out

    /// <summary>How the area stands to the rule of accountability; <c>null</c> for other alerts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Duty? Duty { get; init; }

    /// <summary>Area, rule and evidence.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Area} {Rule} {Metric} since {Since:uuuu-MM-dd}: {string.Join(", ", Evidence)}");
}
