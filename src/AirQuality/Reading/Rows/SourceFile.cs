using System.Text;
using AirQuality.Reading.Columns;
using AirQuality.Reading.Findings;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>One table: its name and columns, known once its header is read, and how far its chunks have been finished.</summary>
/// <param name="name">The file as it was named.</param>
/// <param name="sheet">The sheet, or the file in a zip; <c>null</c> for a file that is one table.</param>
internal sealed class SourceFile(string name, string? sheet = null)
{
    private ValueColumn[] cells = [];
    private PlainColumn[] plainCells = [];

    public string Name => name;

    public string? Sheet => sheet;

    /// <summary>What was understood of the header; <c>null</c> where there is none that fits.</summary>
    public TableHeader? Header { get; private set; }

    /// <summary>The columns with values of rows of one station or area.</summary>
    public ValueColumn[] Columns { get; private set; } = [];

    /// <summary>Those columns for plain numbers.</summary>
    public PlainColumn[] PlainColumns { get; private set; } = [];

    /// <summary>The pollutants of those columns.</summary>
    public Pollutant[] Pollutants { get; private set; } = [];

    /// <summary>The columns that are known stations, where each has one.</summary>
    public StationColumn[] Stations { get; private set; } = [];

    /// <summary>The columns of stations that are not read, as the list of stations does not hold them.</summary>
    public IReadOnlyList<int> Others { get; private set; } = [];

    /// <summary>What it states beside the concentrations; <c>null</c> before its header is read.</summary>
    public StatedTypes? Stated { get; private set; }

    /// <summary>In how many rows its columns hold something; shared with files of the same header, and <c>null</c> where nobody asks.</summary>
    public CellCounts? Cells { get; private set; }

    /// <summary>Whether its rows are read: it has a header that fits.</summary>
    public bool HasRows => Header is not null;

    public bool IsDaily => Header?.Binding.IsDaily == true;

    /// <summary>Lines of the chunks that are finished.</summary>
    public long LinesBefore { get; set; }

    /// <summary>The line of the last row, or of the header.</summary>
    public long LastLine { get; set; }

    public long Rows { get; set; }

    /// <summary>The cells of the columns of stations in a row of a pollutant.</summary>
    public ReadOnlySpan<ValueColumn> CellsOf(Pollutant pollutant) => cells.AsSpan((int)pollutant * Stations.Length, Stations.Length);

    /// <summary>The same cells for plain numbers.</summary>
    public ReadOnlySpan<PlainColumn> PlainCellsOf(Pollutant pollutant) => plainCells.AsSpan((int)pollutant * Stations.Length, Stations.Length);

    /// <summary>Takes the columns of a file with the same header.</summary>
    public void Use(SourceFile like, long line)
    {
        Header = like.Header! with { Line = line };
        LastLine = line;
        Columns = like.Columns;
        Pollutants = like.Pollutants;
        Stations = like.Stations;
        Others = like.Others;
        cells = like.cells;
        PlainColumns = like.PlainColumns;
        plainCells = like.plainCells;
        Stated = like.Stated;
        Cells = like.Cells;
    }

    /// <summary>Takes the columns from the header.</summary>
    public void Use(TableHeader header, Func<int, RowName> stationOf, ReadRules rules)
    {
        Header = header;
        LastLine = header.Line;
        Columns = [.. header.Values];
        Pollutants = [.. header.Values.Select(v => v.Pollutant)];
        Stations = [.. header.Binding.Stations.Select(c => new StationColumn(stationOf(c), c)).Where(s => s.Name.IsKnown)];
        Others = [.. header.Binding.Stations.Except(Stations.Select(s => s.Column))];
        Stated = new StatedTypes(header, Stations);
        Cells = rules.CountsCells ? new CellCounts(header.Count) : null;
        cells = [.. Terms.Pollutants.All.ToArray().SelectMany(p => Stations.Select(s => new ValueColumn(p, s.Column, header.ScaleAcross(p))))];
        PlainColumns = Array.ConvertAll(Columns, c => Plain(c, rules));
        plainCells = Array.ConvertAll(cells, c => Plain(c, rules));
    }

    // Among decimal commas a number with a point is looked at with care, so none is plain.
    private PlainColumn Plain(ValueColumn column, ReadRules rules) =>
        new(column.Column, column.Scale.IsOne && Header!.Comma != CommaMeaning.Decimal ? (uint)Math.Clamp((rules.PlausibleMaximum(column.Pollutant) * Concentration.Scale) + 1, 0, int.MaxValue) : 0);

    /// <summary>The name of a column as messages give it: in workbooks with its letter.</summary>
    public string Label(int column) => column < 0 ? "value" : Header!.Label(column);
}
