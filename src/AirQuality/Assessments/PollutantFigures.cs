using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Assessments;

/// <summary>What one pollutant's days come to over a period, before anything is rounded: the one place that makes a <see cref="PollutantAssessment"/> of days.</summary>
internal readonly struct PollutantFigures
{
    public required int ValidDays { get; init; }

    /// <summary>Mean and percentile; not looked at without valid days.</summary>
    public required ExactFigure Mean { get; init; }

    public required ExactFigure Percentile { get; init; }

    public required int ExceedanceDays { get; init; }

    /// <summary>The day furthest above its limit: thousandths, and the limit of its edition; not looked at when none exceeds.</summary>
    public required ExceedingDay Largest { get; init; }

    public required int PrimaryDays { get; init; }

    /// <summary>The class of the area, whose limits judge.</summary>
    public required LimitClass Class { get; init; }

    public required Reason? Reason { get; init; }

    /// <summary>The six assessments, each made when it is asked for.</summary>
    public static IReadOnlyList<PollutantAssessment> Assess(PollutantFigures[] figures, PeriodTerms terms) =>
        new Assessed(figures, terms);

    /// <summary>What tables show and the index takes; <c>null</c> without valid days.</summary>
    public ExactFigure? Evaluated(Pollutant pollutant) =>
        ValidDays == 0 ? null : AssessmentRules.ByPercentile(pollutant) ? Percentile : Mean;

    private PollutantAssessment Assess(Pollutant pollutant, PeriodTerms terms)
    {
        var decimals = terms.Decimals(pollutant);
        var any = ValidDays > 0;
        var evaluated = Evaluated(pollutant);
        var judged = new JudgedStatistics(pollutant, Mean, Percentile);
        return new PollutantAssessment
        {
            Pollutant = pollutant,
            ValidDays = ValidDays,
            Mean = any ? Mean.Round(decimals) : null,
            Percentile = any ? Percentile.Round(decimals) : null,
            PercentileOrder = AssessmentRules.PercentileOrder(pollutant),
            ExactMean = any ? Mean : null,
            ExactPercentile = any ? Percentile : null,
            Decimals = decimals,
            ExceedanceDays = ExceedanceDays,
            LargestExceedanceMultiple = ExceedanceDays == 0 ? null
                : Hundredths(Largest.Code - ((long)Largest.Limit * Concentration.Scale), (long)Largest.Limit * Concentration.Scale),
            ExceedanceMultiple = evaluated is { } figure ? ExceedanceMultiple(pollutant, figure, terms.Edition.AnnualLimit(pollutant, Class)) : null,
            Attained = any ? judged.Keeps(terms, Class) : null,
            AttainedClassOne = any ? judged.Keeps(terms, LimitClass.One) : null,
            AttainedClassTwo = any ? judged.Keeps(terms, LimitClass.Two) : null,
            PrimaryDays = PrimaryDays,
            Reason = Reason,
        };
    }

    /// <summary>How far a statistic, judged at its decimals, lies above the limit of the single index; <c>null</c> when it does not.</summary>
    public static decimal? ExceedanceMultiple(Pollutant pollutant, ExactFigure evaluated, int annualLimit)
    {
        // Judged once rounded, at the decimals of the limit and not at those of the figure: HJ 663 compares an annual mean of 30.4 as 30
        // with 30.
        var limit = annualLimit * Quotient.PowerOfTen(JudgedDecimals(pollutant));
        return evaluated.Steps(JudgedDecimals(pollutant)) is var judged && judged > limit ? Hundredths(judged - limit, limit) : null;
    }

    /// <summary>Whether a statistic keeps a limit, judged once rounded: at integers, CO at 0.1.</summary>
    public static bool Keeps(Pollutant pollutant, ExactFigure statistic, int limit) =>
        statistic.Steps(JudgedDecimals(pollutant)) <= limit * Quotient.PowerOfTen(JudgedDecimals(pollutant));

    /// <summary>The reasons of the pollutants that are not valid.</summary>
    public static IReadOnlyList<Reason> Reasons(PollutantFigures[] figures)
    {
        List<Reason>? reasons = null;
        for (var i = 0; i < figures.Length; i++)
            if (figures[i].Reason is { } reason)
                (reasons ??= []).Add(reason.For((Pollutant)i));
        return reasons ?? (IReadOnlyList<Reason>)[];
    }

    private static int JudgedDecimals(Pollutant pollutant) => pollutant == Pollutant.CO ? 1 : 0;

    private static decimal Hundredths(long above, long limit) => Quotient.ToDecimal(HalfEven.Divide(above * 100, limit), 2);

    private sealed class Assessed(PollutantFigures[] figures, PeriodTerms terms) : LazyList<PollutantAssessment>(figures.Length)
    {
        protected override PollutantAssessment Make(int index) => figures[index].Assess((Pollutant)index, terms);
    }
}
