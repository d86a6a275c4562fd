namespace AirQuality.Reading.Published.Cells;

/// <summary>What a cell of a table holds.</summary>
internal enum CellKind
{
    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>A mark for "no figure": -, —, /, 无.</summary>
    Missing,

    /// <summary>A number, maybe with a sign, a unit or words around it.</summary>
    Number,

    /// <summary>A place that is marked as one: 并列87, 倒数第1, 12/167.</summary>
    Place,

    /// <summary>A direction without a number: 变好, 持平.</summary>
    Direction,

    /// <summary>A date of a workbook.</summary>
    Date,

    /// <summary>Anything else.</summary>
    Text,
}
