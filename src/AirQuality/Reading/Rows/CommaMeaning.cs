namespace AirQuality.Reading.Rows;

/// <summary>What a comma within the numbers of a table is.</summary>
internal enum CommaMeaning
{
    /// <summary>It parts thousands: 1,250 is 1250.</summary>
    Thousands,

    /// <summary>It is the decimal mark: 1,250 is 1.25.</summary>
    Decimal,

    /// <summary>Nothing tells, so that 1,250 is not read.</summary>
    Unknown,

    /// <summary>Cells contradict each other: in some it can only be the decimal mark, and others have a point.</summary>
    Mixed,
}
