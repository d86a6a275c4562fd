using AirQuality.Standards;

namespace AirQuality.Checks.Values;

/// <summary>From where on data are worth a word. The defaults are such that ordinary data give none.</summary>
public sealed record DataCheckOptions
{
    /// <summary>The defaults.</summary>
    public static DataCheckOptions Default { get; } = new();

    /// <summary>The editions by which indices are reckoned; by default those in force on each day.</summary>
    public StandardsCatalogue Standards { get; init; } = StandardsCatalogue.National;

    /// <summary>How many places of a kind are named at most; all are counted.</summary>
    public int MostPlaces { get; init; } = 20;

    /// <summary>The share of stated figures that must follow from the values; below it a cause is looked for.</summary>
    public double LeastAgreement { get; init; } = 0.95;

    /// <summary>So many hours in a row with the same value are stuck; three times as many of SO2 and CO, whose values have few steps, and of values near the limit of detection, and seven times where both is so.</summary>
    public int StuckHours { get; init; } = 24;

    /// <summary>So many days in a row with the same value are stuck; of NO2 twice, of SO2 and CO six times as many.</summary>
    public int StuckDays { get; init; } = 6;

    /// <summary>The share of a station's values of PM2.5 that may lie above PM10 at the same time. Two instruments differ, and do so in humid air.</summary>
    public double ParticlesReversedShare { get; init; } = 0.25;

    /// <summary>So often a value of nines (99, 999, 99.9) must stand there, and five times as often as those next to it, to be a code.</summary>
    public int LeastCodes { get; init; } = 10;

    /// <summary>The share of a station's values that must be 0, with hardly any small ones beside them, to be missing ones written as 0.</summary>
    public double ZeroShare { get; init; } = 0.02;

    /// <summary>By how many times the middle of a week must differ from that of the week before to be another unit.</summary>
    public double UnitFactor { get; init; } = 100;

    /// <summary>By how many times midnight must fit another day better than its own.</summary>
    public double MidnightFactor { get; init; } = 2;

    /// <summary>So many days at least are needed to judge midnight and the course of ozone.</summary>
    public int LeastDays { get; init; } = 15;
}
