using AirQuality.Reading.Columns;

namespace AirQuality.Reading.Rows;

/// <summary>The names of columns in several rows, as merged cells leave them: a group over its parts, with blanks right of it and below what has no parts.</summary>
/// <remarks>The daily reports of HJ 633 have three: 污染物浓度及空气质量分指数, below it 二氧化硫（SO2）24小时平均, below that 浓度 and 分指数.</remarks>
internal static class NameRows
{
    /// <summary>No header has more of them.</summary>
    public const int Most = 4;

    /// <summary>How many rows are names of the same header, from a row on; 1 where it stands alone.</summary>
    public static int Height(IReadOnlyList<HeaderRow> rows, int at)
    {
        var height = 1;
        while (height < Most && at + height < rows.Count && IsNames(rows[at + height - 1].Cells, rows[at + height].Cells))
            height++;
        return height;
    }

    /// <summary>The names of the columns: what the rows say together.</summary>
    /// <param name="rows">The rows, each with as many cells.</param>
    public static string[] Joined(IReadOnlyList<string[]> rows)
    {
        var filled = Filled(rows);
        var names = new string[rows[0].Length];
        for (var column = 0; column < names.Length; column++)
        {
            names[column] = filled[^1][column];
            for (var row = filled.Length - 2; row >= 0; row--)
                names[column] = Together(filled[row][column], names[column]);
        }

        return names;
    }

    /// <summary>Whether a row below another one holds names again: words that are known, parts of names or what a merged cell repeats, and neither a number nor a time.</summary>
    private static bool IsNames(string[] above, string[] cells)
    {
        if (above.Length != cells.Length || UnitRow.Is(cells))
            return false;
        var any = false;
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length == 0)
                continue;
            var isRepeated = string.Equals(cells[i], above[i], StringComparison.Ordinal);
            if (IsNumber(cells[i]) || !(isRepeated || IsKnown(cells[i]) || IsPart(cells[i])))
                return false;
            any |= !isRepeated;
        }

        return any;
    }

    /// <summary>The rows with each group over all of its parts: text has a merged cell once, and blanks for the rest of it.</summary>
    private static string[][] Filled(IReadOnlyList<string[]> rows)
    {
        string[][] filled = [.. rows.Select(r => (string[])r.Clone())];
        for (var row = 0; row < filled.Length - 1; row++)
            for (var column = 1; column < filled[row].Length; column++)
            {
                // What has no parts ends at its own column, and so does a group below another one.
                var isPart = filled[row][column].Length == 0 && HasBelow(rows, row, column) && HasBelow(rows, row, column - 1);
                if (isPart && (row == 0 || string.Equals(filled[row - 1][column], filled[row - 1][column - 1], StringComparison.Ordinal)))
                    filled[row][column] = filled[row][column - 1];
            }

        return filled;
    }

    private static bool HasBelow(IReadOnlyList<string[]> rows, int row, int column) => rows.Skip(row + 1).Any(r => r[column].Length > 0);

    /// <summary>A name and the one above it: together where that is understood, else the one that is.</summary>
    private static string Together(string above, string below)
    {
        // PM2.5 over 浓度 and 分指数: together they say more than either. Over a name that is known by itself, such as a group 常规污染物, the
        // upper one says nothing that matters.
        if (above.Length == 0 || string.Equals(above, below, StringComparison.Ordinal) || SaysNothing(above))
            return below;
        if (below.Length == 0)
            return above;
        var joined = $"{above} {below}";
        if (IsKnown(joined))
            return joined;
        var role = ColumnName.Of(below).Meaning.Role;
        if (role is not (ColumnRole.Unknown or ColumnRole.Value))
            return below;
        // 24小时平均 over 分指数 means nothing before the pollutant above them is met; without either word an index would be read as a concentration.
        if (IsPart(joined))
            return joined;
        return role == ColumnRole.Value || !IsKnown(above) ? below : above;
    }

    /// <summary>Whether a group is one of concentrations and of indices, so that its parts alone say which they are; or no name but a line of units.</summary>
    private static bool SaysNothing(string group)
    {
        var plain = NameText.Plain(group);
        return plain.StartsWith("单位", StringComparison.Ordinal) || (plain.Contains("浓度", StringComparison.Ordinal) && (plain.Contains("指数", StringComparison.Ordinal) || plain.Contains("aqi", StringComparison.Ordinal)));
    }

    private static bool IsKnown(string name) => ColumnName.Of(name).Meaning.Role != ColumnRole.Unknown;

    /// <summary>Whether a text is made of words that names of pollutants have beside the pollutant: 24小时平均, 分指数.</summary>
    private static bool IsPart(string name) => name.Length <= ColumnName.MostLetters && NameWords.Split(NameText.Key(NameText.Plain(name))) is not null;

    private static bool IsNumber(string cell) => cell.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 || decimal.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out _);
}
