using AirQuality.Observations;
using AirQuality.Reading.Rows;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reading.Formats;

/// <summary>One row per station (or area) and hour, a column for each pollutant.</summary>
internal sealed class LongLayout() : ObservationLayout("long")
{
    public override IReadOnlyList<LayoutNeed> Needs { get; } = [ValueNeeds.Place, TimeNeeds.Hours, ValueNeeds.Hours];

    public override TableBinding Bind(TableHead head) =>
        TimeNeeds.WithHours(new TableBinding { Shape = RowShape.OnePlace, Place = PlaceColumns.Of(head.Columns), Values = ValueNeeds.OfHours(head.Columns) }, head);

    public override RowParser Open(Chunk chunk, ParserMemory memory) => new Parser(chunk, memory);

    /// <summary>Reads rows of hours in any form of time.</summary>
    internal sealed class Parser : HourParser
    {
        private readonly TimeReader times;

        public Parser(Chunk chunk, ParserMemory memory)
            : base(chunk, memory) => times = new TimeReader(Header.Binding, memory);

        public override bool TryTime(TextRow row, out int time)
        {
            time = 0;
            return times.TryRead(row, out var day, out var hour) && Memory.Times.Traits == TimeTrait.None && TryNumber(day, hour, out time);
        }

        protected override void Read(TextRow row)
        {
            if (!times.TryRead(row, out var day, out var hour))
            {
                var isStamp = Header.Binding.Form is TimeForm.Stamp or TimeForm.Universal;
                RejectTime(row, string.Join(", ", Header.Binding.Time.Select(Header.Label)), isStamp ? TimeText.Expected : new("a date and an hour of 0 to 24", "日期和0至24时"), isStamp ? Cell(row, times.Column) : row.RawRecord[..Math.Min(24, row.RawRecord.Length)]);
                return;
            }

            if (Memory.Times.Traits != TimeTrait.None)
                TellTime(times.Column, Cell(row, times.Column), HourStamp.Date(day).AtMidnight().PlusHours(hour));
            ReadHour(row, day, hour, times.Column);
        }
    }
}
