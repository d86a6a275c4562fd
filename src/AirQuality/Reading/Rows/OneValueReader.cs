using System.Text;
using AirQuality.Observations;
using AirQuality.Reading.Columns;
using AirQuality.Reading.Findings;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>Reads the one value of a row, in the unit the row says.</summary>
internal sealed class OneValueReader(RowParser parser)
{
    private readonly RowValueColumns columns = parser.Header.Binding.Row;
    private readonly ColumnUnit unitOfColumn = parser.Header.Columns.Columns[parser.Header.Binding.Row.Value].Said.Unit;
    private readonly Dictionary<string, bool> flags = new(StringComparer.Ordinal);
    private readonly StatusReader? status = StatusReader.Of(parser);

    /// <summary>Reads the value of a pollutant.</summary>
    public void Read(TextRow row, RowName name, int time, Pollutant pollutant)
    {
        var log = parser.Log;
        var unitCell = columns.Unit < 0 ? default : RowParser.Cell(row, columns.Unit);
        if (Scale(unitCell, pollutant) is not { } scale)
        {
            log.RejectRow(
                FindingKind.BadUnit,
                new(parser.Line, columns.Unit < 0 ? parser.Chunk.File.Label(columns.Value) : parser.Chunk.File.Label(columns.Unit)),
                UnitPhrases.Expected,
                ReadingCounts.Quote(columns.Unit < 0 ? UnitText.Text(unitOfColumn) : Encoding.UTF8.GetString(unitCell)));
            return;
        }

        log.RowsUsed++;
        parser.Chunk.Add(name, time, parser.LastOffset, pollutant);
        var codes = parser.Chunk.ReserveCodes(1);
        var cell = RowParser.Cell(row, columns.Value);
        codes[0] = parser.Cells.Value(cell, new ValueColumn(pollutant, columns.Value, scale), new(parser.Line, parser.Chunk.File.Label(columns.Value)));
        if (codes[0] >= 0 && !IsValid(row))
            codes[0] = Concentration.MissingCode;
        parser.Chunk.CodeCount++;
        status?.Read(row, name, time);
    }

    private UnitScale? Scale(ReadOnlySpan<byte> cell, Pollutant pollutant)
    {
        // The unit of the row before that of the column, and the user's word on CO before both. A unit nobody knows refuses the row: a
        // value that may be a thousand times too large is worse than none.
        ColumnUnit? unit = unitOfColumn;
        if (!cell.IsEmpty)
        {
            var text = Encoding.UTF8.GetString(cell);
            if (!parser.Memory.Units.TryGetValue(text, out unit))
                parser.Memory.Units.Add(text, unit = UnitText.Parse(NameText.Plain(text).Trim('(', ')')));
        }

        if (pollutant == Pollutant.CO && parser.Log.Rules.CarbonMonoxide is { } asked)
            unit = asked;
        return unit is { } known ? UnitScale.Of(known, pollutant, parser.Log.Rules.GasState) : null;
    }

    private bool IsValid(TextRow row)
    {
        foreach (var flag in parser.Header.Flags)
        {
            var cell = RowParser.Cell(row, flag.Column);
            if (cell.IsEmpty)
                continue;
            var text = Encoding.UTF8.GetString(cell);
            if (flag.AsksWhetherReviewed && StatusWords.IsAnswer(text))
                continue;
            if (!flags.TryGetValue(text, out var valid))
                flags.Add(text, valid = FlagWords.IsValid(text, flag.AsksWhetherValid) != false);
            if (valid)
                continue;
            parser.Log.ValuesMissing++;
            parser.Log.Add(FindingKind.InvalidByFlag, new(parser.Line, parser.Chunk.File.Label(flag.Column)), new("a valid value", "有效数值"), ReadingCounts.Quote(cell));
            return false;
        }

        return true;
    }
}
