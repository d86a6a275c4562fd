using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Standards;

/// <summary>The rules for making days and periods out of hours, as data: the least data of hours, days and years by GB 3095 table 4, the rest by HJ 663 or, where it leaves room, practice.</summary>
public sealed record AssessmentRules
{
    /// <summary>Minutes an hourly mean needs (GB 3095, table 4).</summary>
    public int MinutesForHour { get; init; } = 45;

    /// <summary>Hours a day mean needs (GB 3095, table 4).</summary>
    public int HoursForDay { get; init; } = 20;

    /// <summary>Hours an 8-hour mean needs (GB 3095, table 4).</summary>
    public int HoursForEightHourMean { get; init; } = 6;

    /// <summary>Valid 8-hour means (of 17) MDA8 needs, unless it exceeds the daily limit (HJ 663, 6.1.2).</summary>
    public int WindowsForMda8 { get; init; } = 14;

    /// <summary>Per cent of an area's stations that must be valid for its day.</summary>
    public int StationPercentForArea { get; init; } = 75;

    /// <summary>The same for areas of fewer than <see cref="FewStations"/> stations.</summary>
    public int StationPercentForSmallArea { get; init; } = 50;

    /// <summary>Below how many stations an area counts as small.</summary>
    public int FewStations { get; init; } = 4;

    /// <summary>Valid days a year needs (GB 3095, table 4).</summary>
    public int DaysForYear { get; init; } = 324;

    /// <summary>Valid days a month needs: asked of the months of a year by GB 3095, table 4; that a month alone needs as many is the rule taken for HJ 663.</summary>
    public int DaysForMonth { get; init; } = 27;

    /// <summary>Valid days February needs.</summary>
    public int DaysForFebruary { get; init; } = 25;

    /// <summary>Valid days a free range (week, range, to date) needs: this many out of every <see cref="RangeOf"/>.</summary>
    public int RangeDays { get; init; } = 27;

    /// <summary>See <see cref="RangeDays"/>.</summary>
    public int RangeOf { get; init; } = 31;

    /// <summary>Decimals of the PM2.5 mean and percentile in assessments.</summary>
    public required int DecimalsOfPM25 { get; init; }

    /// <summary>
    /// The day from which PM2.5 statistics of months, quarters and years are published to 0.1 whatever <see cref="DecimalsOfPM25"/> says
    /// (national monthly reports, from December 2024), or <c>null</c>.
    /// </summary>
    public LocalDate? TenthsOfPM25From { get; init; }

    /// <summary>The decimals in which a pollutant's statistics of a period are published. A base is made anew at those of the period compared with it.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="end">The last day of the period.</param>
    /// <returns>0 or 1.</returns>
    public int Decimals(Pollutant pollutant, LocalDate end) =>
        pollutant == Pollutant.PM25 && end >= TenthsOfPM25From ? Math.Max(1, DecimalsOfPM25) : Decimals(pollutant);

    /// <summary>The decimals in which a pollutant's statistics are published by the text of the standard, whatever practice has become.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>0 or 1.</returns>
    public int Decimals(Pollutant pollutant) => pollutant switch
    {
        Pollutant.CO => 1,
        Pollutant.PM25 => DecimalsOfPM25,
        _ => 0,
    };

    /// <summary>Whether a pollutant is judged by its percentile: CO (P95) and O3 (P90 of MDA8); the others by their mean.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>True where tables show the percentile and the index takes it.</returns>
    // The one place that decides: assessment, ranking, goals, what-ifs and explanations ask here.
    public static bool ByPercentile(Pollutant pollutant) => pollutant is Pollutant.CO or Pollutant.O3;

    /// <summary>The order of the percentile assessed, in per cent: 98 SO2 and NO2; 95 PM10, PM2.5 and CO; 90 O3.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>The order.</returns>
    public static int PercentileOrder(Pollutant pollutant) => pollutant switch
    {
        Pollutant.SO2 or Pollutant.NO2 => 98,
        Pollutant.O3 => 90,
        _ => 95,
    };
}
