using System.Text;
using AirQuality.Reading.Columns;
using CsvHelper;

namespace AirQuality.Reading.Rows;

/// <summary>The first rows of a table, by which is judged what names alone do not tell.</summary>
internal sealed class TableSample
{
    private const int MostRows = 400;
    private readonly List<string[]> rows = [];

    private TableSample()
    {
    }

    /// <summary>Takes the next rows of a reader that stands behind the header.</summary>
    public TableSample(CsvReader reader, int columns)
    {
        try
        {
            while (rows.Count < MostRows && reader.Read())
                if (reader.FieldCount == columns)
                    rows.Add(HeaderRow.Of(reader).Cells);
        }
        catch (CsvFormatException)
        {
            // The reading proper reports it, with its line.
        }
        catch (DecoderFallbackException)
        {
        }
    }

    /// <summary>No rows.</summary>
    public static TableSample None { get; } = new();

    /// <summary>What a comma in its numbers is; known after the columns are.</summary>
    public CommaMeaning Comma { get; set; }

    /// <summary>The cells of a column that are not blank.</summary>
    public IEnumerable<string> Cells(int column) => column < 0 ? [] : rows.Select(r => r[column]).Where(c => c.Length > 0);

    /// <summary>How many rows there are.</summary>
    public int Count => rows.Count;

    /// <summary>The times of a column, without what cannot be read.</summary>
    public IEnumerable<LooseTime> Times(int column, DateOrder order = DateOrder.Unknown) => Cells(column).Select(c => LooseTime.Parse(c, order)).OfType<LooseTime>();

    /// <summary>The times of the rows that name the same place as the first.</summary>
    public IEnumerable<LooseTime> TimesOfFirst(int place, int time) =>
        rows.Where(r => place < 0 || string.Equals(r[place], rows[0][place], StringComparison.Ordinal)).Select(r => LooseTime.Parse(r[time], DateOrder.Unknown)).OfType<LooseTime>();

    /// <summary>The numbers of a column, without what is none.</summary>
    public IEnumerable<decimal> Numbers(int column) => Cells(column).Select(NumberOf).OfType<decimal>();

    /// <summary>The numbers of two columns, of rows in which both have one.</summary>
    public IEnumerable<NumberPair> Pairs(int first, int second)
    {
        foreach (var row in rows)
            if (NumberOf(row[first]) is { } one && NumberOf(row[second]) is { } two)
                yield return new NumberPair(one, two);
    }

    private decimal? NumberOf(string cell) =>
        decimal.TryParse(Comma == CommaMeaning.Decimal ? cell.Replace(',', '.') : cell, System.Globalization.NumberStyles.AllowDecimalPoint | System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The order of the parts of dates that do not begin with a year of four digits.</summary>
    public DateOrder OrderOf(int column)
    {
        var dates = Cells(column).Distinct(StringComparer.Ordinal).Select(TimeTokens.Of).Where(t => t is { Month: null }).Select(t => t!.Numbers).Where(n => LooseTime.OrdersOf(n).Count > 0).ToList();
        if (dates.Count == 0)
            return DateOrder.Unknown;
        var possible = LooseTime.OrdersOf(dates[0]).Where(o => dates.TrueForAll(d => LooseTime.DateIn(d, o) is not null)).ToList();
        // An order in which some cell is no date is not that of the file. A file in which several are possible is not guessed at, and its dates are
        // asked for with the year first; only that every day of a table should be of another year is no order: 21-06-24, 21-06-25.
        if (possible.Count == 0)
            return DateOrder.Mixed;
        if (possible.Count > 1)
            possible = [.. possible.GroupBy(o => dates.Select(d => LooseTime.DateIn(d, o)!.Value.Year).Distinct().Count()).OrderBy(g => g.Key).First()];
        return possible.Count == 1 ? possible[0] : DateOrder.Unknown;
    }
}
