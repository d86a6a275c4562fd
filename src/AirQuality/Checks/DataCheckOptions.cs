using AirQuality.Standards;

namespace AirQuality.Checks;

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
}
