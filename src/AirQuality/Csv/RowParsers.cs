using System.Text;
using AirQuality.Observations;
using CsvHelper;
using NodaTime;

namespace AirQuality.Csv;

/// <summary>Rows of hours.</summary>
internal abstract class HourParser(Chunk chunk, ParserMemory memory, HourLabel label, CarbonMonoxideUnit unit) : RowParser(chunk, memory)
{
    private readonly int shift = (chunk.Log.Options.HourLabel ?? label) == HourLabel.End ? 1 : 0;

    protected CarbonMonoxideUnit Unit { get; } = chunk.Log.Options.CarbonMonoxideUnit ?? unit;

    /// <summary>The number of the hour a stamp names; whether its day is one that is read.</summary>
    protected bool TryNumber(int day, int hour, out int number)
    {
        number = (day * 24) + hour - shift;
        return InSpan(Math.DivRem(number, 24).Quotient);
    }

    protected void ReadHour(CsvReader row, int day, int hour, ReadOnlySpan<byte> stamp)
    {
        if (Name(Cell(row, Header[ColumnRole.Station]), "station") is not { } station)
            return;
        if (TryNumber(day, hour, out var number))
        {
            ReadValues(row, station, number, Unit);
            return;
        }

        Chunk.Add(station, Chunk.NoTime, LastOffset);
        RejectOutside("time", stamp);
    }
}

/// <summary>Format <see cref="ObservationFormat.Long"/>.</summary>
internal sealed class LongParser(Chunk chunk, ParserMemory memory) : HourParser(chunk, memory, HourLabel.End, CarbonMonoxideUnit.Milligrams)
{
    private readonly int timeColumn = chunk.File.Header[ColumnRole.Time];

    protected override void Read(CsvReader row)
    {
        var stamp = Cell(row, timeColumn);
        if (Memory.Times.TryHour(stamp, out var day, out var hour))
            ReadHour(row, day, hour, stamp);
        else
            RejectTime(FindingKind.BadTime, Header.Names[timeColumn], TimeText.Expected, stamp);
    }
}

/// <summary>Format <see cref="ObservationFormat.Uci"/>.</summary>
internal sealed class UciParser(Chunk chunk, ParserMemory memory) : HourParser(chunk, memory, HourLabel.Start, CarbonMonoxideUnit.Micrograms)
{
    protected override void Read(CsvReader row)
    {
        if (!TrySmall(Cell(row, Header[ColumnRole.Year]), 2200, out var year) || year < 1970
            || !TrySmall(Cell(row, Header[ColumnRole.Month]), 12, out var month) || month < 1
            || !TrySmall(Cell(row, Header[ColumnRole.Day]), CalendarSystem.Iso.GetDaysInMonth(year, month), out var day) || day < 1
            || !TrySmall(Cell(row, Header[ColumnRole.Hour]), 24, out var hour))
            RejectTime(FindingKind.BadTime, "year, month, day, hour", "a date and an hour of 0 to 23", row.RawRecord);
        else
            ReadHour(row, HourStamp.DayNumber(new LocalDate(year, month, day)), hour, row.RawRecord);
    }
}

/// <summary>Format <see cref="ObservationFormat.Sites"/>: wide rows, scattered straight into the grid.</summary>
internal sealed class SitesParser(Chunk chunk, ParserMemory memory) : HourParser(chunk, memory, HourLabel.End, CarbonMonoxideUnit.Milligrams)
{
    private readonly (int Date, int Hour, int Type) columns = (chunk.File.Header[ColumnRole.Date], chunk.File.Header[ColumnRole.Hour], chunk.File.Header[ColumnRole.Type]);

    protected override void Read(CsvReader row)
    {
        var type = Cell(row, columns.Type);
        if (PollutantOf(type) is not { } pollutant)
        {
            Log.RowsIgnored++;
            Log.Add(FindingKind.IgnoredType, Line, "type", "SO2, NO2, PM10, PM2.5, CO or O3", Log.IsKept(FindingKind.IgnoredType) ? Tally.Quote(type) : "");
            return;
        }

        var date = Cell(row, columns.Date);
        if (!Memory.Times.TryDay(date, out var day) || !TrySmall(Cell(row, columns.Hour), 24, out var hour))
        {
            RejectTime(FindingKind.BadTime, "date, hour", "a date such as 20150101 and an hour of 0 to 23", row.RawRecord[..Math.Min(24, row.RawRecord.Length)]);
            return;
        }

        if (!TryNumber(day, hour, out var number))
        {
            RejectOutside("time", date);
            return;
        }

        Log.RowsUsed++;
        Chunk.Add(pollutant, number, LastOffset);
        ReadCells(row, Chunk.File.CellsOf(pollutant), Unit);
        foreach (var _ in Chunk.File.Unknown)
            Log.RejectValue();
    }

    private Pollutant? PollutantOf(ReadOnlySpan<byte> type)
    {
        foreach (var (known, pollutant) in Memory.Types)
            if (type.SequenceEqual(known))
                return pollutant;
        var found = Header.PollutantOf(Encoding.UTF8.GetString(type));
        if (Memory.Types.Count < 100)
            Memory.Types.Add((type.ToArray(), found));
        return found;
    }
}

/// <summary>Format <see cref="ObservationFormat.Daily"/>.</summary>
internal sealed class DailyParser(Chunk chunk, ParserMemory memory) : RowParser(chunk, memory)
{
    private readonly int dateColumn = chunk.File.Header[ColumnRole.Date];
    private readonly int areaColumn = chunk.File.Header[ColumnRole.Area] >= 0 ? chunk.File.Header[ColumnRole.Area] : chunk.File.Header[ColumnRole.Station];
    private readonly byte[] areaOfFile = Encoding.UTF8.GetBytes(AreaOfFile(chunk.File.Name));
    private readonly CarbonMonoxideUnit unit = chunk.Log.Options.CarbonMonoxideUnit ?? CarbonMonoxideUnit.Milligrams;

    protected override void Read(CsvReader row)
    {
        var date = Cell(row, dateColumn);
        if (!Memory.Times.TryDay(date, out var day))
            RejectTime(FindingKind.BadTime, Header.Names[dateColumn], TimeText.ExpectedDate, date);
        else if (!InSpan(day))
            RejectOutside(Header.Names[dateColumn], date);
        else if (Name(areaColumn >= 0 ? Cell(row, areaColumn) : areaOfFile, "area") is { } area)
            ReadValues(row, area, day, unit);
    }

    private static string AreaOfFile(string file)
    {
        var name = Path.GetFileName(file);
        var end = name.AsSpan().IndexOfAny('_', '-', '.');
        return end > 0 ? name[..end] : name;
    }
}
