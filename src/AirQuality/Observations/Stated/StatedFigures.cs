using AirQuality.Terms;

namespace AirQuality.Observations.Stated;

/// <summary>Figures that files state beside the concentrations, and that follow from them: AQI, sub-indices, level, primary pollutants, means of 24 and of eight hours.</summary>
/// <remarks>They enter no figure of this library; the files are held against them.</remarks>
public sealed class StatedFigures
{
    // A national month of hours with nine such columns: 48 MB. What a larger reading states beyond it is not compared, and counted.
    private const int MostFigures = 12_000_000;

    private readonly List<StatedTable> tables = [];
    private readonly List<StatedRow> rows = [];
    private readonly List<int> codes = [];

    internal StatedFigures()
    {
    }

    /// <summary>How many figures are kept, blank ones among them.</summary>
    public int Count => codes.Count;

    /// <summary>How many there were beyond those that are kept.</summary>
    public long CountLeftOut { get; private set; }

    internal IReadOnlyList<StatedTable> Tables => tables;

    /// <summary>Adds a table.</summary>
    /// <returns>Its number.</returns>
    internal int Add(StatedTable table)
    {
        tables.Add(table);
        return tables.Count - 1;
    }

    /// <summary>Adds a row with its figures; negative ones are blank.</summary>
    internal void Add(StatedRow row, ReadOnlySpan<int> figures)
    {
        if (codes.Count + figures.Length > MostFigures)
        {
            CountLeftOut += figures.Length;
            return;
        }

        rows.Add(row with { First = codes.Count });
        codes.AddRange(figures);
    }

    /// <summary>The figures of a kind and pollutant, in the order of the files, without blank ones.</summary>
    internal IEnumerable<StatedFigure> Of(StatedKind kind, Pollutant pollutant)
    {
        foreach (var row in rows)
        {
            var columns = tables[row.Table].Columns;
            for (var i = 0; i < columns.Count; i++)
                if (columns[i].Kind == kind && columns[i].Pollutant == pollutant && codes[row.First + i] >= 0)
                    yield return new StatedFigure(columns[i].Place < 0 ? row.Place : columns[i].Place, row.Time, codes[row.First + i], row.Table, i, row.Line);
        }
    }
}
