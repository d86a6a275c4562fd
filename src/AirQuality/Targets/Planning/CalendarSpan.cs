using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Planning;

/// <summary>A period with its days as numbers: counting them from a calendar over and over is most of the work of a plan of thousands of areas.</summary>
/// <param name="Period">The period.</param>
/// <param name="First">Its first day, counted from one day that is the same for all.</param>
/// <param name="Last">Its last day.</param>
internal readonly record struct CalendarSpan(AssessmentPeriod Period, int First, int Last)
{
    private static readonly LocalDate Origin = new(2000, 1, 1);

    /// <summary>How many days it has.</summary>
    public int Days => Last - First + 1;

    /// <summary>The span of a period.</summary>
    public static CalendarSpan Of(AssessmentPeriod period) => new(period, DayOf(period.Start), DayOf(period.End));

    /// <summary>The number of a day.</summary>
    public static int DayOf(LocalDate date) => NodaTime.Period.DaysBetween(Origin, date);
}
