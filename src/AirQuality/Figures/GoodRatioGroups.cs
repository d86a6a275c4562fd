using AirQuality.Assessments;

namespace AirQuality.Figures;

/// <summary>How many areas have which good-day ratio, in the groups of the ministry's monthly reports.</summary>
/// <param name="All">Areas whose days were all good: 100 %.</param>
/// <param name="From80">80 % or more, not all.</param>
/// <param name="From50">50 % or more, below 80 %.</param>
/// <param name="Below50">Below 50 %.</param>
/// <param name="Without">Areas without a ratio.</param>
public sealed record GoodRatioGroups(int All, int From80, int From50, int Below50, int Without)
{
    private const int Eighty = 80;
    private const int Fifty = 50;

    /// <summary>Counts areas. It counts days, so that 99.96 %, printed as 100.0, is not all good.</summary>
    /// <param name="assessments">The assessments of one period.</param>
    /// <returns>The groups.</returns>
    public static GoodRatioGroups Of(IEnumerable<PeriodAssessment> assessments)
    {
        ArgumentNullException.ThrowIfNull(assessments);
        var groups = new GoodRatioGroups(0, 0, 0, 0, 0);
        foreach (var assessment in assessments)
            groups = groups.With(assessment);
        return groups;
    }

    private GoodRatioGroups With(PeriodAssessment a)
    {
        if (a.GoodRatio is not { } published)
            return this with { Without = Without + 1 };
        // Of published tables the ratio alone is known, not its days.
        var (good, all) = a.ValidDays > 0 ? (a.GoodDays * 100m, a.ValidDays) : (published, 1m);
        return good >= all * 100 ? this with { All = All + 1 }
            : good >= all * Eighty ? this with { From80 = From80 + 1 }
            : good >= all * Fifty ? this with { From50 = From50 + 1 }
            : this with { Below50 = Below50 + 1 };
    }
}
