using AirQuality.Reading.Columns;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>What a thread remembers from one chunk to the next.</summary>
internal sealed class ParserMemory(NameBook book)
{
    /// <summary>The names that are read.</summary>
    public NameBook Book => book;

    /// <summary>The stations met so far.</summary>
    public RowNames Stations { get; } = new();

    /// <summary>The areas of days met so far.</summary>
    public RowNames Areas { get; } = new();

    public TimeMemo Times { get; } = new();

    /// <summary>Finds the cells of rows without quotes.</summary>
    public PlainRows Plain { get; } = new();

    /// <summary>The row that is read.</summary>
    public TextRow Row { get; } = new();

    /// <summary>The types of rows met so far, and the pollutants they stand for.</summary>
    public List<KnownType> Types { get; } = [];

    /// <summary>The units of rows met so far.</summary>
    public Dictionary<string, ColumnUnit?> Units { get; } = new(StringComparer.Ordinal);
}
