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
        foreach (var column in header.Columns.Columns)
            yield return new ColumnReport(file.Name, file.Sheet, file.Label(column.Index), Meaning(header, column), Unit(header, column), Use(header, column))
            {
                Mapping = header.Binding.Stations.Contains(column.Index) ? null : Mapping(column, Unit(header, column)),
                Name = column.Name,
            };
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

    private static string Meaning(TableHeader header, SourceColumn column) =>
        header.Binding.Stations.Contains(column.Index) ? "station" : ColumnKeys.Of(column.Said.Meaning);

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

    private static string Use(TableHeader header, SourceColumn column)
    {
        if (header.Values.Any(v => v.Column == column.Index) || header.Binding.Stations.Contains(column.Index) || header.Binding.Row.Value == column.Index)
            return "value";
        if (header.Binding.Keys.Contains(column.Index))
            return "key";
        if (header.Flags.Any(f => f.Column == column.Index))
            return "flag";
        return column.Role is ColumnRole.Aqi or ColumnRole.Level or ColumnRole.Primary or ColumnRole.SubIndex || (column.Role == ColumnRole.Concentration && header.Values.Any(v => v.Pollutant == column.Said.Meaning.Pollutant)) ? "check" : "none";
    }
}
