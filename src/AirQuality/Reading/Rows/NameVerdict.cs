namespace AirQuality.Reading.Rows;

/// <summary>What is made of a name of a station or area.</summary>
internal enum NameVerdict
{
    /// <summary>It is read.</summary>
    Known,

    /// <summary>It is none of those listed.</summary>
    NotListed,

    /// <summary>It names no place but a total or a mean of the rows around.</summary>
    Summary,

    /// <summary>There is no name.</summary>
    Blank,

    /// <summary>Its bytes are no text.</summary>
    Undecodable,
}
