namespace AirQuality.Excel;

/// <summary>The place of a cell in a sheet.</summary>
/// <param name="Row">The row, 1 for the first.</param>
/// <param name="Column">The column, 1 for A.</param>
internal readonly record struct CellPlace(int Row, int Column)
{
    /// <summary>Reads a reference such as <c>C12</c>; 0 stands for what is not there.</summary>
    public static CellPlace Parse(ReadOnlySpan<byte> reference)
    {
        var (row, column) = (0, 0);
        foreach (var b in reference)
        {
            // Stops growing long before it overflows: what is above the limits of a sheet is refused anyway.
            if (b is >= (byte)'A' and <= (byte)'Z' && column < 1_000_000)
                column = (column * 26) + (b - 'A' + 1);
            else if (b is >= (byte)'0' and <= (byte)'9' && row < 100_000_000)
                row = (row * 10) + (b - '0');
        }

        return new CellPlace(row, column);
    }

    /// <summary>The reference, as <c>C12</c>.</summary>
    public override string ToString()
    {
        var letters = string.Empty;
        for (var rest = Column; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return FormattableString.Invariant($"{letters}{Row}");
    }
}
