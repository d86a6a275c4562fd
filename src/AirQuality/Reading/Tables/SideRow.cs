using AirQuality.Observations;
using AirQuality.Reading.Findings;
using AirQuality.Terms;

namespace AirQuality.Reading.Tables;

/// <summary>A row of a side table.</summary>
/// <param name="table">The table.</param>
/// <param name="line">Its line, or row of the sheet.</param>
/// <param name="cells">Its cells.</param>
internal sealed class SideRow(SideTable table, long line, string[] cells)
{
    /// <summary>The line, 1 for the first.</summary>
    public long Line => line;

    /// <summary>The text of a cell; blank where the table has no such column. The apostrophe that keeps spreadsheets from running what begins like a formula is taken off.</summary>
    public string this[string key]
    {
        get
        {
            var column = table.ColumnOf(key);
            var text = column >= 0 && column < cells.Length ? cells[column] : string.Empty;
            // Only before signs that a formula begins with: the apostrophe of a name such as 's-Hertogenbosch is its own.
            return text is ['\'', '=' or '+' or '-' or '@', ..] ? text[1..] : text;
        }
    }

    /// <summary>A finding about a cell.</summary>
    public Finding Find(FindingKind kind, string? key, Bilingual expected, Bilingual? found = null)
    {
        var said = found ?? ReadingCounts.Quote(key is null ? string.Empty : this[key]);
        return table.Find(kind, new(line, key), expected, said);
    }

    /// <summary>An error about a cell.</summary>
    public ObservationFormatException Error(FindingKind kind, string? key, Bilingual expected, Bilingual? found = null) => new(Find(kind, key, expected, found));
}
