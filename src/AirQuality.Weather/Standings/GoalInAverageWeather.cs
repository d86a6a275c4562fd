using AirQuality.Targets.Goals;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using AirQuality.Weather.Normalisation;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Weather.Standings;

/// <summary>
/// A goal of a mean on a day: the official figure, and beside it where the same days would stand had their weather been the average of its season, and what the
/// remaining days could then average.
/// </summary>
/// <remarks>
/// Official figures are those of <see cref="TargetTracker"/> and alone decide whether a goal is met. <see cref="ActualUnrounded"/> =
/// <see cref="WithAverageWeather"/> + <see cref="Weather"/> + <see cref="Dust"/>, exactly. In µg/m³.
/// </remarks>
public sealed record GoalInAverageWeather
{
    internal GoalInAverageWeather(TrackedGoal tracked, LocalDate asOf)
    {
        Tracked = tracked;
        AsOf = asOf;
    }

    /// <summary>The goal as it officially stands.</summary>
    public TrackedGoal Tracked { get; }

    /// <summary>The last day that has passed.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The goal; one relative to a base is given in its unit.</summary>
    public Goal Goal => Tracked.Goal;

    /// <summary>The official mean so far, as published; <c>null</c> without valid days.</summary>
    public decimal? Actual => Tracked.Whole.Actual;

    /// <summary>The same before rounding.</summary>
    public decimal? ActualUnrounded => Tracked.Whole.ActualUnrounded;

    /// <summary>What the remaining days may average to keep the goal, officially; negative when it cannot be met any more, <c>null</c> without remaining days.</summary>
    public decimal? Control => Tracked.Whole.Control;

    /// <summary>What the weather of the days so far adds to their mean, below 0 where it helped; <c>null</c> where <see cref="Refusal"/> says why it is not known.</summary>
    public decimal? Weather { get; internal init; }

    /// <summary>What days of dust and other registered events add to it; 0 where the official figure leaves them out.</summary>
    public decimal Dust { get; internal init; }

    /// <summary>The mean so far with average weather and without events; <c>null</c> without <see cref="Weather"/>.</summary>
    public decimal? WithAverageWeather => ActualUnrounded - Weather - Dust;

    /// <summary>The lower end of the interval of <see cref="WithAverageWeather"/>; <c>null</c> where the days so far are too few for one.</summary>
    public decimal? Low { get; internal init; }

    /// <summary>The upper end.</summary>
    public decimal? High { get; internal init; }

    /// <summary>What the remaining days could average to keep the goal had the days so far had <see cref="WithAverageWeather"/>, rounded down to the thousandth; <c>null</c> where that or <see cref="Control"/> is.</summary>
    public decimal? ControlWithAverageWeather => WithAverageWeather is { } mean ? ControlAt(mean) : null;

    /// <summary>Why the weather is not taken out: no goal of a mean, no weather, too short a record, no skill, a period beyond it; <c>null</c> where it is.</summary>
    public Reason? Refusal { get; internal init; }

    private decimal? ControlAt(decimal mean)
    {
        var whole = Tracked.Whole;
        return Control is { } control && whole.RemainingDays > 0 ? decimal.Floor((control + ((ActualUnrounded!.Value - mean) * whole.ValidDays / whole.RemainingDays)) * 1000) / 1000 : null;
    }

    /// <summary>A goal whose weather is not taken out, and why.</summary>
    internal static GoalInAverageWeather Refused(TrackedGoal tracked, LocalDate asOf, Reason reason) => new(tracked, asOf) { Refusal = reason };

    /// <summary>Puts the normalised mean of the days so far beside the official one.</summary>
    internal static GoalInAverageWeather Of(TrackedGoal tracked, LocalDate asOf, NormalisedSeries series)
    {
        if (tracked.Whole.ActualUnrounded is not { } actual)
            return Refused(tracked, asOf, tracked.Whole.Reason ?? WeatherReasons.NoDays);
        var soFar = tracked.Goal.Period.Until(asOf);
        if (series.Mean(soFar) is not { } mean)
            return Refused(tracked, asOf, series.RefusalOf(soFar)!);
        if (!double.IsFinite(mean.Normalised))
            return Refused(tracked, asOf, WeatherReasons.NoDays);
        decimal Rounded(double value) => Math.Round((decimal)value, 3, MidpointRounding.ToEven);
        // Only what the official figure holds of dust can be taken off it: under rules that leave such days out that is nothing.
        var standing = new GoalInAverageWeather(tracked, asOf) { Weather = Rounded(mean.Weather), Dust = mean.EventDays == 0 ? 0 : actual - Rounded(mean.WithoutEvents) };
        var half = mean.High - mean.Normalised;
        return !double.IsFinite(half) ? standing : standing with { Low = standing.WithAverageWeather - Rounded(half), High = standing.WithAverageWeather + Rounded(half) };
    }

    /// <summary>The goal and both figures as a sentence.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One sentence, with the width of what is not known.</returns>
    public string In(Language language) => StandingWords.Of(this, language);

    /// <summary>The goal and both figures as a sentence in English.</summary>
    /// <returns>The same as <see cref="In"/> <see cref="Language.English"/>.</returns>
    public override string ToString() => In(Language.English);
}
