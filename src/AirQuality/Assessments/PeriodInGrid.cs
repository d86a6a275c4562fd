using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Assessments;

/// <summary>A period as it lies among the days of a grid.</summary>
internal sealed class PeriodInGrid
{
    /// <summary>For a grid of so many days from a first one.</summary>
    public PeriodInGrid(LocalDate firstDay, int dayCount, ComparedPeriod compared, AssessmentOptions options)
    {
        var period = compared.Period;
        Terms = PeriodTerms.Of(compared, options);
        Start = DaysBetween(firstDay, period.Start);

        // Worked out once for all areas: where the period lies in the grid, and which days each need of validity looks at.
        First = Math.Max(0, Start);
        Count = Math.Max(0, Math.Min(dayCount, Start + period.Days) - First);
        First = Count == 0 ? 0 : First;
        Editions = EditionSpan.Of(firstDay.PlusDays(First), Count, compared.Judged(options.Editions()));
        NeededDays = Array.ConvertAll(Terms.Needs, need => Within(need.Span));
    }

    public PeriodTerms Terms { get; }

    /// <summary>The day of the grid the period begins on; negative when that is before the grid.</summary>
    public int Start { get; }

    /// <summary>The first day of the grid in the period.</summary>
    public int First { get; }

    /// <summary>How many days of the grid lie in it.</summary>
    public int Count { get; }

    /// <summary>The editions its days are judged by, from <see cref="First"/>.</summary>
    public EditionSpan[] Editions { get; }

    /// <summary>The days of each of <see cref="PeriodTerms.Needs"/>, from <see cref="First"/>.</summary>
    public Range[] NeededDays { get; }

    private static int DaysBetween(LocalDate from, LocalDate to) => NodaTime.Period.DaysBetween(from, to);

    private Range Within(AssessmentPeriod span)
    {
        var start = Start + DaysBetween(Terms.Period.Start, span.Start) - First;
        return Math.Clamp(start, 0, Count)..Math.Clamp(start + span.Days, 0, Count);
    }
}
