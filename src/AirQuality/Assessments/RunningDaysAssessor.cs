using AirQuality.Indices;
using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Assessments;

/// <summary>Assesses an area by its running days: what <see cref="AreaAssessor"/> makes of the same days in a grid.</summary>
internal static class RunningDaysAssessor
{
    /// <summary>The assessment of the days so far.</summary>
    public static PeriodAssessment Assess(this RunningDays days, Area area, PeriodTerms terms, AssessmentOptions options)
    {
        var figures = new PollutantFigures[Pollutants.Count];
        foreach (var pollutant in Pollutants.All)
            figures[(int)pollutant] = Figures(days, pollutant, terms, options.ClassOf(area));
        return new PeriodAssessment
        {
            Area = area,
            Period = terms.Period,
            Edition = terms.Edition,
            Pollutants = PollutantFigures.Assess(figures, terms),
            Index = CompositeIndex.Compute(figures, static (all, p) => all[(int)p].Evaluated(p), terms.Index),
            DayAqis = days.DayAqis(),
            Status = options.StatusOf(area, terms.Period),
            IsClassOne = options.ClassOf(area) == LimitClass.One,
            ValidDays = days.ValidDays,
            GoodDays = days.GoodDays,
            GoodRatio = days.GoodRatio,
            HeavyDays = days.HeavyDays,
            HeavyRatio = DayRatio.Of(days.HeavyDays, days.ValidDays),
            DaysReason = days.ReasonOf(RunningDays.AqiItem, terms),
            Reasons = PollutantFigures.Reasons(figures),
        };
    }

    private static PollutantFigures Figures(RunningDays days, Pollutant pollutant, PeriodTerms terms, LimitClass limits)
    {
        var run = days[pollutant];
        return new PollutantFigures
        {
            ValidDays = run.Count,
            Mean = run.Count == 0 ? default : new ExactFigure(run.Mean),
            Percentile = run.Count == 0 ? default : new ExactFigure(days.Percentile(pollutant)),
            ExceedanceDays = run.Exceedances,
            Largest = run.Largest,
            PrimaryDays = run.PrimaryDays,
            Class = limits,
            Reason = days.ReasonOf((int)pollutant, terms),
        };
    }
}
