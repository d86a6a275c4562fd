using AirQuality.Terms;

namespace AirQuality.Reading;

/// <summary>Which columns of a table hold what, told by their names and common aliases as the readers tell them (<c>PM2.5</c>, <c>站点</c>, <c>时间</c> ...).</summary>
public sealed record ObservationColumns
{
    private ObservationColumns(ObservationFormat format) => Format = format;

    /// <summary>The format the names fit: <see cref="ObservationFormat.Long"/>, <see cref="ObservationFormat.Uci"/>, <see cref="ObservationFormat.Sites"/> or <see cref="ObservationFormat.Daily"/>.</summary>
    public ObservationFormat Format { get; }

    /// <summary>The column of the station; <c>null</c> when there is none.</summary>
    public string? Station { get; private init; }

    /// <summary>The column of the time, or those of year, month, day and hour; empty when there are none.</summary>
    public IReadOnlyList<string> Time { get; private init; } = [];

    /// <summary>The columns of hourly values, of the pollutants that have one.</summary>
    public IReadOnlyDictionary<Pollutant, string> Pollutants { get; private init; } = new Dictionary<Pollutant, string>();

    /// <summary>Tells columns by their names.</summary>
    /// <param name="names">The names of all columns, in order.</param>
    /// <returns>The columns, or <c>null</c> when the names fit no format or two of them mean the same.</returns>
    public static ObservationColumns? Of(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var header = new Header(names);
        if (header.Format is not { } format || header.Repeated is not null)
            return null;
        string? Name(ColumnRole role) => header[role] < 0 ? null : names[header[role]];
        ColumnRole[] time = format == ObservationFormat.Uci ? [ColumnRole.Year, ColumnRole.Month, ColumnRole.Day, ColumnRole.Hour] : [ColumnRole.Time];
        return new ObservationColumns(format)
        {
            Station = Name(ColumnRole.Station),
            Time = [.. time.Select(Name).OfType<string>()],
            Pollutants = AirQuality.Terms.Pollutants.All.ToArray().Where(p => header.Hourly(p) >= 0).ToDictionary(p => p, p => names[header.Hourly(p)]),
        };
    }
}
