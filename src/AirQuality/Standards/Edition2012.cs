using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Standards;

/// <summary>GB 3095-2012, HJ 633-2012, HJ 663-2013: observations to 28 February 2026.</summary>
internal static class Edition2012
{
    public static Edition Create() => new EditionBuilder
    {
        Id = "2012",
        Name = "GB 3095-2012",
        EffectiveFrom = new LocalDate(2013, 1, 1),
        EffectiveTo = new LocalDate(2026, 2, 28),
        LimitsSource = "GB 3095-2012 table 1",
        AqiSource = "HJ 633-2012 table 1",
        AssessmentSource = "HJ 663-2013",
        Validity = new("GB 3095-2012 table 4, 6.4", "GB 3095-2012 table 4; HJ 663-2013 6.1.2"),
        Levels = NationalLevels.Of2012,
        ReferenceState = "298.15 K, 1013.25 hPa (GB 3095-2012, amendment 1)",
        NamesExceeding = true,
        Clauses = new("HJ 633-2012 4.2, 4.4, 6.2", "HJ 633-2012 4.2, 4.4, 5.1.3, 6.2", Incomplete: null, NotMonitored: null),
        IncompleteNeedsExceedance = false,
        Assessment = new AssessmentRules { DecimalsOfPM25 = 0, TenthsOfPM25From = new LocalDate(2024, 12, 1) },
    }
        .Limits(
        [
            .. CommonLimits.Unchanged,
            new(Pollutant.SO2, AveragingTime.Year, 20, 60),
            new(Pollutant.SO2, AveragingTime.Day, 50, 150),
            new(Pollutant.SO2, AveragingTime.Hour, 150, 500),
            new(Pollutant.NO2, AveragingTime.Year, 40, 40),
            new(Pollutant.NO2, AveragingTime.Day, 80, 80),
            new(Pollutant.PM10, AveragingTime.Year, 40, 70),
            new(Pollutant.PM10, AveragingTime.Day, 50, 150),
            new(Pollutant.PM25, AveragingTime.Year, 15, 35),
            new(Pollutant.PM25, AveragingTime.Day, 35, 75),
        ])
        .Columns(BreakpointTable.Of(AboveLastBreakpoint.NotIndexed, pm10At100: 150, pm25At100: 75))
        .Build();
}
