using System.Text;
using AirQuality.Observations;
using CsvHelper;

namespace AirQuality.Reading;

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
