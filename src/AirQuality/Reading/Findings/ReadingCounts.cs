using System.Text;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Reading.Findings;

/// <summary>Counts of rows and values, and where findings go.</summary>
internal abstract class ReadingCounts(ReadRules rules)
{
    public ReadRules Rules => rules;

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
    public abstract void Add(FindingKind kind, FindingPlace place, Bilingual expected, Bilingual found);

    /// <summary>Notes a finding about a row that is left out for it.</summary>
    public void RejectRow(FindingKind kind, FindingPlace place, Bilingual expected, Bilingual found)
    {
        RowsRejected++;
        Add(kind, place, expected, found);
    }

    /// <summary>Notes a finding about a row that is left out by design.</summary>
    public void PassOver(FindingKind kind, FindingPlace place, Bilingual expected, Bilingual found)
    {
        RowsIgnored++;
        Add(kind, place, expected, found);
    }

    /// <summary>A cell as a message shows it: quoted, cut when long, control characters made visible.</summary>
    public static Bilingual Quote(ReadOnlySpan<byte> cell)
    {
        // Four bytes a character at most: enough for all that is shown.
        return Quote(Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, 4 * (VisibleText.MostShown + 1))]));
    }

    /// <inheritdoc cref="Quote(ReadOnlySpan{byte})"/>
    public static Bilingual Quote(string cell) => cell.Length == 0 ? new Bilingual("nothing", "空白") : VisibleText.Quote(cell);

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

    protected void Reset() => Rows = RowsUsed = RowsIgnored = RowsRejected = ValuesRead = ValuesStored = ValuesMissing = ValuesRejected = ValuesDuplicate = 0;
}
