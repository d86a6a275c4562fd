using AirQuality.Observations;
using AirQuality.Reading.Findings;
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

        private readonly int otherHour;

        public Parser(Chunk chunk, ParserMemory memory)
            : base(chunk, memory)
        {
            times = new TimeReader(Header.Binding, memory);
            otherHour = Log.Rules.HourLabel is null ? Header.Binding.ContradictingHour : -1;
        }

        public override bool TryTime(TextRow row, out int time)
        {
            time = 0;
            return times.TryRead(row, out var day, out var hour) && hour != otherHour && Memory.Times.Traits == TimeTrait.None && TryNumber(day, hour, out time);
        }

        protected override void Read(TextRow row)
        {
            if (!times.TryRead(row, out var day, out var hour))
            {
                var isStamp = Header.Binding.Form is TimeForm.Stamp or TimeForm.Universal;
                RejectTime(row, string.Join(", ", Header.Binding.Time.Select(Header.Label)), isStamp ? TimeText.Expected : new("a date and an hour of 0 to 24", "日期和0至24时"), isStamp ? Cell(row, times.Column) : row.RawRecord[..Math.Min(24, row.RawRecord.Length)]);
                return;
            }

            if (hour == otherHour)
            {
                RefuseHour(row);
                return;
            }

            if (Memory.Times.Traits != TimeTrait.None)
                TellTime(times.Column, Cell(row, times.Column), HourStamp.Date(day).AtMidnight().PlusHours(hour));
            ReadHour(row, day, hour, times.Column);
        }

        /// <summary>Leaves a row out whose hour the others do not allow: all of them may have been taken an hour too early or too late.</summary>
        private void RefuseHour(TextRow row)
        {
            var column = Header.Binding.Time[^1];
            Log.RejectRow(
                FindingKind.BadTime,
                new(Line, Header.Label(column)),
                otherHour == 24 ? new("hours of 0 to 23, as the first rows were taken to have, which name their beginning; --hour-label end reads hours of 1 to 24, which name their end", "0至23时（按前若干行判断，表示开始时刻）；如为1至24时、表示结束时刻，请用 --hour-label end") : new("hours of 1 to 24, as the first rows have, which name their end; --hour-label start or end says what they name", "1至24时（按前若干行判断，表示结束时刻）；请用 --hour-label start 或 end 说明"),
                ReadingCounts.Quote(Cell(row, column)));
        }
    }
}
