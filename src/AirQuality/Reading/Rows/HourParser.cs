using AirQuality.Reading.Findings;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>Rows of hours.</summary>
internal abstract class HourParser : RowParser
{
    private readonly int shift;

    protected HourParser(Chunk chunk, ParserMemory memory)
        : base(chunk, memory) => shift = (chunk.Log.Rules.HourLabel ?? Header.Binding.Label) == HourLabel.End ? 1 : 0;

    /// <summary>The number of the hour a stamp names; whether its day is one that is read.</summary>
    protected bool TryNumber(int day, int hour, out int number)
    {
        number = (day * 24) + hour - shift;
        return InSpan(Math.DivRem(number, 24).Quotient);
    }

    /// <summary>Reads the values of an hour of a station.</summary>
    /// <param name="row">The row.</param>
    /// <param name="day">The day its time names.</param>
    /// <param name="hour">The hour.</param>
    /// <param name="column">The column of the time, looked at again only for a row that is left out.</param>
    protected void ReadHour(TextRow row, int day, int hour, int column)
    {
        if (Places.Read(row, this) is not { } station)
            return;
        if (TryNumber(day, hour, out var number))
        {
            Take(row, station, number);
            return;
        }

        Chunk.Add(station, Chunk.NoTime, LastOffset);
        RejectOutside("time", Cell(row, column));
    }

    /// <summary>Takes the values of a row.</summary>
    protected virtual void Take(TextRow row, RowName station, int number) => Values.ReadRow(row, station, number);
}
