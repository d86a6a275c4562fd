using AirQuality.Observations;
using AirQuality.Reading.Columns;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>Says what was understood of the columns of a table.</summary>
internal static class ColumnReports
{
    /// <summary>A report for each column.</summary>
    public static IEnumerable<ColumnReport> Of(SourceFile file)
    {
        var header = file.Header!;
        var uses = Uses(header);
        var stations = header.Binding.Stations.ToHashSet();
        foreach (var column in header.Columns.Columns)
        {
            var (isStation, unit) = (stations.Contains(column.Index), Unit(header, column));
            yield return new ColumnReport(file.Name, file.Sheet, file.Label(column.Index), isStation ? "station" : ColumnKeys.Of(column.Said.Meaning), unit, uses[column.Index])
            {
                Mapping = isStation ? null : Mapping(column, unit),
                Name = column.Name,
            };
        }
    }

    /// <summary>A report for each column of a table that fits no layout: what its names say, and that none is used.</summary>
    public static IEnumerable<ColumnReport> OfUnfit(SourceFile file, ColumnTable columns, bool hasLetters)
    {
        foreach (var column in columns.Columns)
        {
            var unit = column.Said.Unit == ColumnUnit.None ? null : UnitText.Text(column.Said.Unit);
            yield return new ColumnReport(file.Name, file.Sheet, hasLetters ? $"{column.Name} ({column.Letter})" : column.Name, ColumnKeys.Of(column.Said.Meaning), unit, "none")
            {
                Mapping = Mapping(column, unit),
                Name = column.Name,
            };
        }
    }

    /// <summary>What to write to have the column read as it was.</summary>
    private static string Mapping(SourceColumn column, string? unit)
    {
        if (column.Role == ColumnRole.Unknown)
            return column.Said.LooksKnown ? ColumnMap.Asked : "ignore";
        var key = ColumnKeys.Of(column.Said.Meaning);
        if (ColumnKeys.Find(key) != column.Said.Meaning)
            return ColumnKeys.Find(key) is { } near && near.Role == column.Role && near.Pollutant == column.Said.Meaning.Pollutant ? key : "ignore";
        return column.Role == ColumnRole.Concentration && unit is not null ? $"{key}:{unit}" : key;
    }

    private static string? Unit(TableHeader header, SourceColumn column)
    {
        if (column.Role is not (ColumnRole.Concentration or ColumnRole.Value))
            return null;
        var unit = column.Said.Unit;
        var isCarbon = column.Said.Meaning.Pollutant == Pollutant.CO;
        if (unit == ColumnUnit.None && isCarbon)
            unit = header.Binding.CarbonMonoxide;
        return unit != ColumnUnit.None ? UnitText.Text(unit) : column.Said.Meaning.Pollutant?.Unit();
    }

    /// <summary>What each column is used for. Once for all, for a national file has two thousand.</summary>
    private static string[] Uses(TableHeader header)
    {
        var read = header.Values.Select(v => v.Pollutant).ToHashSet();
        string[] uses = [.. header.Columns.Columns.Select(c => IsToCheck(c, read) ? "check" : "none")];
        foreach (var flag in header.Flags)
            uses[flag.Column] = "flag";
        foreach (var key in header.Binding.Keys.Where(k => k >= 0))
            uses[key] = "key";
        foreach (var value in header.Values.Select(v => v.Column).Concat(header.Binding.Stations).Append(header.Binding.Row.Value).Where(v => v >= 0))
            uses[value] = "value";
        return uses;
    }

    private static bool IsToCheck(SourceColumn column, HashSet<Pollutant> read) =>
        column.Role is ColumnRole.Aqi or ColumnRole.Level or ColumnRole.Primary or ColumnRole.SubIndex
        || (column.Role == ColumnRole.Concentration && column.Said.Meaning.Pollutant is { } pollutant && read.Contains(pollutant));
}
