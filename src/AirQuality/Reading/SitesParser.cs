using System.Text;
using AirQuality.Observations;
using AirQuality.Terms;
using CsvHelper;

namespace AirQuality.Reading;

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
            Log.Add(FindingKind.IgnoredType, Line, "type", "SO2, NO2, PM10, PM2.5, CO or O3", Log.IsKept(FindingKind.IgnoredType) ? ReadingCounts.Quote(type) : "");
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
