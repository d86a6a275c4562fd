namespace AirQuality.Reporting.Tables;

/// <summary>Columns and rows; rows may be made as they are written, so that millions of them need no memory.</summary>
/// <param name="Columns">The names of the columns, as machines see them.</param>
/// <param name="Rows">The rows, one cell a column.</param>
public sealed record Table(IReadOnlyList<string> Columns, IEnumerable<Cell[]> Rows)
{
    /// <summary>What stands above the table for people.</summary>
    public string? Title { get; init; }

    /// <summary>What the heads of columns say to people where they mean another thing here than elsewhere, by column.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The head of a column for people.</summary>
    /// <param name="column">The column.</param>
    /// <param name="words">The language.</param>
    /// <returns>The head.</returns>
    public string HeaderOf(string column, Words words) => Headers.GetValueOrDefault(column) ?? words.Header(column);
}
