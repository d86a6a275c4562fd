using System.Text;
using AirQuality.Observations;
using AirQuality.Reading.Columns;
using AirQuality.Reading.Findings;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>Reads cells with concentrations, and says what is wrong with them.</summary>
/// <param name="log">Where it is said.</param>
/// <param name="comma">What a comma in numbers is.</param>
internal sealed class CellReader(ChunkLog log, CommaMeaning comma)
{
    private static readonly Bilingual Concentration0 = new("a concentration of 0 or more", "不小于0的浓度");
    private static readonly Bilingual AConcentration = new("a concentration", "浓度值");
    private static readonly Bilingual ANumber = new("a number", "数字");
    private static readonly Bilingual ThreeDecimals = new("at most three decimals", "最多三位小数");

    /// <summary>What any larger number is taken for: beyond all that is plausible, and room is left for units.</summary>
    private const long Largest = long.MaxValue / 10_000;

    /// <summary>Numbers that stand for no value where one is missing: no concentration of particles is exactly 9999.</summary>
    public const int MissingNumber = 9_999_000;

    private readonly long[] plausible = [.. Pollutants.All.ToArray().Select(p => (long)(log.Rules.PlausibleMaximum(p) * Concentration.Scale))];

    /// <summary>The largest thousandths of a pollutant that are believed.</summary>
    public long MostPlausible(Pollutant pollutant) => plausible[(int)pollutant];

    /// <summary>Counts an empty cell, of which there is no more to say once enough findings of its kind are kept.</summary>
    public bool TryCountEmpty(ReadOnlySpan<byte> cell)
    {
        if (!cell.IsEmpty || log.IsKept(FindingKind.MissingCode))
            return false;
        log.ValuesRead++;
        log.ValuesMissing++;
        log.Count(FindingKind.MissingCode);
        return true;
    }

    /// <summary>Reads a cell. The value is missing when the cell holds none or must be left out; it is counted either way.</summary>
    public int Value(ReadOnlySpan<byte> cell, in ValueColumn column, FindingPlace place)
    {
        log.ValuesRead++;
        var decimals = column.Scale.IsOne ? 3 : UnitScale.Decimals;
        var kind = FixedPoint.Parse(cell, decimals, out var number);
        if (comma == CommaMeaning.Decimal && kind is null or FindingKind.ExtraDecimals && cell.Contains((byte)'.'))
            kind = FindingKind.NotANumber; // 1.250 among decimal commas may be 1250
        else if (kind == FindingKind.NotANumber && LooseNumber.Parse(Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, 100)]), comma) is { } loose)
        {
            if (!IsValid(loose, cell, place))
                return Concentration.MissingCode;
            kind = null;
            var scale = decimals == 3 ? 1000 : 1_000_000;
            number = loose.Number > Largest / scale ? Largest : (long)Math.Round(loose.Number * scale);
        }

        if (kind is null or FindingKind.ExtraDecimals)
        {
            // Decimals are told of plain numbers only: where a unit is converted, nobody wrote the digits that are rounded.
            var code = Take(cell, number, column, place);
            if (kind is not null && code >= 0 && column.Scale.IsOne)
                log.Add(FindingKind.ExtraDecimals, place, ThreeDecimals, Shown(FindingKind.ExtraDecimals, cell));
            return code;
        }

        if (kind == FindingKind.MissingCode)
        {
            log.ValuesMissing++;
            log.Add(FindingKind.MissingCode, place, AConcentration, Shown(FindingKind.MissingCode, cell));
        }
        else
        {
            log.ValuesRejected++;
            log.Add(kind.Value, place, kind == FindingKind.Negative ? Concentration0 : NumberOf(cell), ReadingCounts.Quote(cell));
        }

        return Concentration.MissingCode;
    }

    private int Take(ReadOnlySpan<byte> cell, long number, in ValueColumn column, FindingPlace place)
    {
        var thousandths = column.Scale.IsOne ? number : column.Scale.Thousandths(number);
        var pollutant = column.Pollutant;
        if (thousandths == MissingNumber && column.Scale.IsOne)
        {
            log.ValuesMissing++;
            log.Add(FindingKind.MissingCode, place, AConcentration, Shown(FindingKind.MissingCode, cell));
            return Concentration.MissingCode;
        }

        if (thousandths > MostPlausible(pollutant))
        {
            log.ValuesRejected++;
            var most = log.Rules.PlausibleMaximum(pollutant);
            if (pollutant == Pollutant.CO && column.Scale.IsOne)
                log.Add(FindingKind.CarbonMonoxideUnit, place, new($"CO in mg/m³, at most {most} (is the file in µg/m³?)", $"以mg/m³计的CO，不超过{most}（文件是否以µg/m³计？）"), ReadingCounts.Quote(cell));
            else
                log.Add(FindingKind.OutOfRange, place, new($"at most {most} {pollutant.Unit()}", $"不超过{most} {pollutant.Unit()}"), ReadingCounts.Quote(cell));
            return Concentration.MissingCode;
        }

        return Concentration.FromThousandths((int)thousandths).Code;
    }

    /// <summary>Says how a number with something around it is read; whether it is a value at all.</summary>
    private bool IsValid(LooseNumber loose, ReadOnlySpan<byte> cell, FindingPlace place)
    {
        var text = ReadingCounts.Quote(cell);
        switch (loose.Mark)
        {
            case NumberMark.Invalid:
                log.ValuesMissing++;
                log.Add(FindingKind.InvalidByFlag, place, new("a valid value", "有效数值"), new($"{text.English}, marked as not valid", $"{text.Chinese}，标记为无效"));
                return false;
            case NumberMark.BelowLimit:
                log.Add(FindingKind.MarkedValue, place, ANumber, new($"{text.English}, below a detection limit: half of it is read", $"{text.Chinese}，低于检出限，按检出限的一半读取"));
                return true;
            case NumberMark.Sign:
                log.Add(FindingKind.MarkedValue, place, ANumber, new($"{text.English}, whose mark is passed over", $"{text.Chinese}，其标记未采用"));
                return true;
            case NumberMark.Spelling when comma == CommaMeaning.Decimal && cell.IndexOfAnyExcept("0123456789,"u8) < 0:
                return true; // which is told of the table
            default:
                log.Add(FindingKind.ReadAs, place, ANumber, new($"{text.English}, read as {loose.Number}", $"{text.Chinese}，读作{loose.Number}"));
                return true;
        }
    }

    /// <summary>What number is expected of a cell: where a comma or a point stands in it, what is wrong with that.</summary>
    private Bilingual NumberOf(ReadOnlySpan<byte> cell) => comma switch
    {
        CommaMeaning.Decimal when cell.Contains((byte)'.') => new("a number with a decimal comma, as the others of the table (with a point too it may be another number)", "与表中其他数值一样以逗号为小数点的数字（又带点号，可能是另一个数）"),
        CommaMeaning.Unknown when cell.Contains((byte)',') => new("a number of which it can be told whether its comma is the decimal mark or parts thousands (1,250 may be 1.25 or 1250): write 1.25 or 1250", "能判断逗号是小数点还是千位分隔符的数字（1,250可能是1.25，也可能是1250）：请写作1.25或1250"),
        CommaMeaning.Mixed when cell.Contains((byte)',') => new("one decimal mark throughout: the table has commas that can only be decimal marks (12,5) and points (12.5); write points", "全表使用同一种小数点：表中既有只能是小数点的逗号（12,5），又有点号（12.5）；请统一为点号"),
        _ => ANumber,
    };

    private Bilingual Shown(FindingKind kind, ReadOnlySpan<byte> cell) => log.IsKept(kind) ? ReadingCounts.Quote(cell) : "";
}
