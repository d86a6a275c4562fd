using AirQuality.Terms;
using CsvHelper;

namespace AirQuality.Reading;

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
