using AirQuality.Observations;
using AirQuality.Reading.Findings;
using AirQuality.Terms;
using CsvHelper;

namespace AirQuality.Reading.Rows;

/// <summary>Reads the concentrations of a row.</summary>
internal sealed class ValueReader(RowParser parser)
{
    /// <summary>As many pollutants as must be 0 at once before none of them is believed.</summary>
    private const int ZerosOfNoData = 4;

    private readonly Chunk chunk = parser.Chunk;
    private readonly FlagReader? flags = parser.Header.Flags.Count > 0 ? new FlagReader(parser) : null;

    private readonly StatusReader? status = StatusReader.Of(parser);

    private readonly StatedReader? stated = StatedReader.Of(parser.Chunk);

    /// <summary>The values of a row of one station or area.</summary>
    public void ReadRow(CsvReader row, RowName name, int time)
    {
        parser.Log.RowsUsed++;
        chunk.Add(name, time, parser.LastOffset);
        var before = chunk.CodeCount;
        var isZero = ReadCells(row, chunk.File.Columns);
        if (isZero)
            RemoveZeros(row, before);
        flags?.Apply(row, chunk.Codes.AsSpan(before, chunk.CodeCount - before));
        status?.Read(row, name, time);
        stated?.ReadRow(row, name, time, parser.LastOffset);
    }

    /// <summary>The values of cells. Nearly all of them are plain numbers or empty, of which there is no more to say.</summary>
    /// <returns>Whether all values are 0, and many.</returns>
    public bool ReadCells(CsvReader row, ReadOnlySpan<ValueColumn> cells)
    {
        var codes = chunk.ReserveCodes(cells.Length);
        var before = chunk.CodeCount;
        var plainOnes = 0;
        var any = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            ref readonly var column = ref cells[i];
            var cell = row.GetSpan(column.Column);
            var plain = FixedPoint.Plain(cell);
            if (plain >= 0 && column.Scale.IsOne && parser.Cells.IsPlausible(plain, column.Pollutant))
            {
                codes[i] = plain;
                any |= plain;
                plainOnes++;
                continue;
            }

            // What is found here is told between the values before and behind it, wherever they are added up.
            chunk.CodeCount = before + i;
            codes[i] = parser.Cells.TryCountEmpty(cell) ? Concentration.MissingCode : parser.Cells.Value(RowParser.Trim(cell), column, new(parser.Line, chunk.File.Label(column.Column)));
            any |= Math.Max(codes[i], 0);
        }

        chunk.CodeCount = before + cells.Length;
        parser.Log.ValuesRead += plainOnes;
        return any == 0 && plainOnes >= ZerosOfNoData;
    }

    /// <summary>Takes the zeros of a row for what they are: PM10 and CO are never 0 at once, a programme wrote 0 for nothing.</summary>
    private void RemoveZeros(CsvReader row, int before)
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
