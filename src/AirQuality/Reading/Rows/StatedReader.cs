using System.Text;
using AirQuality.Observations.Stated;
using AirQuality.Reading.Columns;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>Reads the figures that rows state beside their concentrations, where they are asked for.</summary>
internal sealed class StatedReader
{
    private const int MostRemembered = 1000;
    private const int Blank = -1;

    private readonly Chunk chunk;
    private readonly StatedTypes types;
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);

    private StatedReader(Chunk chunk)
    {
        this.chunk = chunk;
        types = chunk.File.Stated!;
    }

    /// <summary>A reader; <c>null</c> where nobody asks.</summary>
    public static StatedReader? Of(Chunk chunk) => chunk.Log.Rules.KeepsStated && chunk.File.Stated is not null ? new StatedReader(chunk) : null;

    /// <summary>The figures in columns of their own.</summary>
    public void ReadRow(TextRow row, RowName name, int time, int offset)
    {
        if (types.OfRow.Columns.Count > 0)
            Read(row, types.OfRow, new StatedChunkRow(name, time, offset, types.OfRow, chunk.StatedCodes.Count));
    }

    /// <summary>The figures of a row that is all of one type; <c>null</c> for a type that states none.</summary>
    public StatedLayout? LayoutOf(ReadOnlySpan<byte> type) => types.Of(type);

    /// <summary>The figures of such a row.</summary>
    public void ReadTyped(TextRow row, RowName? name, int time, int offset, StatedLayout layout) =>
        Read(row, layout, new StatedChunkRow(name, time, offset, layout, chunk.StatedCodes.Count));

    private void Read(TextRow row, StatedLayout layout, StatedChunkRow kept)
    {
        var any = false;
        foreach (var column in layout.Columns)
        {
            var code = Code(RowParser.Cell(row, column.Column), column);
            any |= code != Blank;
            chunk.StatedCodes.Add(code);
        }

        if (any)
            chunk.StatedRows.Add(kept);
        else
            chunk.StatedCodes.RemoveRange(kept.First, chunk.StatedCodes.Count - kept.First);
    }

    private int Code(ReadOnlySpan<byte> cell, in StatedSource column)
    {
        if (cell.IsEmpty)
            return Blank;
        if (column.Kind is StatedKind.Level or StatedKind.Primary)
            return Word(Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, 100)]), column.Kind);
        var isIndex = column.Kind is StatedKind.Aqi or StatedKind.SubIndex;
        var decimals = isIndex || column.Scale.IsOne ? 3 : UnitScale.Decimals;
        if (FixedPoint.Parse(cell, decimals, out var number) is { } kind && kind != Observations.FindingKind.ExtraDecimals)
            return Blank;
        var thousandths = decimals == 3 ? number : column.Scale.Thousandths(number);
        if (thousandths is < 0 or > 100_000_000)
            return Blank;
        // An index is a whole number; one that is none, such as a mean of hours, is kept rounded and will not follow.
        return isIndex ? (int)((thousandths + 500) / 1000) : (int)thousandths;
    }

    private int Word(string text, StatedKind kind)
    {
        var key = kind == StatedKind.Level ? "L" + text : "P" + text;
        if (words.TryGetValue(key, out var code))
            return code;
        code = kind == StatedKind.Level ? StatedWords.Level(text) : StatedWords.Primary(text);
        if (words.Count < MostRemembered)
            words.Add(key, code);
        return code;
    }
}
