using System.Globalization;
using System.Text.RegularExpressions;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Ranking;

namespace AirQuality.Cli;

/// <summary>What people read, in Chinese or English. Machine output keeps its column names in either.</summary>
internal sealed partial class Words
{
    private static readonly Words Chinese = new(chinese: true);
    private static readonly Words English = new(chinese: false);

    private static readonly Dictionary<string, (string Zh, string En)> Headers = new(StringComparer.Ordinal)
    {
        ["area"] = ("区域", "Area"),
        ["county"] = ("区县", "County"),
        ["city"] = ("城市", "City"),
        ["station"] = ("站点", "Station"),
        ["date"] = ("日期", "Date"),
        ["time"] = ("时间", "Time"),
        ["period"] = ("时段", "Period"),
        ["days"] = ("天数", "Days"),
        ["valid_days"] = ("有效天数", "Valid"),
        ["so2"] = ("SO2", "SO2"),
        ["no2"] = ("NO2", "NO2"),
        ["pm10"] = ("PM10", "PM10"),
        ["pm25"] = ("PM2.5", "PM2.5"),
        ["co"] = ("CO", "CO"),
        ["o3"] = ("O3", "O3"),
        ["o3_8h"] = ("O3-8h", "O3-8h"),
        ["aqi"] = ("AQI", "AQI"),
        ["iaqi"] = ("IAQI", "IAQI"),
        ["level"] = ("类别", "Level"),
        ["primary"] = ("首要污染物", "Primary"),
        ["index"] = ("综合指数", "Index"),
        ["single"] = ("单项指数", "Single index"),
        ["main"] = ("主要污染物", "Main"),
        ["index_fine"] = ("修约前综合指数", "Index before rounding"),
        ["good_days"] = ("优良天数", "Good days"),
        ["good_ratio"] = ("优良率%", "Good %"),
        ["heavy_days"] = ("重污染天数", "Heavy days"),
        ["valid"] = ("有效", "Valid?"),
        ["reason"] = ("原因", "Reason"),
        ["rank"] = ("名次", "Rank"),
        ["value"] = ("数值", "Value"),
        ["change"] = ("同比", "Change"),
        ["times_in_last"] = ("居后次数", "Times last"),
        ["row_in_last"] = ("连续居后", "In a row"),
        ["rise_previous"] = ("名次环比", "Places on previous"),
        ["rise_year"] = ("名次同比", "Places on last year"),
        ["note"] = ("备注", "Note"),
        ["pollutant"] = ("污染物", "Pollutant"),
        ["concentration"] = ("浓度", "Concentration"),
        ["limit"] = ("标准限值", "Limit"),
        ["weight"] = ("权重", "Weight"),
        ["averaging"] = ("平均时间", "Averaging"),
        ["class1"] = ("一级", "Class I"),
        ["class2"] = ("二级", "Class II"),
        ["unit"] = ("单位", "Unit"),
        ["kind"] = ("类型", "Kind"),
        ["severity"] = ("程度", "Severity"),
        ["where"] = ("位置", "Where"),
        ["expected"] = ("应为", "Expected"),
        ["found"] = ("实为", "Found"),
        ["count"] = ("数量", "Count"),
        ["what"] = ("项目", "What"),
        ["file"] = ("文件", "File"),
        ["rows"] = ("行数", "Rows"),
    };

    private static readonly Dictionary<FindingKind, string> FindingsZh = new()
    {
        [FindingKind.MissingCode] = "缺测",
        [FindingKind.Negative] = "负值",
        [FindingKind.NotANumber] = "非数字",
        [FindingKind.ExtraDecimals] = "小数位过多",
        [FindingKind.OutOfRange] = "超出范围",
        [FindingKind.CarbonMonoxideUnit] = "CO单位可疑",
        [FindingKind.DuplicateAgreeing] = "重复（一致）",
        [FindingKind.DuplicateConflicting] = "重复（矛盾）",
        [FindingKind.OutsideSpan] = "超出时段",
        [FindingKind.BadTime] = "时间有误",
        [FindingKind.UnknownStation] = "未知站点",
        [FindingKind.WrongCellCount] = "列数不符",
        [FindingKind.MalformedRow] = "行格式有误",
        [FindingKind.UnknownHeader] = "表头不识",
        [FindingKind.EmptyFile] = "空文件",
        [FindingKind.DamagedGzip] = "压缩文件损坏",
        [FindingKind.ChineseEncoding] = "GB18030编码",
        [FindingKind.ByteOrderMark] = "带BOM",
        [FindingKind.UndecodableText] = "无法解码",
        [FindingKind.IgnoredType] = "按规则忽略",
        [FindingKind.CompanionFile] = "非观测数据文件",
        [FindingKind.UnknownKind] = "未知站点类型",
    };

    private static readonly Dictionary<string, string> ReasonsZh = new(StringComparer.Ordinal)
    {
        ["no data"] = "无数据",
        ["not in this ranking"] = "未参加排名",
        [ChangeRanking.AttainedReason] = "六项污染物均达到二级标准",
    };

    private const string ChangeSuffix = "_change";
    private readonly bool chinese;

    private Words(bool chinese) => this.chinese = chinese;

    public static Words Of(string language) => language == "zh" ? Chinese : English;

    /// <summary>Chinese where the locale is Chinese, else English.</summary>
    public static string DefaultLanguage(Func<string, string?> environment)
    {
        var locale = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(environment).FirstOrDefault(v => !string.IsNullOrEmpty(v));
        return locale?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? "zh" : "en";
    }

    /// <summary>One of two texts.</summary>
    public string Pick(string zh, string en) => chinese ? zh : en;

    public string Header(string column) => Headers.TryGetValue(column, out var header) ? Pick(header.Zh, header.En)
        : column.EndsWith(ChangeSuffix, StringComparison.Ordinal) ? Pick($"{Header(column[..^ChangeSuffix.Length])}同比", $"change of {Header(column[..^ChangeSuffix.Length])}")
        : column;

    public string Category(AqiCategory category) => Pick(category.NameZh, category.NameEn);

    public string YesOrNo(bool flag) => flag ? Pick("是", "yes") : Pick("否", "no");

    public string Tied => Pick("并列", "tied");

    public BulletinLanguage Language => chinese ? BulletinLanguage.Chinese : BulletinLanguage.English;

    /// <summary>What a ranking was made by, in brackets: standard, scheme, ties and precision where they are not the usual.</summary>
    public string Basis(RankingRule rule, IEnumerable<RankingBasis> bases)
    {
        var parts = bases.Select(b => (Standard: b.Edition.Id, Scheme: b.Scheme.Name)).Distinct()
            .Select(b => Pick($"标准 {b.Standard}，方案 {b.Scheme}", $"standard {b.Standard}, scheme {b.Scheme}")).ToList();
        if (rule.Ties == TieRule.Dense)
            parts.Add(Pick("并列后不跳号", "no place skipped after ties"));
        if (rule.Chain is { } chain)
            parts.Add(Pick($"并列依次比较 {string.Join("、", chain.Metrics.Select(m => Header(m.Key)))}", $"ties by {string.Join(", ", chain.Metrics.Select(m => Header(m.Key)))}"));
        if (rule.Decimals is { } decimals)
            parts.Add(Pick($"按{Invariant(decimals)}位小数比较", $"compared at {Invariant(decimals)} decimals"));
        return parts.Count == 0 ? string.Empty : Pick($"（{string.Join("；", parts)}）", $" ({string.Join("; ", parts)})");
    }

    public string MoreRows(int shown) => Pick(
        $"仅显示前 {Invariant(shown)} 行；用 --csv 或 -o FILE 输出全部。",
        $"Only the first {Invariant(shown)} rows are shown; --csv or -o FILE gives all.");

    /// <summary>The reasons the library gives, in Chinese where that is wanted and the sentence is known.</summary>
    public string Reason(string reason) => chinese
        ? ReasonsZh.GetValueOrDefault(reason) ?? NotMeasured().Replace(NotCompared().Replace(ValidDays().Replace(reason, "${where}有效${valid}天（共${days}天），需${needed}天"), m => $"无可比的有效{Header(m.Groups["what"].Value)}"), "缺${what}")
        : reason;

    /// <summary>Reasons for people: what holds for several pollutants is said once.</summary>
    public string Reasons(string reasons)
    {
        var parts = reasons.Split("; ").Select(r => r.Split(": ", 2)).ToList();
        return parts.TrueForAll(p => p.Length == 2)
            ? string.Join("; ", parts.GroupBy(p => p[1], StringComparer.Ordinal).Select(g =>
                g.Count() == Pollutants.Count ? Reason(g.Key) : $"{string.Join(", ", g.Select(p => p[0]))}: {Reason(g.Key)}"))
            : Reason(reasons);
    }

    public string Finding(FindingKind kind) => chinese ? FindingsZh.GetValueOrDefault(kind, kind.ToString()) : SpaceBeforeCapital().Replace(kind.ToString(), " ").ToLowerInvariant();

    public string Severity(Severity severity) => severity switch
    {
        Observations.Severity.Error => Pick("错误", "error"),
        Observations.Severity.Warning => Pick("警告", "warning"),
        _ => Pick("提示", "information"),
    };

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<valid>\d+) of (?<days>\d+) days valid in (?<where>\S+), (?<needed>\d+) needed", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ValidDays();

    [GeneratedRegex(@"no valid (?<what>\w+) to compare with", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotCompared();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpaceBeforeCapital();

    [GeneratedRegex(@"\bno (?<what>(SO2|NO2|PM10|PM2\.5|CO|O3)(, (SO2|NO2|PM10|PM2\.5|CO|O3))*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotMeasured();
}
