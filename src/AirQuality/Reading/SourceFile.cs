using System.Text;
using AirQuality.Terms;

namespace AirQuality.Reading;

/// <summary>One input: its name and columns, known once its header is read, and how far its chunks have been finished.</summary>
internal sealed class SourceFile(string name)
{
    private (Pollutant Pollutant, int Column)[] cells = [];

    public string Name => name;

    public Header Header { get; private set; } = new([]);

    public ObservationFormat Format { get; private set; }

    /// <summary>The columns with values of rows of one station or area.</summary>
    public (Pollutant Pollutant, int Column)[] Columns { get; private set; } = [];

    /// <summary>The columns that are known stations, in files of <see cref="ObservationFormat.Sites"/>.</summary>
    public (RowName Name, int Column)[] Stations { get; private set; } = [];

    /// <summary>The cells of those columns in a row of a pollutant.</summary>
    public ReadOnlySpan<(Pollutant Pollutant, int Column)> CellsOf(Pollutant pollutant) => cells.AsSpan((int)pollutant * Stations.Length, Stations.Length);

    /// <summary>The columns that are stations nobody knows, which are not read.</summary>
    public string[] Unknown { get; private set; } = [];

    /// <summary>Whether its rows are read: it has a header that fits.</summary>
    public bool HasRows => Format != ObservationFormat.Auto;

    /// <summary>Lines of the chunks that are finished.</summary>
    public long LinesBefore { get; set; }

    /// <summary>The line of the last row, or of the header.</summary>
    public long LastLine { get; set; }

    public long Rows { get; set; }

    /// <summary>Takes the columns of a file with the same header.</summary>
    public void Use(SourceFile like, long line)
    {
        (Header, Format, LastLine) = (like.Header, like.Format, line);
        (Columns, Stations, cells, Unknown) = (like.Columns, like.Stations, like.cells, like.Unknown);
    }

    /// <summary>Takes the columns from the header.</summary>
    public void Use(Header header, ObservationFormat format, long line, RowNames names, Func<string, bool> isKnown)
    {
        (Header, Format, LastLine) = (header, format, line);
        if (format == ObservationFormat.Sites)
        {
            int[] others = [header[ColumnRole.Date], header[ColumnRole.Hour], header[ColumnRole.Type]];
            var columns = Enumerable.Range(0, header.Names.Count).Except(others).Select(c => (Name: names.Find(Encoding.UTF8.GetBytes(header.Names[c]), isKnown), Column: c)).ToArray();
            Stations = [.. columns.Where(c => c.Name.IsKnown)];
            cells = [.. Pollutants.All.ToArray().SelectMany(p => Stations.Select(s => (p, s.Column)))];
            Unknown = [.. columns.Where(c => !c.Name.IsKnown).Select(c => header.Names[c.Column])];
        }
        else
        {
            Columns = [.. Pollutants.All.ToArray().Select(p => (p, format == ObservationFormat.Daily ? header.Daily(p) : header.Hourly(p))).Where(c => c.Item2 >= 0)];
        }
    }
}
