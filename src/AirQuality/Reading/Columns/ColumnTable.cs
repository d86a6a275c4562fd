using AirQuality.Terms;

namespace AirQuality.Reading.Columns;

/// <summary>The columns of a table, told by their names.</summary>
internal sealed class ColumnTable
{
    private readonly Dictionary<ColumnMeaning, int> places = [];

    /// <summary>Tells columns by their names.</summary>
    /// <param name="names">The names, in order.</param>
    /// <param name="map">What the user says of some of them.</param>
    public ColumnTable(IReadOnlyList<string> names, ColumnMap map)
        : this([.. names.Select((name, i) => new SourceColumn(i, NameText.Trim(name), map.Find(name) ?? ColumnName.Of(name)))])
    {
    }

    private ColumnTable(IReadOnlyList<SourceColumn> columns)
    {
        Columns = columns;
        foreach (var column in columns)
            if (!places.TryAdd(column.Said.Meaning, column.Index) && MustBeSingle(column.Role))
                Repeated ??= column;
        // When a row was published is the time of its values only where nothing else is: most tables have both, an hour apart.
        if (!Has(ColumnRole.Time) && !Has(ColumnRole.Date) && !Has(ColumnRole.UniversalTime) && Has(ColumnRole.OtherTime))
            places.Add(new ColumnMeaning(ColumnRole.Time), this[ColumnRole.OtherTime]);
    }

    /// <summary>All columns, in order.</summary>
    public IReadOnlyList<SourceColumn> Columns { get; }

    /// <summary>A column whose meaning another one before it has too, or <c>null</c>.</summary>
    public SourceColumn? Repeated { get; }

    /// <summary>The column of a role, or -1.</summary>
    public int this[ColumnRole role] => places.GetValueOrDefault(new ColumnMeaning(role), -1);

    /// <summary>Whether there is a column of a role.</summary>
    public bool Has(ColumnRole role) => this[role] >= 0;

    /// <summary>The first column there is of some roles, or -1.</summary>
    public int First(params ReadOnlySpan<ColumnRole> roles)
    {
        foreach (var role in roles)
            if (Has(role))
                return this[role];
        return -1;
    }

    /// <summary>The column of a pollutant's concentrations with the first averaging there is of some, or -1.</summary>
    public int Of(Pollutant pollutant, params ReadOnlySpan<Averaging> averagings)
    {
        foreach (var averaging in averagings)
            if (places.TryGetValue(ColumnMeaning.Of(pollutant, averaging), out var place))
                return place;
        return -1;
    }

    /// <summary>The column of a role of one pollutant, or -1.</summary>
    public int Of(ColumnRole role, Pollutant pollutant) => places.GetValueOrDefault(new ColumnMeaning(role, pollutant), -1);

    /// <summary>The columns with the units that stand in a row or a line of their own.</summary>
    public ColumnTable WithUnits(Func<SourceColumn, ColumnUnit> unitOf) =>
        new([.. Columns.Select(c => c.Said.Unit == ColumnUnit.None && unitOf(c) is not ColumnUnit.None and var unit ? c with { Said = c.Said with { Unit = unit } } : c)]);

    // Two columns of AQI do no harm, as neither is read. Of two columns of PM2.5 nobody can say which is meant, so the table is refused.
    private static bool MustBeSingle(ColumnRole role) => role is ColumnRole.StationCode or ColumnRole.StationName or ColumnRole.Area or ColumnRole.Township or ColumnRole.County or ColumnRole.City or ColumnRole.Province
        or ColumnRole.Time or ColumnRole.UniversalTime or ColumnRole.Date or ColumnRole.Hour or ColumnRole.Year or ColumnRole.Month or ColumnRole.Day or ColumnRole.Type or ColumnRole.Value or ColumnRole.Unit or ColumnRole.Concentration;
}
