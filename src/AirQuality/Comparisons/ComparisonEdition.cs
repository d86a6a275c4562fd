namespace AirQuality.Comparisons;

/// <summary>Which edition and scheme the earlier figures are made by.</summary>
public enum ComparisonEdition
{
    /// <summary>Those of the current figure: like is compared with like.</summary>
    Current,

    /// <summary>Those in force in their own time: the figures as they were published then.</summary>
    OwnTime,
}
