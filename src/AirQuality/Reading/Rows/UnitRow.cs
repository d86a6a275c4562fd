using AirQuality.Reading.Columns;

namespace AirQuality.Reading.Rows;

/// <summary>Rows below a header that belong to it: units, or the lower of two rows of names.</summary>
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

    /// <summary>Whether a row below a header holds names again: words that are known, and neither a number nor a time.</summary>
    public static bool IsNames(string[] cells)
    {
        var filled = cells.Where(c => c.Length > 0).ToList();
        return filled.Count > 0 && filled.TrueForAll(c => c.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0 && !decimal.TryParse(c, System.Globalization.CultureInfo.InvariantCulture, out _) && ColumnName.Of(c).Meaning.Role != ColumnRole.Unknown);
    }

    /// <summary>The names of two rows: together where that is understood, else the one that is.</summary>
    public static string[] Joined(string[] upper, string[] lower)
    {
        // PM2.5 over 浓度 and 分指数: together they say more than either. Over a name that is known by itself, such as a group 常规污染物, the
        // upper row says nothing that matters.
        var names = new string[upper.Length];
        for (var i = 0; i < names.Length; i++)
        {
            var above = upper[i];
            var below = lower[i];
            if (above.Length == 0 || string.Equals(above, below, StringComparison.Ordinal))
                names[i] = below;
            else if (below.Length == 0 || IsKnown($"{above} {below}"))
                names[i] = $"{above} {below}".Trim();
            else
                names[i] = IsKnown(below) ? below : above;
        }

        return names;
    }

    private static bool IsKnown(string name) => ColumnName.Of(name).Meaning.Role != ColumnRole.Unknown;

    private static bool IsLabel(string cell) => NameText.Key(NameText.Plain(cell)) is "单位" or "unit" or "units" or "计量单位";
}
