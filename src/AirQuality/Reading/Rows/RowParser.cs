using System.Text;
using AirQuality.Observations;
using AirQuality.Reading.Columns;
using AirQuality.Reading.Findings;
using AirQuality.Reading.Sources;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reading.Rows;

/// <summary>Parses the rows of a chunk.</summary>
internal abstract class RowParser
{
    private readonly bool hasCutMark;
    private readonly QuickRows? quick;
    private readonly int columnCount;
    private readonly bool countsCells;
    private readonly int firstDay = int.MinValue;
    private readonly int lastDay = int.MaxValue;

    protected RowParser(Chunk chunk, ParserMemory memory)
    {
        Chunk = chunk;
        Memory = memory;
        Header = chunk.File.Header!;
        Log = chunk.Log;
        columnCount = Header.Count;
        countsCells = chunk.File.Cells is not null;
        Cells = new CellReader(chunk.Log, Header.Comma);
        Places = new PlaceReader(chunk, memory);
        Values = new ValueReader(this);
        memory.Times.Begin(Header.Order);
        quick = QuickRows.Of(this, Places);
        hasCutMark = chunk.IsDamaged && chunk.Text is [.., CheckedGZipStream.CutMark];
        if (Log.Rules.Span is { } days)
        {
            firstDay = HourStamp.DayNumber(days.Start);
            lastDay = HourStamp.DayNumber(days.End);
        }
    }

    /// <summary>Where the last row begins; -1 before the first.</summary>
    public int LastOffset { get; private set; } = -1;

    public Chunk Chunk { get; }

    public ParserMemory Memory { get; }

    public TableHeader Header { get; }

    public ChunkLog Log { get; }

    public CellReader Cells { get; }

    public long Line => Chunk.LineAt(LastOffset);

    protected PlaceReader Places { get; }

    protected ValueReader Values { get; }

    public void ReadRow(TextRow row)
    {
        // A row of blanks and separators, as spreadsheets leave them under a table, is none; it counts nowhere.
        var fits = row.FieldCount == columnCount;
        if (!fits && Trim(row.RawRecord).IsEmpty)
            return;
        LastOffset = row.Offset;
        if (fits && !hasCutMark && quick?.TryRead(row) == true)
            return;
        Log.Rows++;
        if (fits && countsCells)
            Chunk.CountCells(row);
        if (hasCutMark && row.Offset + row.RawRecord.Length >= Chunk.Length)
            Log.RowsRejected++; // cut off by the end of a damaged stream, which is reported with this line
        else if (fits)
            Read(row);
        else if (!TryPassOver(row) && !TryGiveUp(row))
            Log.RejectRow(FindingKind.WrongCellCount, new(Line), new($"{Header.Count} cells as in the header", $"与表头相同的{Header.Count}个单元格"), new($"{row.FieldCount} cells", $"{row.FieldCount}个"));
    }

    /// <summary>A cell without the blanks around it.</summary>
    public static ReadOnlySpan<byte> Cell(TextRow row, int column) => Trim(row.GetSpan(column));

    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell) =>
        cell.Length > 0 && (cell[0] <= ' ' || cell[^1] <= ' ') ? cell.Trim(" \t"u8) : cell;

    /// <summary>Whether a number is one of a few, such as months.</summary>
    public static bool TrySmall(ReadOnlySpan<byte> cell, int most, out int value)
    {
        value = 0;
        foreach (var digit in cell)
        {
            if (digit is < (byte)'0' or > (byte)'9' || value > 999)
                return int.TryParse(cell, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out value) && value <= most;
            value = (value * 10) + digit - '0';
        }

        return !cell.IsEmpty && value <= most;
    }

    /// <summary>The time of a row, if it is one that is read and there is nothing to tell of it.</summary>
    public virtual bool TryTime(TextRow row, out int time)
    {
        time = 0;
        return false;
    }

    protected abstract void Read(TextRow row);

    /// <summary>Whether the day of a row is one that is read.</summary>
    protected bool InSpan(int day) => day >= firstDay && day <= lastDay;

    protected void RejectOutside(string column, ReadOnlySpan<byte> found)
    {
        var start = Iso(Log.Rules.Span!.Start);
        var end = Iso(Log.Rules.Span.End);
        Log.RejectRow(FindingKind.OutsideSpan, new(Line, column), new($"a day of {start}..{end}", $"{start}至{end}之间的日期"), ReadingCounts.Quote(found));
    }

    /// <summary>Leaves a row out whose time cannot be read: in silence where it is a note or a total, else as an error that says why.</summary>
    protected void RejectTime(TextRow row, string column, Bilingual expected, ReadOnlySpan<byte> found)
    {
        if (TryPassOver(row) || TryGiveUp(row))
            return;
        var text = ReadingCounts.Quote(found);
        Bilingual said = (Memory.Times.Traits & (TimeTrait.MonthOnly | TimeTrait.PartOfHour | TimeTrait.Ambiguous | TimeTrait.ShortYear)) switch
        {
            TimeTrait.Ambiguous | TimeTrait.ShortYear => new($"{text.English}, of which nothing tells which part is the year, the month or the day; write 2021-06-25", $"{text.Chinese}，无法判断哪一部分是年、月、日；请写作2021-06-25"),
            TimeTrait.MonthOnly => new($"{text.English}, a month", $"{text.Chinese}，是月份"),
            TimeTrait.Ambiguous => new($"{text.English}, of which nothing tells whether the month or the day comes first; write 2021-06-25", $"{text.Chinese}，无法判断月、日的先后；请写作2021-06-25"),
            _ => text,
        };
        Log.RejectRow(FindingKind.BadTime, new(Line, column), expected, said);
    }

    /// <summary>Tells of a time that was written otherwise than usual.</summary>
    protected void TellTime(int column, ReadOnlySpan<byte> cell, LocalDateTime read)
    {
        if (Log.IsKept(FindingKind.ReadAs))
        {
            var text = ReadingCounts.Quote(cell);
            Bilingual written = (Memory.Times.Traits & (TimeTrait.Serial | TimeTrait.Converted | TimeTrait.TwelveHours | TimeTrait.ShortYear)) switch
            {
                TimeTrait.Serial => new("a serial number of a spreadsheet", "电子表格的日期序列值"),
                TimeTrait.TwelveHours => new("a time of the 12-hour clock", "12小时制时间"),
                TimeTrait.None => new("a date with the year last", "年份在后的日期"),
                TimeTrait.ShortYear => new("a date with a year of two digits", "两位数年份的日期"),
                TimeTrait.ShortYear | TimeTrait.TwelveHours => new("a date with a year of two digits and a time of the 12-hour clock", "两位数年份的日期和12小时制时间"),
                _ => new("a time of another zone", "其他时区的时间"),
            };
            var stamp = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(read);
            Log.Add(FindingKind.ReadAs, new(Line, Chunk.File.Label(column)), TimeText.Expected, new($"{text.English}, {written.English}, read as {stamp}", $"{text.Chinese}，{written.Chinese}，读作{stamp}"));
        }
        else
        {
            Log.Count(FindingKind.ReadAs);
        }
    }

    /// <summary>Whether a row is none of data: a note, a total, the header again.</summary>
    protected bool TryPassOver(TextRow row)
    {
        var filled = 0;
        var first = -1;
        for (var i = 0; i < row.FieldCount; i++)
        {
            if (NameText.Trim(Encoding.UTF8.GetString(row.GetSpan(i)[..Math.Min(row.GetSpan(i).Length, 200)])).Length == 0)
                continue;
            first = first < 0 ? i : first;
            filled++;
        }

        if (filled == 0)
        {
            Log.RowsIgnored++;
            return true;
        }

        var isHeader = filled > 1 && row.FieldCount == Header.Count && IsHeader(row);
        var note = SummaryWords.IsNote(row.GetString(first)) ? first : SummaryInTime(row);
        if (!isHeader && note < 0)
            return false;
        Log.PassOver(
            FindingKind.PassedOver,
            new(Line),
            new("a row of data", "数据行"),
            isHeader ? new("the header again, which was passed over", "重复的表头，未采用") : new($"{ReadingCounts.Quote(row.GetString(note)).English}, which was passed over", $"{ReadingCounts.Quote(row.GetString(note)).Chinese}，未采用"));
        return true;
    }

    /// <summary>The column of time in which the name of a mean or total stands, below the days of one area or of each; else -1.</summary>
    private int SummaryInTime(TextRow row)
    {
        const int MostBytes = 60; // a longer cell is no such name, and is not decoded to see it
        foreach (var column in Header.Binding.Time)
            if (column < row.FieldCount && row.GetSpan(column).Length is > 0 and < MostBytes && SummaryWords.IsSummary(row.GetString(column)))
                return column;
        return -1;
    }

    /// <summary>Gives up a table in which another header stands: the rows below it would be read by the columns of this one.</summary>
    protected bool TryGiveUp(TextRow row)
    {
        if (!IsOtherHeader(row))
            return false;
        Log.RejectRow(
            FindingKind.MalformedRow,
            new(Line),
            new("rows of one header", "同一表头下的数据行"),
            new("another header: a second table begins here, whose rows are not read; give it a file of its own", "另一表头：此处开始第二张表，其行未读取；请将其另存为单独的文件"));
        Chunk.GiveUp();
        return true;
    }

    /// <summary>Whether a row is made of names that are known, without one number; where most names are stations, whether its type is the name of that column.</summary>
    private bool IsOtherHeader(TextRow row)
    {
        const int FewNames = 3;
        if (Header.Binding is { Shape: RowShape.ManyPlaces, Row.Type: var type })
            return type < row.FieldCount && string.Equals(NameText.Trim(row.GetString(type)), Header.Columns.Columns[type].Name, StringComparison.Ordinal);
        var known = 0;
        var filled = 0;
        for (var i = 0; i < row.FieldCount; i++)
        {
            if (row.GetSpan(i).Length is 0 or > ColumnName.MostLetters)
                continue;
            var cell = NameText.Trim(row.GetString(i));
            if (cell.Length == 0)
                continue;
            if (decimal.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out _))
                return false;
            filled++;
            known += ColumnName.Of(cell).Meaning.Role != ColumnRole.Unknown ? 1 : 0;
        }

        return known >= FewNames && known * 2 > filled;
    }

    private bool IsHeader(TextRow row)
    {
        foreach (var names in Header.Rows)
        {
            var same = 0;
            while (same < names.Length && string.Equals(NameText.Trim(row.GetString(same)), names[same], StringComparison.Ordinal))
                same++;
            if (same == Header.Count)
                return true;
        }

        return false;
    }

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
