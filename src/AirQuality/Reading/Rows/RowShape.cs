namespace AirQuality.Reading.Rows;

/// <summary>What a row of a table holds.</summary>
internal enum RowShape
{
    /// <summary>The pollutants of a station or area.</summary>
    OnePlace,

    /// <summary>One pollutant of a station or area.</summary>
    OneValue,

    /// <summary>One pollutant of many stations.</summary>
    ManyPlaces,
}
