using AirQuality.Observations;
using AirQuality.Terms;
using CsvHelper;
using NodaTime;

namespace AirQuality.Reading;

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
