using AirQuality.Assessments;
using AirQuality.Comparisons;
using AirQuality.Meteorology.Effects;
using AirQuality.Observations;

namespace AirQuality.Reporting.Tables;

/// <summary>A comparison with what goes beside it in a table.</summary>
/// <param name="Comparison">The comparison.</param>
public sealed record ComparisonEntry(AssessmentComparison Comparison)
{
    /// <summary>What the events do to the figures of the period; <c>null</c> where that is not asked.</summary>
    public EventEffect? EventsNow { get; init; }

    /// <summary>What they do to those of the period compared with; <c>null</c> where that is not asked.</summary>
    public EventEffect? EventsThen { get; init; }

    /// <summary>The change of the index by stations; <c>null</c> where that is not asked.</summary>
    public StationAttribution? Stations { get; init; }

    /// <summary>The changes of means split into weather, dust and the rest; <c>null</c> where that is not asked.</summary>
    public IReadOnlyList<WeatherEffect>? Weather { get; init; }

    /// <summary>The entry with what the events do to both periods, where events are left out of statistics and the area has days of its own.</summary>
    /// <param name="days">The days, or <c>null</c> for publications alone.</param>
    /// <param name="options">How the periods are assessed.</param>
    /// <returns>The entry.</returns>
    public ComparisonEntry WithEvents(DailyGrid? days, AssessmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (current, isOfOne) = (Comparison.Current, Comparison.Earlier.Count == 1);
        if (days is null || !isOfOne || options.Events is null || !options.EventScope.HasFlag(EventScope.Statistics) || days.IndexOf(current.Area) is not (>= 0 and var row))
            return this;
        EventEffect Effect(PeriodAssessment of) => EventEffect.Assess(days, row, new ComparedPeriod(of.Period, Comparison.Base.Edition == ComparisonEdition.Current ? current.Period : of.Period), options);
        return this with { EventsNow = Effect(current), EventsThen = Effect(Comparison.Earlier[0]) };
    }
}
