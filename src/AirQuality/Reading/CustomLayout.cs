using System.Text;
using AirQuality.Observations;
using AirQuality.Reading.Columns;
using AirQuality.Reading.Findings;
using AirQuality.Reading.Rows;
using AirQuality.Terms;

namespace AirQuality.Reading;

/// <summary>A layout of the user's own, read as all others are.</summary>
internal sealed class CustomLayout(ITableLayout layout) : ObservationLayout(layout.Name)
{
    public override IReadOnlyList<LayoutNeed> Needs { get; } = [new(new($"header of {layout.Name}", $"{layout.Name}的表头"), head => layout.Fits([.. head.Columns.Columns.Select(c => c.Name)]))];

    public override bool IsByKnownNames => false;

    public override TableBinding Bind(TableHead head) => new() { Shape = RowShape.OneValue, IsDaily = layout.IsDaily };

    public override RowParser Open(Chunk chunk, ParserMemory memory) => new Parser(chunk, memory, layout);

    private sealed class Parser(Chunk chunk, ParserMemory memory, ITableLayout layout) : RowParser(chunk, memory)
    {
        protected override void Read(TextRow row)
        {
            var cells = new string[row.FieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = NameText.Trim(row.GetString(i));
            try
            {
                foreach (var value in layout.Read(cells))
                    Take(row, value);
                Log.RowsUsed++;
            }
            // What the layout says of its row, and what is found about a unit below: the row is left out with the words of either.
            catch (FormatException error)
            {
                Log.RejectRow(FindingKind.MalformedRow, new(Line), new($"a row of {layout.Name}", $"{layout.Name}的行"), error.Message);
            }
        }

        private void Take(TextRow row, LayoutValue value)
        {
            var names = layout.IsDaily ? Memory.Areas : Memory.Stations;
            var name = names.Find(Encoding.UTF8.GetBytes(value.Place), layout.IsDaily ? Memory.Book.JudgeArea : Memory.Book.JudgeStation);
            if (!name.IsKnown)
            {
                Log.Add(name.Verdict == NameVerdict.NotListed ? FindingKind.OtherStation : FindingKind.UnknownStation, new(Line), new("a station", "站点"), ReadingCounts.Quote(value.Place));
                return;
            }

            var day = HourStamp.DayNumber(value.Time.Date);
            if (!InSpan(layout.IsDaily ? day : HourStamp.DayOfHour(HourStamp.HourNumberOfEnd(value.Time))))
                return;
            Chunk.Add(name, layout.IsDaily ? day : HourStamp.HourNumberOfEnd(value.Time), LastOffset, value.Pollutant);
            var unit = UnitScale.Of(Header.Columns.Columns[value.Column].Said.Unit, value.Pollutant, Log.Rules.GasState) ?? throw new FormatException($"a unit that is not read: {Header.Label(value.Column)}");
            var codes = Chunk.ReserveCodes(1);
            codes[0] = Cells.Value(Cell(row, value.Column), new ValueColumn(value.Pollutant, value.Column, unit), new(Line, Header.Label(value.Column)));
            Chunk.CodeCount++;
        }
    }
}
