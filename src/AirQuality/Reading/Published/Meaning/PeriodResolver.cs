using AirQuality.Publications;
using AirQuality.Reading.Published.Periods;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>
/// Completes what a cell or heading says about its period by the titles, the names of sheet and file and the answers, in this order.
/// </summary>
/// <remarks>
/// A year is taken from a wider text only when that text names no months, or months that end no earlier: what is published in January
/// 2020 about December has its month in the title and another year in its name. Nothing is ever taken from a single date, which is
/// that of publication.
/// </remarks>
internal sealed class PeriodResolver(TableContext context)
{
    private readonly IReadOnlyList<PeriodLayer> layers = [.. context.Periods.Where(l => l.Hints.Count > 0)];
    private readonly IReadOnlyList<AssessmentPeriod> answers = context.Answers.Periods;

    /// <summary>What <see cref="Main"/> found: it is the same for every cell that says nothing of its period, which is most of them.</summary>
    private ResolvedPeriod? main;

    /// <summary>The period of figures.</summary>
    /// <param name="own">What their row and heading say; the first counts.</param>
    /// <param name="isYearWhole">Whether a year alone is meant as the whole year.</param>
    public ResolvedPeriod Resolve(IReadOnlyList<PeriodHint> own, bool isYearWhole)
    {
        if (own.Count == 0)
            return main ??= Main();
        var hint = own.FirstOrDefault(h => h.Shape is not (PeriodShape.SingleDay or PeriodShape.Issue));
        if (hint is null)
            return new ResolvedPeriod(null, QuestionKind.BadPeriod);
        if (Distinct(own.Where(h => h.IsDated)).Count > 1)
            return new ResolvedPeriod(null, QuestionKind.SeveralPeriods);
        if (IsMonthToDate(own))
            return Answered(hint, QuestionKind.BadPeriod);
        return hint.Shape switch
        {
            PeriodShape.WeekNumber => Answered(hint, QuestionKind.WeekNumber),
            PeriodShape.Current => Current(hint.ToMonth == 12),
            PeriodShape.ToDate => ToDate(),
            PeriodShape.Unread => answers.Count == 1 ? new ResolvedPeriod(answers[0]) : new ResolvedPeriod(null, QuestionKind.BadPeriod),
            PeriodShape.Year => isYearWhole ? Complete(hint) : WithMonthsOfTitle(hint),
            _ => hint.Year is null ? WithYear(hint) : Complete(hint),
        };
    }

    /// <summary>8月累计 is August to some and January to August to others.</summary>
    private static bool IsMonthToDate(IReadOnlyList<PeriodHint> hints) => hints.Any(h => h.Shape == PeriodShape.ToDate)
        && hints.Any(h => h is { Shape: PeriodShape.Months, FromMonth: > 1 } && h.FromMonth == h.ToMonth);

    /// <summary>The period of a table whose columns do not say theirs.</summary>
    private ResolvedPeriod Main()
    {
        int? year = null;
        var isOfIssue = false;
        foreach (var layer in layers)
        {
            if (IsMonthToDate(layer.Hints))
                return OneOf([.. layer.Hints.Where(h => h.IsDated || h.Shape == PeriodShape.ToDate)]);
            var dated = Distinct(layer.Hints.Where(h => h.IsDated || h.Shape == PeriodShape.WeekNumber));
            if (dated.Count > 1)
                return OneOf(dated);
            if (dated.Count == 1)
            {
                // A year in a nearer text wins over another one further out: 2019年 in the title, 2020年1月 in the name of the file.
                if (year is not null && dated[0].Year is { } other && other != year)
                    break;
                return Resolve([year is null ? dated[0] : dated[0] with { Year = year }], isYearWhole: false) with { IsFromAbove = layer.IsTableAbove };
            }

            var years = layer.Hints.Where(h => h.Shape == PeriodShape.Year).Select(h => h.Year).Distinct().ToList();
            if (year is null && years.Count > 1 && answers.Count != 1)
                return new ResolvedPeriod(null, QuestionKind.SeveralPeriods);
            isOfIssue |= layer.Hints.Any(h => h.Shape == PeriodShape.Issue);
            year ??= years.Count == 1 ? years[0] : layer.Hints.FirstOrDefault(h => h.Shape == PeriodShape.Issue)?.Year;
        }

        if (year is { } whole && !isOfIssue)
            return new ResolvedPeriod(AssessmentPeriod.Year(whole));
        return answers.Count == 1 ? new ResolvedPeriod(answers[0]) : new ResolvedPeriod(null, QuestionKind.NoPeriod);
    }

    /// <summary>The periods that differ: 2022-2023年秋冬季(2022年10月-2023年3月) names one twice.</summary>
    private static List<PeriodHint> Distinct(IEnumerable<PeriodHint> hints) =>
        [.. hints.Distinct().GroupBy(h => h.ToPeriod() is { } period ? new DateInterval(period.Start, period.End) : (object)h).Select(g => g.First())];

    private ResolvedPeriod OneOf(List<PeriodHint> hints)
    {
        var periods = hints.ConvertAll(h => Resolve([h], isYearWhole: false).Period);
        var fitting = answers.Where(a => periods.Exists(p => p is not null && p.Start == a.Start && p.End == a.End)).ToList();
        return fitting.Count == 1 ? new ResolvedPeriod(fitting[0]) : new ResolvedPeriod(null, QuestionKind.SeveralPeriods);
    }

    /// <summary>本月: the one month of the titles, or the last of their months.</summary>
    private ResolvedPeriod Current(bool isYear)
    {
        foreach (var layer in layers)
        {
            var dated = layer.Hints.Where(h => h.IsDated).ToList();
            if (dated.Count == 0)
                continue;
            var shortest = dated.MinBy(h => h.ToMonth - h.FromMonth)!;
            return Resolve([shortest.Shape == PeriodShape.Months ? shortest with { FromMonth = shortest.ToMonth } : shortest], isYearWhole: false);
        }

        // 本年 is the year of the titles; 本月 without a month in them is nothing yet.
        return isYear || answers.Count == 1 ? Main() : new ResolvedPeriod(null, QuestionKind.NoPeriod);
    }

    /// <summary>累计: from January to the last month of the titles.</summary>
    private ResolvedPeriod ToDate()
    {
        var current = Current(isYear: true);
        return current.Period is { } period ? new ResolvedPeriod(PublishedPeriod.Of(new LocalDate(period.End.Year, 1, 1), period.End)) : current;
    }

    /// <summary>2024年 beside 2023年 under a title of August: August of each.</summary>
    private ResolvedPeriod WithMonthsOfTitle(PeriodHint year)
    {
        var dated = layers.FirstOrDefault(l => l.Hints.Any(h => h.IsDated))?.Hints.Where(h => h.IsDated).ToList() ?? [];
        return dated.Count switch
        {
            0 => Complete(year),
            1 => Complete(dated[0] with { Year = year.Year, EndYear = null }),
            _ => new ResolvedPeriod(null, QuestionKind.SeveralPeriods),
        };
    }

    private ResolvedPeriod WithYear(PeriodHint hint)
    {
        foreach (var layer in layers)
        {
            var years = layer.Hints.Where(o => o.Year is not null && (o.Shape is PeriodShape.Year or PeriodShape.Issue || Covers(o, hint))).Select(o => o.Year!.Value).Distinct().ToList();
            if (years.Count == 1)
                return Complete(hint with { Year = years[0] });
        }

        return Answered(hint, QuestionKind.NoYear);
    }

    private static bool Covers(PeriodHint outer, PeriodHint inner) => outer.IsDated && (outer.EndYear ?? outer.Year) == outer.Year && inner.ToMonth <= outer.ToMonth;

    private ResolvedPeriod Complete(PeriodHint hint) => hint.ToPeriod() is { } period
        ? new ResolvedPeriod(hint.Week is { } week ? PublishedPeriod.IsoWeek(period, week) ?? period : period) { Week = hint.Week }
        : Answered(hint, QuestionKind.BadPeriod);

    /// <summary>What was answered for a period without a year: the same days of an answer, or the year of one.</summary>
    private ResolvedPeriod Answered(PeriodHint hint, QuestionKind question)
    {
        if (question == QuestionKind.WeekNumber)
            return (answers.Count(a => a.Days == 7) == 1 ? answers.First(a => a.Days == 7) : WeekOfPublisher(hint)) is { } week ? new ResolvedPeriod(week) { Week = hint.Week } : new ResolvedPeriod(null, question);
        foreach (var answer in answers)
        {
            if ((hint with { Year = answer.Start.Year }).ToPeriod() is not { } period)
                continue;
            if (answer.Kind == PeriodKind.Year || (period.Start == answer.Start && period.End == answer.End))
                return new ResolvedPeriod(period) { Week = hint.Week };
        }

        return question == QuestionKind.NoYear && context.Answers.Year is { } year && (hint with { Year = year }).ToPeriod() is { } completed
            ? new ResolvedPeriod(completed) { Week = hint.Week }
            : new ResolvedPeriod(null, question);
    }

    /// <summary>The week that a number means, where it is known how the publisher counts; a year that is not there has no such week.</summary>
    private AssessmentPeriod? WeekOfPublisher(PeriodHint hint)
    {
        if (context.Answers.Weeks is not { } numbering || hint.Week is not { } week || (hint.Year ?? context.Answers.Year) is not { } year)
            return null;
        try
        {
            return AssessmentPeriod.Week(year, week, numbering);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null; // a slip of the pen, which is asked about
        }
    }
}
