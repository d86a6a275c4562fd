using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Reporting.Wording;

/// <summary>What people read, in Chinese or English. Machine output keeps its column names in either.</summary>
public sealed partial class Words
{
    private static readonly Words Chinese = new(chinese: true);
    private static readonly Words English = new(chinese: false);

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
        [FindingKind.ChineseEncoding] = "非UTF-8编码",
        [FindingKind.ByteOrderMark] = "带BOM",
        [FindingKind.UndecodableText] = "无法解码",
        [FindingKind.IgnoredType] = "按规则忽略",
        [FindingKind.CompanionFile] = "非观测数据文件",
        [FindingKind.UnknownKind] = "未知站点类型",
        [FindingKind.UnknownGoal] = "未知指标或口径",
        [FindingKind.GoalConflict] = "目标矛盾",
        [FindingKind.UnknownArea] = "未知区域",
        [FindingKind.ReversedPeriod] = "起止时间颠倒",
        [FindingKind.OverlappingEvents] = "事件重叠",
        [FindingKind.UnknownPollutant] = "未知污染物",
        [FindingKind.OutOfOrder] = "次序颠倒的数值",
        [FindingKind.PassedOver] = "表外的行或表",
        [FindingKind.UnusedColumn] = "未读取的列",
        [FindingKind.UnknownColumn] = "含义不明的列",
        [FindingKind.BadUnit] = "单位有误",
        [FindingKind.ReadAs] = "按另一写法读取",
        [FindingKind.MarkedValue] = "带标记的数值",
        [FindingKind.InvalidByFlag] = "标记为无效的数值",
        [FindingKind.ZeroRow] = "全部为零的行",
        [FindingKind.Implausible] = "可疑数值",
        [FindingKind.OtherStation] = "名单外的站点",
        [FindingKind.StationWithoutValues] = "没有数据的站点",
        [FindingKind.NearlyEqualNames] = "相近的名称",
        [FindingKind.OneHourADay] = "每日仅一个小时值",
        [FindingKind.TableOfMonths] = "月度数据表",
        [FindingKind.UnreadableFile] = "无法打开的文件",
        [FindingKind.AssumedService] = "按数据推定的运行起止",
        [FindingKind.UnprovenPlan] = "未经三年数据证明的监测方案",
        [FindingKind.PollutantWithoutValues] = "全无数据的监测项目",
        [FindingKind.OutOfService] = "运行起止之外的数值",
        [FindingKind.FigureAgreement] = "与文件自带数值的一致程度",
        [FindingKind.FigureDisagreement] = "与文件自带数值不一致",
        [FindingKind.StuckValues] = "长时间不变的数值",
        [FindingKind.ParticlesReversed] = "PM2.5大于PM10",
        [FindingKind.RepeatedCode] = "疑似缺测代码",
        [FindingKind.ZerosAsMissing] = "疑似以0表示缺测",
        [FindingKind.UnitChange] = "中途改变单位",
        [FindingKind.MisplacedMidnight] = "零时归属有误",
        [FindingKind.OzoneAtNight] = "臭氧夜间最高",
        [FindingKind.CopiedDays] = "整日数值相同",
        [FindingKind.ShiftedColumns] = "列与表头不符",
    };

    private const string ChangeSuffix = "_change";
    private readonly bool chinese;

    private Words(bool chinese) => this.chinese = chinese;

    /// <summary>The words of a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The words.</returns>
    public static Words Of(Language language) => language == Language.Chinese ? Chinese : English;

    /// <summary>The words of a language by its code.</summary>
    /// <param name="language"><c>zh</c>; anything else is English.</param>
    /// <returns>The words.</returns>
    public static Words Of(string language) => language == "zh" ? Chinese : English;

    /// <summary>The language of a locale: Chinese where it is Chinese, else English.</summary>
    /// <param name="environment">Looks environment variables up.</param>
    /// <returns><c>zh</c> or <c>en</c>.</returns>
    public static string DefaultLanguage(Func<string, string?> environment)
    {
        var locale = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(environment).FirstOrDefault(v => !string.IsNullOrEmpty(v));
        return locale?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? "zh" : "en";
    }

    /// <summary>One of two texts.</summary>
    /// <param name="zh">In Chinese.</param>
    /// <param name="en">In English.</param>
    /// <returns>The one in this language.</returns>
    public string Pick(string zh, string en) => chinese ? zh : en;

    /// <inheritdoc cref="Pick(string, string)"/>
    internal string Pick(InvariantText zh, InvariantText en) => Pick(zh.Text(), en.Text());

    /// <inheritdoc cref="Pick(string, string)"/>
    internal string Pick(InvariantText zh, string en) => Pick(zh.Text(), en);

    /// <inheritdoc cref="Pick(string, string)"/>
    internal string Pick(string zh, InvariantText en) => Pick(zh, en.Text());

    /// <summary>The head of a column.</summary>
    /// <param name="column">The name machines see.</param>
    /// <returns>The head; the name itself where there is none.</returns>
    public string Header(string column) => Headers.TryGetValue(column, out var header) ? Pick(header.Zh, header.En)
        : column.Contains('+', StringComparison.Ordinal) ? Combination(column)
        : column.EndsWith(ChangeSuffix, StringComparison.Ordinal) ? Pick($"{Metric(column[..^ChangeSuffix.Length])}同比", $"change of {Metric(column[..^ChangeSuffix.Length])}")
        : Figures.Figure.All.Concat(Figures.Figure.Further).FirstOrDefault(f => f.Key == column)?.Label is { } label ? label.In(Language)
        : column;

    /// <summary>What is ranked by, within a sentence: without the unit of its column.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The name.</returns>
    public string Metric(string key) => key switch
    {
        "good_ratio" => Pick("优良率", "good-day ratio"),
        "heavy_ratio" => Pick("重污染天数比率", "heavy-day ratio"),
        _ => Header(key),
    };

    /// <summary>The same where the sentence has begun: good days, PM2.5.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The name.</returns>
    internal string MetricWithin(string key)
    {
        var name = Metric(key);

        // A symbol such as PM2.5 or CO keeps its capitals: a word has one, and small letters behind it.
        return name is [var first, var second, ..] && char.IsAsciiLetterUpper(first) && char.IsAsciiLetterLower(second) ? char.ToLowerInvariant(first) + name[1..] : name;
    }

    /// <summary>A text that begins a sentence.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The same with a capital.</returns>
    internal static string Sentence(string text) => text is [var first, ..] ? char.ToUpperInvariant(first) + text[1..] : text;

    /// <summary>The mean of the places in several rankings, such as <c>2*index+index_change</c>.</summary>
    private string Combination(string key)
    {
        var parts = key.Split('+').Select(part => part.Split('*')).Select(p => (p.Length > 1 ? p[0] + " × " : string.Empty) + Metric(p[^1]));
        return Pick($"名次均值（{string.Join("、", parts)}）", $"mean place ({string.Join(", ", parts)})");
    }

    /// <summary>The name of a level of the AQI.</summary>
    /// <param name="category">The level.</param>
    /// <returns>The name.</returns>
    public string Category(AqiCategory category) => category.Name(Language);

    /// <summary>What exceptional events are left out of.</summary>
    /// <param name="scope">The scope.</param>
    /// <returns>The sentence.</returns>
    public string LeftOutOf(EventScope scope) => scope switch
    {
        EventScope.None => Pick("未剔除", "left out of nothing"),
        EventScope.Statistics => Pick("已从均值、百分位数和综合指数中剔除，天数仍按实测", "left out of means, percentiles and index; days are as measured"),
        EventScope.Days => Pick("已从AQI、优良天数和重污染天数中剔除，统计值仍按实测", "left out of AQI, good and heavy days; statistics are as measured"),
        _ => Pick("已从统计值、综合指数和天数中剔除", "left out of statistics, index and days"),
    };

    /// <summary>Yes or no.</summary>
    /// <param name="flag">Which.</param>
    /// <returns>The word.</returns>
    public string YesOrNo(bool flag) => flag ? Pick("是", "yes") : Pick("否", "no");

    /// <summary>What equal places are called.</summary>
    public string Tied => Pick("并列", "tied");

    /// <summary>What kind of event it was; other kinds than dust are shown as they were written.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The name.</returns>
    public string EventKind(string kind) => kind == "dust" ? Pick("沙尘", "dust") : kind;

    /// <summary>A source as the library names it, with its English words in Chinese where that is wanted.</summary>
    /// <param name="source">The source.</param>
    /// <returns>The text.</returns>
    public string Source(string source) => Citation.In(source, Language);

    /// <summary>Where figures come from: own, published, derived.</summary>
    /// <param name="origin">The origin.</param>
    /// <returns>The word.</returns>
    public string Origin(FigureOrigin origin) => origin switch
    {
        FigureOrigin.Own => Pick("自有", "own"),
        FigureOrigin.Published => Pick("公布", "published"),
        _ => Pick("推算", "derived"),
    };

    /// <summary>The language, as the library names it.</summary>
    public Language Language => chinese ? Language.Chinese : Language.English;

    /// <summary>How many a ranking has and what it was made by, in brackets.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <returns>The text.</returns>
    public string Basis(RankingResult ranking)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        return Basis(ranking.Rule, ranking.Bases, Invariant(ranking.Count));
    }

    /// <summary>How many are ranked, and what by, in brackets: standard, scheme, ties and precision where they are not the usual.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="bases">What the figures were made of.</param>
    /// <param name="ranked">How many are ranked.</param>
    /// <returns>The text.</returns>
    public string Basis(RankingRule rule, IEnumerable<RankingBasis> bases, string ranked)
    {
        var parts = bases.Select(b => (Standard: b.Edition.Id, Scheme: b.Scheme.In(Language))).Distinct()
            .Select(b => Pick($"标准 {b.Standard}，{b.Scheme}", $"standard {b.Standard}, scheme {b.Scheme}")).ToList();
        parts.Insert(0, Pick($"{ranked}个区域参加排名", $"{ranked} ranked"));
        if (rule.Ties.Remark is { } remark)
            parts.Add(remark.In(Language));
        if (rule.Chain is { } chain)
            parts.Add(Pick($"并列依次比较 {string.Join("、", chain.Metrics.Select(m => Header(m.Key)))}", $"ties by {string.Join(", ", chain.Metrics.Select(m => Header(m.Key)))}"));
        else if (rule.Ties.BreaksTies)
            parts.Add(Pick("并列依次比较各项名次", "ties by the places in turn"));
        if (rule.Incomplete == IncompleteAreas.Last)
            parts.Add(Pick("数据不足的排在最后", "areas without enough data last"));
        if (rule.CutsLists)
            parts.Add(Pick("名单不因并列延长", "lists not longer for ties"));
        if (rule.Decimals is { } decimals)
            parts.Add(Pick($"按{Invariant(decimals)}位小数比较", $"compared at {Invariant(decimals)} {(decimals == 1 ? "decimal" : "decimals")}"));
        return Pick($"（{string.Join("；", parts)}）", $" ({string.Join("; ", parts)})");
    }

    /// <summary>Several remarks, one after the other, in one cell.</summary>
    /// <param name="remarks">The remarks; those that are <c>null</c> or empty are left out.</param>
    /// <returns>The text; empty where there is none.</returns>
    public string Several(IEnumerable<string?> remarks) => string.Join(Pick("；", "; "), remarks.Where(r => !string.IsNullOrEmpty(r)));

    /// <summary>What is said of areas without a place.</summary>
    public string NotRanked => Pick("未参与排名", "not ranked");

    /// <summary>That an area needs nothing: it has the place wanted, or is not among the last.</summary>
    /// <param name="area">The name of the area.</param>
    /// <param name="report">The gaps.</param>
    /// <returns>The sentence.</returns>
    public string HasReached(string area, GapReport report) => report.Place is { } place
        ? Pick($"{area} 已在第 {Invariant(place)} 名或更前。", $"{area} has place {Invariant(place)} or a better one.")
        : Pick($"{area} 不在后 {Invariant(report.Count!.Value)} 名。", $"{area} is not among the last {Invariant(report.Count.Value)}.");

    /// <summary>That the last N are everybody.</summary>
    /// <param name="count">N.</param>
    /// <returns>The sentence.</returns>
    public string AllAreLast(int count) => Pick($"参与排名的不多于 {Invariant(count)} 个，都在后 {Invariant(count)} 名之内。", $"No more than {Invariant(count)} are ranked: all are among the last {Invariant(count)}.");

    /// <summary>Why no figure takes an area out of the last places, or to a place.</summary>
    /// <param name="target">The place wanted.</param>
    /// <param name="report">The gaps.</param>
    /// <returns>The sentence.</returns>
    public string Unreachable(PlaceTarget target, GapReport report) => target.Cutoff is null && report.Count is { } count
        ? AllAreLast(count)
        : Pick($"没有比 {Figure(target.Cutoff)} 更好的数值。", $"No figure is better than {Figure(target.Cutoff)}.");

    /// <summary>What the remaining days may bring: a mean, or days above.</summary>
    /// <param name="left">The remaining days.</param>
    /// <returns>The text.</returns>
    public string Remaining(RemainingDays left)
    {
        if (!left.IsPossible)
            return Pick("已不可能", "no longer possible");
        if (left.Mean is { } mean)
            return Pick($"日均 ≤ {Figure(mean)}", $"mean ≤ {Figure(mean)}");
        var most = Pick($"超 {Figure(left.Needed)} 极限 {Invariant(left.FeasibleDays!.Value)} 天", $"{Invariant(left.FeasibleDays.Value)} days above {Figure(left.Needed)} at the very most");
        return left.SafeDays is { } safe
            ? Pick($"超 {Figure(left.Needed)} ≤ {Invariant(safe)} 天（极限 {Invariant(left.FeasibleDays.Value)} 天）", $"≤ {Invariant(safe)} days above {Figure(left.Needed)} ({Invariant(left.FeasibleDays.Value)} at the very most)")
            : most;
    }

    /// <summary>That only the first rows of a table are shown.</summary>
    /// <param name="shown">How many.</param>
    /// <returns>The sentence.</returns>
    public string MoreRows(int shown) => Pick(
        $"仅显示前 {Invariant(shown)} 行；用 --csv 或 -o FILE 输出全部。",
        $"Only the first {Invariant(shown)} rows are shown; --csv or -o FILE gives all.");

    /// <summary>A reason of the library.</summary>
    /// <param name="reason">The reason, or <c>null</c>.</param>
    /// <returns>The text; <c>null</c> for none.</returns>
    [return: NotNullIfNotNull(nameof(reason))]
    public string? Reason(Reason? reason) => reason?.In(Language);

    /// <summary>The name of a kind of finding.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The name.</returns>
    public string Finding(FindingKind kind) => chinese ? FindingsZh.GetValueOrDefault(kind, kind.ToString()) : SpaceBeforeCapital().Replace(kind.ToString(), " ").ToLowerInvariant();

    /// <summary>The name of a severity.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>The name.</returns>
    public string Severity(Severity severity) => severity switch
    {
        Observations.Severity.Error => Pick("错误", "error"),
        Observations.Severity.Warning => Pick("警告", "warning"),
        _ => Pick("提示", "information"),
    };

    private static string Figure(decimal? figure) => figure?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<=[a-zA-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=[A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpaceBeforeCapital();
}
