using AirQuality.Reading.Columns;
using AirQuality.Reading.Formats;
using AirQuality.Reading.Rows;
using AirQuality.Terms;

namespace AirQuality.Reading;

/// <summary>Which columns of a table hold what, told by their names as the readers tell them (<c>PM2.5</c>, <c>站点</c>, <c>时间</c> ...).</summary>
public sealed record ObservationColumns
{
    private ObservationColumns(ObservationFormat format) => Format = format;

    /// <summary>The format the names fit: <see cref="ObservationFormat.Long"/>, <see cref="ObservationFormat.Uci"/>, <see cref="ObservationFormat.Sites"/>, <see cref="ObservationFormat.Rows"/> or <see cref="ObservationFormat.Daily"/>.</summary>
    public ObservationFormat Format { get; }

    /// <summary>The column of the station; <c>null</c> when there is none.</summary>
    public string? Station { get; private init; }

    /// <summary>The column of the time, or those of year, month, day and hour; empty when there are none.</summary>
    public IReadOnlyList<string> Time { get; private init; } = [];

    /// <summary>The columns of hourly values, of the pollutants that have one.</summary>
    public IReadOnlyDictionary<Pollutant, string> Pollutants { get; private init; } = new Dictionary<Pollutant, string>();

    /// <summary>The units that the names of these columns state, where they state one.</summary>
    public IReadOnlyDictionary<Pollutant, StatedUnit> Units { get; private init; } = new Dictionary<Pollutant, StatedUnit>();

    /// <summary>The columns that flag values as valid or not, or say whether they are reviewed.</summary>
    public IReadOnlyList<string> Flags { get; private init; } = [];

    /// <summary>Tells columns by their names.</summary>
    /// <param name="names">The names of all columns, in order.</param>
    /// <returns>The columns, or <c>null</c> when the names fit no format or two of them mean the same.</returns>
    public static ObservationColumns? Of(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var columns = new ColumnTable(names, ColumnMap.Empty);
        var head = new TableHead(columns, TableSample.None);
        if (columns.Repeated is not null || Layouts.All.FirstOrDefault(l => l.Needs.All(n => n.IsMet(head))) is not { } layout)
            return null;
        var binding = layout.Bind(head);
        return new ObservationColumns(LayoutFormats.FormatOf(layout))
        {
            Station = binding.Place is { Main: >= 0, Level: AreaLevel.Station } place ? names[place.Main] : null,
            Time = [.. binding.Time.Select(t => names[t])],
            Units = binding.Values.Select(v => (v.Pollutant, Unit: UnitOf(columns.Columns[v.Column].Said.Unit))).Where(v => v.Unit != StatedUnit.Unsaid).ToDictionary(v => v.Pollutant, v => v.Unit),
            Flags = [.. columns.Columns.Where(c => c.Role == ColumnRole.Flag).Select(c => c.Name)],
            Pollutants = binding.IsDaily ? new Dictionary<Pollutant, string>() : binding.Values.ToDictionary(v => v.Pollutant, v => names[v.Column]),
        };
    }

    private static StatedUnit UnitOf(ColumnUnit unit) => unit switch
    {
        ColumnUnit.None => StatedUnit.Unsaid,
        ColumnUnit.Micrograms => StatedUnit.Micrograms,
        ColumnUnit.Milligrams => StatedUnit.Milligrams,
        _ => StatedUnit.Other,
    };
}
