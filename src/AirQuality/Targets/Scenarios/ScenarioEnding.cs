using AirQuality.Assessments;
using AirQuality.Terms;

namespace AirQuality.Targets.Scenarios;

/// <summary>The period of an area as a scenario ends it; of a region also those of the areas it is made of, whose statistics it has the mean of.</summary>
/// <param name="Own">The days of the area.</param>
/// <param name="Parts">Those of the areas of a region; none where it is assessed by its own days.</param>
internal sealed record ScenarioEnding(ScenarioDays Own, IReadOnlyList<ScenarioDays> Parts)
{
    /// <summary>The assessment of the period, with the episode of the scenario or without it.</summary>
    public PeriodAssessment Assess(AssessmentPeriod period, bool withEpisode)
    {
        var compared = ComparedPeriod.Alone(period);
        EnteringDays DaysOf(ScenarioDays days) => withEpisode ? days.WithEpisode : days.WithoutEpisode;
        var own = PeriodAssessor.Assess(DaysOf(Own), compared);
        return Parts.Count == 0 ? own : RegionAssessor.Of(own, Parts.Select(p => PeriodAssessor.Assess(DaysOf(p), compared)), PeriodTerms.Of(compared, DaysOf(Own).Options));
    }
}
