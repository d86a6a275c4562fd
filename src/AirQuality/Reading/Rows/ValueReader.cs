using AirQuality.Observations;
using AirQuality.Reading.Findings;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>Reads the concentrations of a row.</summary>
internal sealed class ValueReader(RowParser parser)
{
    /// <summary>As many pollutants as must be 0 at once before none of them is believed.</summary>
    public const int ZerosOfNoData = 4;

    private readonly Chunk chunk = parser.Chunk;
    private readonly FlagReader? flags = parser.Header.Flags.Count > 0 ? new FlagReader(parser) : null;

    private readonly StatusReader? status = StatusReader.Of(parser);

    private readonly StatedReader? stated = StatedReader.Of(parser.Chunk);

    /// <summary>The values of a row of one station or area.</summary>
    public void ReadRow(TextRow row, RowName name, int time)
    {
        parser.Log.RowsUsed++;
        chunk.Add(name, time, parser.LastOffset);
        var before = chunk.CodeCount;
        var isZero = ReadCells(row, chunk.File.PlainColumns, chunk.File.Columns);
        if (isZero)
            RemoveZeros(row, before);
        flags?.Apply(row, chunk.Codes.AsSpan(before, chunk.CodeCount - before));
        status?.Read(row, name, time);
        stated?.ReadRow(row, name, time, parser.LastOffset);
    }

    /// <summary>The values of cells. Nearly all of them are plain numbers or empty, of which there is no more to say.</summary>
    /// <param name="row">The row.</param>
    /// <param name="plain">The cells for plain numbers.</param>
    /// <param name="cells">The same cells with all that is known of them.</param>
    /// <returns>Whether all values are 0, and many.</returns>
    public bool ReadCells(TextRow row, ReadOnlySpan<PlainColumn> plain, ReadOnlySpan<ValueColumn> cells)
    {
        var codes = chunk.ReserveCodes(plain.Length);
        var text = row.Text;
        var before = chunk.CodeCount;
        var plainOnes = 0;
        var any = 0;
        for (var i = 0; i < plain.Length; i++)
        {
            var column = plain[i].Column;
            var number = text is null ? FixedPoint.Plain(row.GetSpan(column)) : FixedPoint.Plain(text, row.StartOf(column), row.EndOf(column));
            // What is no plain number is -1, which lies above every bound as an unsigned one.
            if ((uint)number < plain[i].Below && number != CellReader.MissingNumber)
            {
                codes[i] = number;
                any |= number;
                plainOnes++;
                continue;
            }

            // What is found here is told between the values before and behind it, wherever they are added up.
            chunk.CodeCount = before + i;
            var cell = row.GetSpan(column);
            codes[i] = parser.Cells.TryCountEmpty(cell) ? Concentration.MissingCode : parser.Cells.Value(RowParser.Trim(cell), cells[i], new(parser.Line, chunk.File.Label(cells[i].Column)));
            any |= Math.Max(codes[i], 0);
        }

        chunk.CodeCount = before + plain.Length;
        parser.Log.ValuesRead += plainOnes;
        return any == 0 && plainOnes >= ZerosOfNoData;
    }

    /// <summary>Takes the zeros of a row for what they are: PM10 and CO are never 0 at once, a programme wrote 0 for nothing.</summary>
    private void RemoveZeros(TextRow row, int before)
    {
        var codes = chunk.Codes.AsSpan(before, chunk.CodeCount - before);
        foreach (ref var code in codes)
        {
            if (code != 0)
                continue;
            code = Concentration.MissingCode;
            parser.Log.ValuesMissing++;
        }

        if (parser.Log.IsKept(FindingKind.ZeroRow))
            parser.Log.Add(FindingKind.ZeroRow, new(parser.Line), new("concentrations", "浓度值"), new($"0 for all pollutants, read as missing: {ReadingCounts.Quote(row.RawRecord).English}", $"所有污染物均为0，按缺测读取：{ReadingCounts.Quote(row.RawRecord).Chinese}"));
        else
            parser.Log.Count(FindingKind.ZeroRow);
    }
}
