using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Assessments;

/// <summary>A period as it lies among the days of a grid.</summary>
internal sealed class PeriodInGrid
{
    public PeriodInGrid(DailyGrid days, AssessmentPeriod period, AssessmentOptions options)
    {
        Terms = PeriodTerms.Of(period, options);
        Start = DaysBetween(days.FirstDay, period.Start);
        var (first, last) = days.Clip(period);
        Count = Math.Max(0, last - first + 1);
        First = Count == 0 ? 0 : first;
        Editions = EditionSpan.Of(days.FirstDay.PlusDays(First), Count, options.Standards);
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
