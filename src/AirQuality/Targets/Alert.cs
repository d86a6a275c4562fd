using AirQuality.Statistics;
using NodaTime;

namespace AirQuality.Targets;

/// <summary>What an alert is about.</summary>
public enum AlertRule
{
    /// <summary>Worse than the same month of the year before in several months in a row (连续同比不降反升).</summary>
    WorseMonths,

    /// <summary>The autumn–winter season to date is worse than the last one to the same day (秋冬季以来不降反升).</summary>
    WorseSeason,

    /// <summary>Among the last N of its group in several months in a row (长期排名靠后).</summary>
    LongNearBottom,

    /// <summary>The goal of the first quarter is at risk or missed (首季开门红).</summary>
    FirstQuarter,

    /// <summary>A goal that cannot be met any more while its period still runs.</summary>
    Unreachable,

    /// <summary>A week missed that its month can no longer absorb.</summary>
    WeekNotAbsorbed,
}

/// <summary>A pair of figures that an alert rests on.</summary>
/// <param name="Period">The period of the figure.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Compared">What it is compared with: last year's figure, the number of places that count as last, or the goal.</param>
public sealed record AlertEvidence(AssessmentPeriod Period, decimal? Figure, decimal? Compared);

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
}

/// <summary>When alerts are raised.</summary>
public sealed record AlertOptions
{
    /// <summary>Two months worse in a row; the last quarter, at most ten, for three months.</summary>
    public static AlertOptions Default { get; } = new();

    /// <summary>How many months in a row must be worse than the year before.</summary>
    public int WorseMonths { get; init; } = 2;

    /// <summary>
    /// How many places from the bottom count as near it; a group with no more areas than that has no such alert. <c>null</c> for
    /// a quarter of the areas ranked, at most ten: the last ten of a dozen would be nearly everybody.
    /// </summary>
    public int? BottomCount { get; init; }

    /// <summary>How many months in a row near the bottom.</summary>
    public int BottomMonths { get; init; } = 3;

    /// <summary>How far back months are looked at.</summary>
    public int MonthsBack { get; init; } = 24;

    /// <summary>How plans and periods are assessed.</summary>
    public PlanOptions Plan { get; init; } = PlanOptions.Default;

    /// <summary>How many of the areas ranked are near the bottom; 0 where the alert does not apply.</summary>
    internal int BottomOf(int ranked) => BottomCount is not { } count ? Math.Min(ranked / 4, 10) : ranked > count ? count : 0;
}
