using System.Text;
using AirQuality.Observations;
using AirQuality.Reading.Columns;
using AirQuality.Reading.Findings;
using AirQuality.Reading.Rows;
using AirQuality.Terms;

namespace AirQuality.Reading.Formats;

/// <summary>One row per station (or area), time and pollutant, with its value and perhaps its unit: what databases and OpenAQ give out.</summary>
internal sealed class RowsLayout() : ObservationLayout("rows")
{
    public override IReadOnlyList<LayoutNeed> Needs { get; } =
    [
        ValueNeeds.Place,
        new(new("column of time or date", "时间或日期列"), head => TimeNeeds.Hours.IsMet(head) || TimeNeeds.Days.IsMet(head)),
        new(new("columns of pollutant and value", "污染物列和数值列"), head => head.Columns.Has(ColumnRole.Type) && head.Columns.Has(ColumnRole.Value)),
    ];

    public override TableBinding Bind(TableHead head)
    {
        var columns = head.Columns;
        var binding = new TableBinding
        {
            Shape = RowShape.OneValue,
            Place = PlaceColumns.Of(columns),
            Row = new(columns[ColumnRole.Type], columns[ColumnRole.Value], columns[ColumnRole.Unit]),
        };
        return TimeNeeds.Hours.IsMet(head) ? TimeNeeds.WithHours(binding, head) : TimeNeeds.WithDays(binding, head);
    }

    public override RowParser Open(Chunk chunk, ParserMemory memory) => new Parser(chunk, memory);

    /// <summary>Reads one value a row.</summary>
    private sealed class Parser : HourParser
    {
        private readonly TimeReader times;
        private readonly TypeReader types;
        private readonly OneValueReader values;
        private readonly StatedReader? stated;

        public Parser(Chunk chunk, ParserMemory memory)
            : base(chunk, memory)
        {
            times = new TimeReader(Header.Binding, memory);
            types = new TypeReader(this);
            values = new OneValueReader(this);
            stated = StatedReader.Of(chunk);
        }

        protected override void Read(TextRow row)
        {
            if (!times.TryRead(row, out var day, out var hour))
            {
                RejectTime(row, Header.Label(times.Column), Header.Binding.IsDaily ? TimeText.ExpectedDate : TimeText.Expected, Cell(row, times.Column));
                return;
            }

            if (Memory.Times.Traits != TimeTrait.None)
                TellTime(times.Column, Cell(row, times.Column), HourStamp.Date(day).AtMidnight().PlusHours(hour));
            if (!Header.Binding.IsDaily)
                ReadHour(row, day, hour, times.Column);
            else if (!InSpan(day))
                RejectOutside(Header.Label(times.Column), Cell(row, times.Column));
            else if (Places.Read(row, this) is { } area)
                Take(row, area, day);
        }

        protected override void Take(TextRow row, RowName station, int number)
        {
            if (types.Read(row) is { } pollutant)
                values.Read(row, station, number, pollutant);
            else if (stated?.LayoutOf(Cell(row, Header.Binding.Row.Type)) is { } layout)
                stated.ReadTyped(row, station, number, LastOffset, layout);
        }
    }
}
