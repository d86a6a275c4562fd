namespace AirQuality.Comparisons;

/// <summary>Which edition and scheme the earlier figures are made by.</summary>
public enum ComparisonEdition
{
    /// <summary>Each day by the edition of the day it is compared with, the figure by scheme and decimals of the current one: like is compared with like.</summary>
    Current,

    /// <summary>Those in force in their own time: the figures as they were published then.</summary>
    OwnTime,
}
