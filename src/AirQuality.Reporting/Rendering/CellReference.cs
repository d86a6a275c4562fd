using System.Globalization;

namespace AirQuality.Reporting.Rendering;

/// <summary>The names of cells in a spreadsheet.</summary>
internal static class CellReference
{
    /// <summary>The letters of a column, from 1: A to Z, AA and on.</summary>
    public static string Letters(int column) => column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);

    /// <summary>A stretch of a column of a sheet, from row to row (from 1), such as <c>'Days'!$B$2:$B$32</c>.</summary>
    public static string Of(string sheet, int column, int from, int to) => string.Create(CultureInfo.InvariantCulture, $"'{sheet}'!${Letters(column)}${from}:${Letters(column)}${to}");
}
