using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reading.Published.Periods;

/// <summary>What one text says about a period: all of it, or a part that others complete.</summary>
/// <param name="Shape">How the period is named.</param>
internal sealed record PeriodHint(PeriodShape Shape)
{
    public int? Year { get; init; }

    /// <summary>The year of the end where it is named as well.</summary>
    public int? EndYear { get; init; }

    public int FromMonth { get; init; }

    public int ToMonth { get; init; }

    public int FromDay { get; init; }

    /// <summary>The last day; 0 for the last of the month.</summary>
    public int ToDay { get; init; }

    public int? Week { get; init; }

    /// <summary>The text that is no period although it should be one.</summary>
    public string? Unread { get; init; }

    /// <summary>Whether it says months or days, so that only the year may be lacking.</summary>
    public bool IsDated => Shape is PeriodShape.Months or PeriodShape.Days or PeriodShape.Season or PeriodShape.AsOf or PeriodShape.Unread;

    /// <summary>Whether nothing is lacking.</summary>
    public bool IsComplete => Year is not null && (IsDated || Shape == PeriodShape.Year);

    /// <summary>The period, once nothing is lacking; <c>null</c> when the dates do not exist.</summary>
    public AssessmentPeriod? ToPeriod()
    {
        if (Year is not { } year || !IsComplete || Shape == PeriodShape.Unread)
            return null;
        try
        {
            return Shape switch
            {
                PeriodShape.Year => AssessmentPeriod.Year(year),
                PeriodShape.Season => AssessmentPeriod.Season(year),
                PeriodShape.AsOf => AssessmentPeriod.ToDate(new LocalDate(year, ToMonth, ToDay)),
                _ => Dates(),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            // 31 February, month 13 or an end before its start: somebody's slip of the pen, which the reader asks about.
            return null;
        }
    }

    /// <summary>Whether another hint names the same months or days, be the year what it may.</summary>
    public bool HasSameDates(PeriodHint other) => Shape == other.Shape && FromMonth == other.FromMonth && ToMonth == other.ToMonth
        && (Shape != PeriodShape.Days || (FromDay == other.FromDay && ToDay == other.ToDay));

    private AssessmentPeriod? Dates()
    {
        // A span that runs backwards within a year is a slip of the pen, unless it is a week across New Year whose number tells the side:
        // the first weeks of a year may begin in the year before, the last ones end in the next.
        var isAcross = EndYear is null && FromMonth > ToMonth;
        if (isAcross && Week is null)
            return null;
        var start = isAcross && Week < 10 ? Year!.Value - 1 : Year!.Value;
        var end = EndYear ?? (isAcross ? start + 1 : start);
        var last = CalendarSystem.Iso.GetDaysInMonth(end, ToMonth);
        return PublishedPeriod.Of(new LocalDate(start, FromMonth, Math.Max(1, FromDay)), new LocalDate(end, ToMonth, ToDay == 0 ? last : ToDay));
    }
}
