using System.Text;
using AirQuality.Observations;
using AirQuality.Reading.Columns;
using AirQuality.Reading.Findings;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>Takes out the values that the file itself marks as not valid.</summary>
internal sealed class FlagReader(RowParser parser)
{
    private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);

    /// <summary>Applies the flags of a row to its values.</summary>
    public void Apply(TextRow row, Span<int> codes)
    {
        foreach (var flag in parser.Header.Flags)
        {
            var cell = RowParser.Cell(row, flag.Column);
            if (cell.IsEmpty || IsValid(Encoding.UTF8.GetString(cell), flag))
                continue;
            var taken = 0;
            for (var i = 0; i < codes.Length; i++)
            {
                if (codes[i] < 0 || (flag.Pollutant is { } pollutant && pollutant != parser.Chunk.File.Columns[i].Pollutant))
                    continue;
                codes[i] = Concentration.MissingCode;
                parser.Log.ValuesMissing++;
                taken++;
            }

            if (taken > 0)
                parser.Log.Add(FindingKind.InvalidByFlag, new(parser.Line, parser.Chunk.File.Label(flag.Column)), new("valid values", "有效数据"), new($"{ReadingCounts.Quote(cell).English}: {taken} values are left out", $"{ReadingCounts.Quote(cell).Chinese}：{taken}个数值未采用"));
        }
    }

    private bool IsValid(string text, FlagColumn flag)
    {
        // The same 1 is valid under 有效 and a fault under 状态, and a table may have both columns. Under 是否审核 a no takes nothing out.
        if (flag.AsksWhetherReviewed && StatusWords.IsAnswer(text))
            return true;
        var key = flag.AsksWhetherValid ? text + "?" : text;
        if (!known.TryGetValue(key, out var valid))
            known.Add(key, valid = FlagWords.IsValid(text, flag.AsksWhetherValid) != false);
        return valid;
    }
}
