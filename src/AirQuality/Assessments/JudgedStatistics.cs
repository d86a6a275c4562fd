using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Assessments;

/// <summary>The statistics of a pollutant that are held against limits.</summary>
internal readonly record struct JudgedStatistics(Pollutant Pollutant, ExactFigure Mean, ExactFigure Percentile)
{
    /// <summary>Whether they keep the limits of a class (HJ 663): CO and O3 by the percentile alone, periods other than years by what is evaluated.</summary>
    public bool Keeps(PeriodTerms terms, LimitClass limits)
    {
        // HJ 663 asks a year for mean and percentile both; of shorter periods only what the tables show is asked, since a percentile of a month
        // says little. CO and O3 have no annual limit of the mean.
        var daily = terms.Edition.DailyLimit(Pollutant, limits);
        if (AssessmentRules.ByPercentile(Pollutant))
            return PollutantFigures.Keeps(Pollutant, Percentile, daily);
        return PollutantFigures.Keeps(Pollutant, Mean, terms.Edition.AnnualLimit(Pollutant, limits))
            && (terms.Period.Kind != PeriodKind.Year || PollutantFigures.Keeps(Pollutant, Percentile, daily));
    }
}
