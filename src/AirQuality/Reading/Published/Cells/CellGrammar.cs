using System.Globalization;
using System.Text.RegularExpressions;
using AirQuality.Reading.Published.Periods;
using AirQuality.Reading.Published.Spelling;
using AirQuality.Reading.Sheets;

namespace AirQuality.Reading.Published.Cells;

/// <summary>Reads the cells of figures: numbers with all that offices print around them, and changes in words.</summary>
internal static partial class CellGrammar
{
    /// <summary>A longer number is none that anybody publishes, and leaves no room for what is made of it.</summary>
    private const int MostDigits = 24;

    private static readonly HashSet<string> MissingMarks = new(StringComparer.Ordinal)
    {
        "-", "--", "---", "/", "//", "\\", "无", "无数据", "缺测", "缺失", "未监测", "无监测数据", "数据缺失", "数据不足", "na", "n/a", "#n/a", "nan", "null", "*", "**", "…", "……", ".", "·", "未排名", "不参与排名", "不参与", "暂无",
    };

    /// <summary>The content of a cell.</summary>
    public static CellContent Read(SheetCell cell)
    {
        if (cell.Date is { } date)
            return new CellContent(CellKind.Date) { Period = PeriodGrammar.OfCell(NodaTime.Text.LocalDatePattern.Iso.Format(date.Date)) };
        return Read(PlainText.Of(cell.Text));
    }

    /// <summary>The content of a plain text.</summary>
    public static CellContent Read(string plain)
    {
        // From what cannot be anything else to what is left: a mark for none, a number, a change in words, a bare direction, a place
        // that is marked as one. A plain 3 is a number here; whether it is a place is for its column to say.
        if (plain.Length == 0)
            return CellContent.Blank;
        if (MissingMarks.Contains(plain))
            return CellContent.Missing;
        if (Number().Match(plain) is { Success: true } number)
            return OfNumber(number);
        if (Words().Match(plain) is { Success: true } words)
            return OfWords(words);
        if (Bare().Match(plain) is { Success: true } bare)
            return new CellContent(CellKind.Direction) { Direction = DirectionOf(bare.Groups["w"].Value) };
        return PlaceGrammar.Read(plain) is null ? CellContent.Text : new CellContent(CellKind.Place);
    }

    private static CellContent OfNumber(Match match)
    {
        var bracket = match.Groups["b"];
        CellContent? second = null;
        if (bracket.Success && (second = Read(bracket.Value)).Kind is not (CellKind.Number or CellKind.Missing or CellKind.Direction))
            return CellContent.Text;
        var digits = match.Groups["n"].Value.Replace(",", string.Empty, StringComparison.Ordinal);
        if (digits.Length > MostDigits || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return CellContent.Text;
        var arrow = match.Groups["a"].Success ? match.Groups["a"].Value : match.Groups["z"].Value;
        var sign = match.Groups["s"];
        // An arrow beside a minus says the fall twice or takes it back: nobody can tell which.
        if (arrow.Length > 0 && sign.Success)
            return CellContent.Text;
        return new CellContent(CellKind.Number)
        {
            Value = sign.Value == "-" ? -value : value,
            Decimals = digits.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? digits.Length - point - 1 : 0,
            HasSign = sign.Success,
            Unit = UnitOf(match.Groups["u"].Value),
            Direction = arrow.Length > 0 ? DirectionOf(arrow) : null,
            HasArrowBehind = match.Groups["z"].Success && !match.Groups["a"].Success,
            IsBound = match.Groups["k"].Success,
            Bracket = second,
        };
    }

    private static CellContent OfWords(Match match)
    {
        var digits = match.Groups["n"].Value;
        if (digits.Length > MostDigits)
            return CellContent.Text;
        return new CellContent(CellKind.Number)
        {
            Value = decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
            Decimals = digits.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? digits.Length - point - 1 : 0,
            Unit = UnitOf(match.Groups["u"].Value),
            Direction = DirectionOf(match.Groups["w"].Value),
        };
    }

    private static ChangeDirection DirectionOf(string word) => word switch
    {
        "上升" or "升高" or "升" or "增加" or "增长" or "增" or "提高" or "提升" or "↑" or "▲" => ChangeDirection.Rise,
        "下降" or "降低" or "降" or "减少" or "减" or "↓" or "▼" => ChangeDirection.Fall,
        "改善" or "变好" or "好转" => ChangeDirection.Better,
        "恶化" or "变差" or "反弹" => ChangeDirection.Worse,
        _ => ChangeDirection.Same,
    };

    private static FigureUnit? UnitOf(string unit) => unit switch
    {
        "%" => FigureUnit.Percent,
        "个百分点" or "百分点" => FigureUnit.Points,
        "天" or "d" => FigureUnit.Days,
        "微克/立方米" or "ug/m3" => FigureUnit.Micrograms,
        "毫克/立方米" or "mg/m3" => FigureUnit.Milligrams,
        "万元" => FigureUnit.Money,
        _ => null,
    };

    [GeneratedRegex(@"^(?<k>约|不高于|不低于|不超过|不少于|不大于|不小于|高于|低于|≤|≥|<=?|>=?|±)?(?<a>[↑↓▲▼])?(?<s>[+-])?(?<n>\d{1,3}(,\d{3})+(\.\d+)?|\d+(\.\d+)?|\.\d+)(?<u>%|个百分点|百分点|天|d|微克/立方米|ug/m3|毫克/立方米|mg/m3|万元)?(?<z>[↑↓▲▼])?(\((?<b>[^()]+)\))?\*?$", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(同比|环比|较上年|比上年|较去年|同比去年|较上年同期|比上年同期|较去年同期)?(?<w>上升|升高|升|增加|增长|增|提高|提升|下降|降低|降|减少|减|改善|变好|好转|恶化|变差|反弹)了?(?<n>\d+(\.\d+)?)(?<u>%|个百分点|百分点|天|d|微克/立方米|ug/m3|毫克/立方米|mg/m3|万元)?$", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Words();

    [GeneratedRegex(@"^(同比|环比)?(?<w>持平|同比持平|不变|无变化|相同|未变|均为\d+(\.\d+)?(天|ug/m3|微克/立方米|mg/m3|毫克/立方米|%)?|变好|好转|改善|变差|恶化|反弹|上升|下降)$", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Bare();
}
