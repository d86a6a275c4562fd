using AirQuality.Targets.Forecasts;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;

namespace AirQuality.Targets.Tracking;

/// <summary>How goals are tracked.</summary>
public sealed record TrackOptions
{
    /// <summary>The exact part alone: statuses by the seasonal profile, without probabilities. Very fast.</summary>
    public static TrackOptions Exact { get; } = new();

    /// <summary>With probabilities drawn from past years, which the statuses follow, and goals of days.</summary>
    public static TrackOptions WithOutlook { get; } = new() { Outlook = OutlookOptions.Default, DayGoals = true };

    /// <summary>How plans are made and replanned.</summary>
    public PlanOptions Plan { get; init; } = PlanOptions.Default;

    /// <summary>How the days to come are drawn; <c>null</c> draws none. Assessment and groups are those of <see cref="Plan"/>.</summary>
    public OutlookOptions? Outlook { get; init; }

    /// <summary>Whether the periods to come are tracked beside those that run; the four levels alone take about three quarters of the time.</summary>
    public bool PeriodsToCome { get; init; } = true;

    /// <summary>Whether the whole period alone is tracked, none of its parts: for limits that nobody shares out.</summary>
    internal bool WholeAlone { get; init; }

    /// <summary>The levels of parts whose days to come are drawn; <c>null</c> for all. The others are tracked by the exact part alone.</summary>
    internal IReadOnlyList<GoalLevel>? DrawnLevels { get; init; }

    /// <summary>Whether weeks are split over their days to come, by the season and by <see cref="Forecasts"/>.</summary>
    public bool DayGoals { get; init; }

    /// <summary>The forecasts weeks are split by; where none are given those of <see cref="Outlook"/>.</summary>
    public IReadOnlyList<DayForecast> Forecasts { get; init; } = [];

    /// <summary>From this probability on a goal is on track.</summary>
    public double Likely { get; init; } = 0.7;

    /// <summary>Below this probability a goal is nearly hopeless.</summary>
    public double Unlikely { get; init; } = 0.1;

    /// <summary>The status of a goal that can still be met and still be lost.</summary>
    internal GoalStatus StatusOf(double probability)
    {
        if (probability >= Likely)
            return GoalStatus.OnTrack;
        return probability < Unlikely ? GoalStatus.Hopeless : GoalStatus.AtRisk;
    }
}
