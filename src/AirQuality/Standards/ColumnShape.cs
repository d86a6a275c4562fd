namespace AirQuality.Standards;

/// <summary>A column of the IAQI table as a file has it: the IAQIs and the concentrations that have them.</summary>
internal sealed record ColumnShape
{
    public required AqiItem Item { get; init; }

    public required IReadOnlyList<int> Iaqi { get; init; }

    public required IReadOnlyList<int> Concentration { get; init; }

    public AboveLastBreakpoint Above { get; init; }
}
