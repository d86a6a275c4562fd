using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Targets.Scenarios;

/// <summary>The days a scenario goes on from: those of an area, and of a region those of the areas it is made of.</summary>
/// <param name="Own">The days of the area.</param>
/// <param name="Parts">Those of the areas of a region that is assessed by their statistics; else none.</param>
internal sealed record ScenarioSource(EnteringDays Own, IReadOnlyList<EnteringDays> Parts)
{
    /// <summary>The days of an area; <c>null</c> where the grid does not have it.</summary>
    public static ScenarioSource? Of(DailyGrid days, Area area, AssessmentOptions options)
    {
        var row = days.IndexOf(area);
        if (row < 0)
            return null;
        var parts = options.PartsOf(days);
        return new ScenarioSource(
            new EnteringDays(days, row, options),
            parts is null ? [] : [.. parts.Areas.Index().Where(a => area.Equals(a.Item.At(area.Level))).Select(a => new EnteringDays(parts, a.Index, options))]);
    }

    /// <summary>The period ended with the days of a year.</summary>
    public ScenarioEnding Ended(ScenarioRest rest, Scenario scenario) => new(new ScenarioDays(Own, rest, scenario), [.. Parts.Select(p => new ScenarioDays(p, rest, scenario))]);
}
