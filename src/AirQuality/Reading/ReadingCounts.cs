using System.Text;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Reading;

/// <summary>Counts of rows and values, and where findings go.</summary>
internal abstract class ReadingCounts(ReadOptions options)
{
    public ReadOptions Options => options;

    public long Rows { get; set; }

    public long RowsUsed { get; set; }

    public long RowsIgnored { get; set; }

    public long RowsRejected { get; set; }

    public long ValuesRead { get; set; }

    public long ValuesStored { get; set; }

    public long ValuesMissing { get; set; }

    public long ValuesRejected { get; set; }

    public long ValuesDuplicate { get; set; }

    /// <summary>Notes a finding.</summary>
    public abstract void Add(FindingKind kind, long line, string? column, string expected, string found);

    /// <summary>Notes a finding about a row that is left out for it.</summary>
    public void RejectRow(FindingKind kind, long line, string? column, string expected, ReadOnlySpan<byte> found) =>
        RejectRow(kind, line, column, expected, Quote(found));

    /// <inheritdoc cref="RejectRow(FindingKind, long, string, string, ReadOnlySpan{byte})"/>
    public void RejectRow(FindingKind kind, long line, string? column, string expected, string found)
    {
        RowsRejected++;
        Add(kind, line, column, expected, found);
    }

    /// <summary>A cell as a message shows it: quoted, cut when long, control characters made visible.</summary>
    public static string Quote(ReadOnlySpan<byte> cell)
    {
        // Four bytes a character at most: enough for all that is shown.
        return Quote(Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, 4 * (VisibleText.MostShown + 1))]));
    }

    /// <inheritdoc cref="Quote(ReadOnlySpan{byte})"/>
    public static string Quote(string cell) => VisibleText.Quote(cell);

    protected void Include(ReadingCounts part)
    {
        Rows += part.Rows;
        RowsUsed += part.RowsUsed;
        RowsIgnored += part.RowsIgnored;
        RowsRejected += part.RowsRejected;
        ValuesRead += part.ValuesRead;
        ValuesStored += part.ValuesStored;
        ValuesMissing += part.ValuesMissing;
        ValuesRejected += part.ValuesRejected;
        ValuesDuplicate += part.ValuesDuplicate;
    }
}
