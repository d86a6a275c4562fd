using System.Text;
using AirQuality.Observations;
using AirQuality.Reading.Rows;
using AirQuality.Terms;
using NodaTime.Text;

namespace AirQuality.Reading.Formats;

/// <summary>One row per area (or station) and day, a column for each pollutant; O3 is the largest mean of eight hours. Without a column of areas the file is one, named by its name.</summary>
internal sealed class DailyLayout() : ObservationLayout("daily")
{
    public override IReadOnlyList<LayoutNeed> Needs { get; } = [TimeNeeds.DaysOrTitle, ValueNeeds.Days];

    public override TableBinding Bind(TableHead head) =>
        TimeNeeds.WithDays(new TableBinding { Shape = RowShape.OnePlace, Place = Places(head), Values = ValueNeeds.OfDays(head.Columns) }, head);

    public override RowParser Open(Chunk chunk, ParserMemory memory) => new Parser(chunk, memory);

    /// <summary>Points of a city keep the city they lie in: the first point is not the city.</summary>
    private static PlaceColumns Places(TableHead head)
    {
        // Of days there is no grid of stations to look a name up in, so what a place lies in goes with it.
        var place = PlaceColumns.Of(head.Columns);
        return place.Instead >= 0 ? place with { Parent = place.Instead } : place;
    }

    /// <summary>Reads rows of days.</summary>
    private sealed class Parser : RowParser
    {
        private readonly TimeReader times;
        private readonly bool isTitled;

        public Parser(Chunk chunk, ParserMemory memory)
            : base(chunk, memory)
        {
            times = new TimeReader(Header.Binding, memory);
            isTitled = Header.Binding.Form == TimeForm.Title;
        }

        public override bool TryTime(TextRow row, out int time) => times.TryRead(row, out time, out _) && !isTitled && Memory.Times.Traits == TimeTrait.None && InSpan(time);

        protected override void Read(TextRow row)
        {
            if (isTitled)
            {
                ReadTitled(row);
                return;
            }

            if (!times.TryRead(row, out var day, out _))
            {
                RejectTime(row, Header.Label(times.Column), TimeText.ExpectedDate, Cell(row, times.Column));
                return;
            }

            if (Memory.Times.Traits != TimeTrait.None)
                TellTime(times.Column, Cell(row, times.Column), HourStamp.Date(day).AtMidnight());
            if (!InSpan(day))
                RejectOutside(Header.Label(times.Column), Cell(row, times.Column));
            else if (Places.Read(row, this) is { } area)
                Values.ReadRow(row, area, day);
        }

        /// <summary>No date tells a row of data from a note, a total or a second header below the table: they are looked for first.</summary>
        private void ReadTitled(TextRow row)
        {
            if (TryPassOver(row) || TryGiveUp(row))
                return;
            times.TryRead(row, out var day, out _);
            if (!InSpan(day))
                RejectOutside(Header.Label(Math.Max(0, Header.Binding.Place.Main)), Encoding.UTF8.GetBytes(LocalDatePattern.Iso.Format(HourStamp.Date(day))));
            else if (Places.Read(row, this) is { } area)
                Values.ReadRow(row, area, day);
        }
    }
}
