using NodaTime;

namespace AirQuality.Targets.Tracking;

/// <summary>What a day may have for its week to be met. All days within theirs means that the week meets its goal, whatever rounding does.</summary>
/// <param name="Date">The day.</param>
/// <param name="Goal">Means: the published figure the day must not exceed; <c>null</c> for the rest.</param>
/// <param name="MayBeLost">Ratios, counts and percentiles: whether the day is one of those that may be lost, be heavily polluted or lie above the goal; <c>null</c> for means.</param>
public sealed record DayGoal(LocalDate Date, decimal? Goal, bool? MayBeLost)
{
    /// <summary>Whether a forecast of the day had a say in it; else the season alone.</summary>
    public bool IsByForecast { get; init; }

    /// <summary>Day and goal.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Date:uuuu-MM-dd}: {Goal?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? (MayBeLost == true ? "may be lost" : "must hold")}");
}
