using System.Text;
using AirQuality.Observations;
using AirQuality.Reading.Columns;
using AirQuality.Reading.Findings;
using AirQuality.Reading.Rows;
using AirQuality.Terms;

namespace AirQuality.Reading.Formats;

/// <summary>One row per hour and type, a column for each station: the daily files of the national network.</summary>
internal sealed class SitesLayout() : ObservationLayout("sites")
{
    public override IReadOnlyList<LayoutNeed> Needs { get; } =
    [
        new(new("columns of date, hour and type", "日期、小时、类型列"), head => head.DateBesideHour >= 0 && head.Columns.Has(ColumnRole.Type)),
        // A column of values makes it a table of one value a row; no name of a known column is a station.
        new(new("columns of stations alone", "仅为站点的列"), head => head.Columns.Has(ColumnRole.Type) && !head.Columns.Has(ColumnRole.Value) && Stations(head.Columns).Count > 0),
    ];

    public override TableBinding Bind(TableHead head) =>
        TimeNeeds.WithHours(new TableBinding { Shape = RowShape.ManyPlaces, Stations = Stations(head.Columns), Row = new(head.Columns[ColumnRole.Type], -1, -1) }, head);

    public override RowParser Open(Chunk chunk, ParserMemory memory) => new Parser(chunk, memory);

    private static List<int> Stations(ColumnTable columns) => [.. columns.Columns.Where(c => c.Role == ColumnRole.Unknown && c.Name.Length > 0).Select(c => c.Index)];

    /// <summary>Reads wide rows, which are scattered straight into the grid.</summary>
    private sealed class Parser : HourParser
    {
        private readonly TimeReader times;
        private readonly TypeReader types;
        private readonly StatedReader? stated;
        private readonly byte[] nameOfType;

        public Parser(Chunk chunk, ParserMemory memory)
            : base(chunk, memory)
        {
            times = new TimeReader(Header.Binding, memory);
            types = new TypeReader(this);
            stated = StatedReader.Of(chunk);
            nameOfType = Encoding.UTF8.GetBytes(Header.Columns.Columns[Header.Binding.Row.Type].Name);
        }

        protected override void Read(TextRow row)
        {
            // Files of days put one behind the other have the header again, and with other stations in it where one was replaced.
            if (Cell(row, Header.Binding.Row.Type).SequenceEqual(nameOfType) && (TryPassOver(row) || TryGiveUp(row)))
                return;
            if (types.Read(row) is not { } pollutant)
            {
                if (stated?.LayoutOf(Cell(row, Header.Binding.Row.Type)) is { } layout && times.TryRead(row, out var statedDay, out var statedHour) && TryNumber(statedDay, statedHour, out var at))
                    stated.ReadTyped(row, name: null, at, LastOffset, layout);
                return;
            }

            var date = Cell(row, times.Column);
            if (!times.TryRead(row, out var day, out var hour))
            {
                RejectTime(row, "date, hour", new("a date such as 20150101 and an hour of 0 to 23", "日期（如20150101）和0至23时"), row.RawRecord[..Math.Min(24, row.RawRecord.Length)]);
                return;
            }

            if (!TryNumber(day, hour, out var number))
            {
                RejectOutside("time", date);
                return;
            }

            Log.RowsUsed++;
            Chunk.Add(pollutant, number, LastOffset);
            Values.ReadCells(row, Chunk.File.PlainCellsOf(pollutant), Chunk.File.CellsOf(pollutant));
        }
    }
}
