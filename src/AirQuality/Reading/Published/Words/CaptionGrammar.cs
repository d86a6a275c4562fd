using System.Globalization;
using System.Text.RegularExpressions;
using AirQuality.Reading.Published.Periods;
using AirQuality.Reading.Published.Spelling;

namespace AirQuality.Reading.Published.Words;

/// <summary>Reads titles and names of files and sheets.</summary>
internal static partial class CaptionGrammar
{
    private static readonly string[] Generic = ["全市", "全省", "全区", "全州", "全县", "各市", "各县", "各区", "各省", "城市", "地区", "设区市", "县区", "市县", "区县", "盟市", "市州", "所属区", "本市", "本县", "本区", "我市", "我省", "我县", "我区"];

    /// <summary>A title or a line between tables.</summary>
    public static CaptionText Read(string text)
    {
        var plain = PlainText.Of(text);
        var read = PeriodGrammar.Read(plain);
        return Build(text, plain, IsAboutPublication(plain) ? [] : read.Hints, read.Rest);
    }

    /// <summary>The name of a file without its folder and ending, or of a sheet.</summary>
    public static CaptionText OfName(string name)
    {
        var plain = PlainText.Of(name);
        return Build(name, plain, PeriodGrammar.OfName(plain), PeriodGrammar.Read(plain).Rest);
    }

    // A title is a sentence: words that nobody knows are no reason to doubt the others, as they are in the heading of a column.
    private static CaptionText Build(string text, string plain, IReadOnlyList<PeriodHint> periods, string rest) => new(text, PhraseGrammar.Read(text) with { Residue = string.Empty })
    {
        Periods = [.. periods.Where(p => p.Shape != PeriodShape.SingleDay).Distinct()],
        Area = AreaOf(rest),
        Total = Total().Match(plain) is { Success: true } total ? int.Parse(total.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null,
        IsRanking = Ranking().IsMatch(plain),
        IsBottom = Bottom().IsMatch(plain),
        IsTop = Top().IsMatch(plain),
        IsGoal = Goal().IsMatch(plain),
        IsBracketLastYear = BracketLastYear().IsMatch(plain),
    };

    /// <summary>Whether the text is about the day of publication, whose date is no period.</summary>
    private static bool IsAboutPublication(string plain) => Publication().IsMatch(plain);

    private static string? AreaOf(string rest)
    {
        var bare = Number().Replace(rest, string.Empty).Trim('|', ' ', ',', '.', ':', '-', '_', '(', ')');
        if (bare.StartsWith("全国", StringComparison.Ordinal))
            return "全国";
        foreach (Match match in Area().Matches(bare))
            if (Proper(match.Groups["a"].Value) is { } name)
                return name;
        return null;
    }

    /// <summary>The name without the plural behind it (江苏省设区市 is 江苏省); <c>null</c> when nothing but a plural is left (各县, 全市).</summary>
    private static string? Proper(string name)
    {
        if (Array.Find(Generic, g => name.EndsWith(g, StringComparison.Ordinal)) is { } plural)
            name = name[..^plural.Length];
        if (name.Length < 2 || name.Contains('各', StringComparison.Ordinal) || !"省市州盟县区旗城国".Contains(name[^1], StringComparison.Ordinal))
            return null;
        return name.EndsWith("市市区", StringComparison.Ordinal) ? name[..^2] + "区" : name;
    }

    [GeneratedRegex(@"^(附?表|附件)?\(?[\d一二三四五六七八九十]*[-.]?\d*\)?[:.,、]?", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=^|[|,])(?<a>[\u4e00-\u9fff]{1,12}?(自治区|自治州|自治县|市市区|示范区|开发区|高新区|新城区|新城|新区|市区|地区|省|市|州|盟|县|区|旗))(?=[|:,(]|$|环境|空气|大气|主要|污染|细颗粒|可吸入|综合|降尘|优良|各|历年|逐月|分月|历史|城市|设区|地级|优|质量|pm|so|no|co|o3|臭氧)", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Area();

    [GeneratedRegex(@"(?<!前|后)(?<!\d)(?<n>\d{1,4})个?(县|市|区|城市|设区|盟市|市州|乡镇|街道|地级|重点|州|镇)", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Total();

    [GeneratedRegex("排名|排序|排行|名次|由小到大|由大到小|从小到大|从大到小|由低到高|由高到低|从低到高|从高到低|由好到差|从好到差|由差到好|从差到好|前[0-9]+[名位个]|后[0-9]+[名位个]|倒数", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Ranking();

    [GeneratedRegex("后[0-9]+[名位个]|后[一二三四五六七八九十]+[名位]|倒数|倒序|靠后|最差|相对较差", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Bottom();

    [GeneratedRegex("前[0-9]+[名位个]|前[一二三四五六七八九十]+[名位]|最好|相对较好|靠前|正序", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Top();

    [GeneratedRegex("考核指标|目标|任务分解|任务表|控制指标", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Goal();

    [GeneratedRegex("括号内?(的)?(数字|数值|数据|数|值)?(为|是|表示)(上年|去年|同期)", Patterns.Options, Patterns.Timeout)]
    private static partial Regex BracketLastYear();

    [GeneratedRegex("发布(时间|日期|于)|公布|印发|填报|制表|打印|更新时间|来源|发文", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Publication();
}
