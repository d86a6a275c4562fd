using AirQuality.Observations;
using AirQuality.Terms;
using CsvHelper;

namespace AirQuality.Reading;

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
