namespace AirQuality.Publications;

/// <summary>The kinds of base a published change is measured against.</summary>
public enum PublishedBaseKind
{
    /// <summary>The same period of the year before.</summary>
    LastYear,

    /// <summary>The period before: last week, last month.</summary>
    Previous,

    /// <summary>The mean of three years.</summary>
    ThreeYears,

    /// <summary>The same period of a year that is named.</summary>
    FixedYear,
}
