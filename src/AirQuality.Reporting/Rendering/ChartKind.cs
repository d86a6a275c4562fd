namespace AirQuality.Reporting.Rendering;

/// <summary>The kind of a chart in a workbook.</summary>
internal enum ChartKind
{
    /// <summary>Upright bars.</summary>
    Columns,

    /// <summary>Upright bars upon each other.</summary>
    Stacked,

    /// <summary>Bars that lie, the first row on top.</summary>
    Bars,
    Lines,
}
