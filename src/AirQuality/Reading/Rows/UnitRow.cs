using AirQuality.Reading.Columns;

namespace AirQuality.Reading.Rows;

/// <summary>A row of units below a header.</summary>
internal static class UnitRow
{
    /// <summary>Whether a row holds units and no data.</summary>
    public static bool Is(string[] cells)
    {
        var units = 0;
        foreach (var cell in cells)
        {
            if (cell.Length == 0)
                continue;
            var unit = UnitText.Parse(NameText.Plain(cell).Trim('(', ')', '[', ']'));
            if (unit is null && !IsLabel(cell))
                return false;
            units += unit is not null and not ColumnUnit.Other ? 1 : 0;
        }

        return units > 0;
    }

    private static bool IsLabel(string cell) => NameText.Key(NameText.Plain(cell)) is "单位" or "unit" or "units" or "计量单位";
}
