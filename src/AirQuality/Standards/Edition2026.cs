using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Standards;

/// <summary>GB 3095-2026 transition stage, HJ 633-2026, HJ 663-2026: observations from 1 March 2026 to the end of 2030.</summary>
internal static class Edition2026
{
    public static Edition Create() => new EditionBuilder
    {
        Id = "2026",
        Name = "GB 3095-2026 transition stage",
        EffectiveFrom = new LocalDate(2026, 3, 1),
        EffectiveTo = new LocalDate(2030, 12, 31),
        LimitsSource = "GB 3095-2026 table 1, 4.4",
        AqiSource = "HJ 633-2026 table 3",
        AssessmentSource = "HJ 663-2026",
        Validity = new("GB 3095-2026 table 4, 6.4", "GB 3095-2026 3.9, table 4; HJ 663-2026 6.1.2"),
        Levels = NationalLevels.Of2026,
        ReferenceState = "298.15 K, 1013.25 hPa (GB 3095-2026 3.14, 4.3)",
        NamesExceeding = false,
        Clauses = new("HJ 633-2026 4.2.2, 4.2.4, 4.2.6, 4.3.1", "HJ 633-2026 4.2.3, 4.2.4, 4.2.6, 4.3.1", "5.3.1", "5.3.2"),
        IncompleteNeedsExceedance = true,
        Assessment = new AssessmentRules { DecimalsOfPM25 = 1 },
    }
        .Limits(
        [
            .. CommonLimits.Unchanged,
            new(Pollutant.SO2, AveragingTime.Year, 20, 60),
            new(Pollutant.SO2, AveragingTime.Day, 50, 150),
            new(Pollutant.SO2, AveragingTime.Hour, 150, 500),
            new(Pollutant.NO2, AveragingTime.Year, 40, 40),
            new(Pollutant.NO2, AveragingTime.Day, 80, 80),
            new(Pollutant.PM10, AveragingTime.Year, 40, 60),
            new(Pollutant.PM10, AveragingTime.Day, 50, 120),
            new(Pollutant.PM25, AveragingTime.Year, 15, 30),
            new(Pollutant.PM25, AveragingTime.Day, 35, 60),
        ])
        .Columns(BreakpointTable.Of(AboveLastBreakpoint.LastIaqi, pm10At100: 120, pm25At100: 60))
        .Build();
}
