using System.Text.RegularExpressions;
using AirQuality.Reading.Published.Spelling;

namespace AirQuality.Reading.Published.Periods;

/// <summary>
/// The grammar of periods: one pattern a line, the more particular before the more general, because what one has matched is gone for
/// the next. Groups: y year, m month, d day; w, n, e the same of the end; k week.
/// </summary>
internal static partial class PeriodWords
{
    /// <summary>The patterns in the order in which they are tried.</summary>
    public static IReadOnlyList<PeriodPattern> All { get; } =
    [
        new(IsoMonths(), PeriodShape.Months),
        new(IsoDays(), PeriodShape.Days),
        new(IsoWeek(), PeriodShape.WeekNumber),
        new(DatesInBracketsOfWeekOfMonth(), PeriodShape.Days),
        new(DatesInBracketsOfWeek(), PeriodShape.Days),
        new(WeekInBracketsOfDates(), PeriodShape.Days),
        new(Week(), PeriodShape.WeekNumber),
        new(Days(), PeriodShape.Days),
        new(AsOf(), PeriodShape.AsOf),
        new(DottedDays(), PeriodShape.Days),
        new(DaysInBracketsOfMonth(), PeriodShape.Days),
        new(FirstDays(), PeriodShape.Days, Days: new(1, 0)),
        new(Season(), PeriodShape.Season),
        new(Years(), PeriodShape.Unread),
        new(Unread(), PeriodShape.Unread),
        new(Issue(), PeriodShape.Issue),
        new(MonthsAcrossYears(), PeriodShape.Months),
        new(FirstMonths(), PeriodShape.Months, Months: new(1, 0)),
        new(ListedMonth(), PeriodShape.Months),
        new(Months(), PeriodShape.Months),
        new(FirstTenDays(), PeriodShape.Days, Days: new(1, 10)),
        new(SecondTenDays(), PeriodShape.Days, Days: new(11, 20)),
        new(LastTenDays(), PeriodShape.Days, Days: new(21, 0)),
        new(FirstHalfOfMonth(), PeriodShape.Days, Days: new(1, 15)),
        new(SecondHalfOfMonth(), PeriodShape.Days, Days: new(16, 0)),
        new(SingleDay(), PeriodShape.SingleDay),
        new(Month(), PeriodShape.Months),
        new(PlainMonth(), PeriodShape.Months),
        new(FirstHalf(), PeriodShape.Months, Months: new(1, 6)),
        new(SecondHalf(), PeriodShape.Months, Months: new(7, 12)),
        new(ThreeQuarters(), PeriodShape.Months, Months: new(1, 9)),
        new(TwoQuarters(), PeriodShape.Months, Months: new(1, 6)),
        new(FirstQuarter(), PeriodShape.Months, Months: new(1, 3)),
        new(SecondQuarter(), PeriodShape.Months, Months: new(4, 6)),
        new(ThirdQuarter(), PeriodShape.Months, Months: new(7, 9)),
        new(FourthQuarter(), PeriodShape.Months, Months: new(10, 12)),
        new(WholeYear(), PeriodShape.Months, Months: new(1, 12)),
        new(Year(), PeriodShape.Year),
        new(ToDate(), PeriodShape.ToDate),
        new(CurrentYear(), PeriodShape.Current, Months: new(1, 12)),
        new(Current(), PeriodShape.Current),
    ];

    /// <summary>Numbers without 年 and 月, which only a cell that holds nothing else may be.</summary>
    public static IReadOnlyList<PeriodPattern> Bare { get; } =
        [new(BareMonths(), PeriodShape.Months), new(BareMonth(), PeriodShape.Months), new(FirstOfMonth(), PeriodShape.Months), new(BareYear(), PeriodShape.Year)];

    /// <summary>Numbers without 年 and 月 in the name of a file or sheet. Eight digits are a day, mostly that of publication.</summary>
    public static PeriodPattern InName { get; } = new(MonthInName(), PeriodShape.Months);

    [GeneratedRegex(@"(?<!\d)(?<y>(19|20)\d\d)-(?<m>\d\d)\.\.(?<w>(19|20)\d\d)-(?<n>\d\d)(?![\d-])", Patterns.Options, Patterns.Timeout)]
    private static partial Regex IsoMonths();

    [GeneratedRegex(@"(?<!\d)(?<y>(19|20)\d\d)[-/.](?<m>\d\d?)[-/.](?<d>\d\d?)(\.\.|[~至到]|-)((?<w>(19|20)\d\d)[-/.])?(?<n>\d\d?)[-/.](?<e>\d\d?)(?!\d)", Patterns.Options, Patterns.Timeout)]
    private static partial Regex IsoDays();

    [GeneratedRegex(@"(?<!\d)(?<y>(19|20)\d\d)-?w(?<k>\d\d?)(?!\d)", Patterns.Options, Patterns.Timeout)]
    private static partial Regex IsoWeek();

    [GeneratedRegex(@"((?<y>(19|20)\d\d)年)?\d\d?月份?第?[1-6一二三四五六]周\((?<v>(19|20)\d\d[年./-])?(?<m>\d\d?)[月./](?<d>\d\d?)日?[-~至到](?<w>(19|20)\d\d[年./-])?((?<n>\d\d?)[月./])?(?<e>\d\d?)日?\)", Patterns.Options, Patterns.Timeout)]
    private static partial Regex DatesInBracketsOfWeekOfMonth();

    [GeneratedRegex(@"((?<y>(19|20)\d\d)年)?第?(?<k>\d\d?)周\((?<v>(19|20)\d\d[年./-])?(?<m>\d\d?)[月./](?<d>\d\d?)日?[-~至到](?<w>(19|20)\d\d[年./-])?((?<n>\d\d?)[月./])?(?<e>\d\d?)日?\)", Patterns.Options, Patterns.Timeout)]
    private static partial Regex DatesInBracketsOfWeek();

    [GeneratedRegex(@"(?<v>(19|20)\d\d年)?(?<m>\d\d?)月(?<d>\d\d?)日?[-~至到](?<w>(19|20)\d\d年)?((?<n>\d\d?)月)?(?<e>\d\d?)日?\(((?<y>(19|20)\d\d)年)?第?(?<k>\d\d?)周\)", Patterns.Options, Patterns.Timeout)]
    private static partial Regex WeekInBracketsOfDates();

    // The week of a month is no week of a year, and its month not the period: 3月第1周 is left to Unread.
    [GeneratedRegex(@"((?<y>(19|20)\d\d)年)?(?<!\d|月|月份)第(?<k>\d\d?)周", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Week();

    [GeneratedRegex(@"((?<y>(19|20)\d\d)年)?(?<![\d.])(?<m>\d\d?)月(?<d>\d\d?)日?[-~至到]((?<w>(19|20)\d\d)年)?((?<n>\d\d?)月)?(?<e>\d\d?)日", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Days();

    [GeneratedRegex(@"(截至|截止|截止到|截至到)((?<y>(19|20)\d\d)年)?(?<n>\d\d?)月(?<e>\d\d?)日", Patterns.Options, Patterns.Timeout)]
    private static partial Regex AsOf();

    [GeneratedRegex(@"((?<y>(19|20)\d\d)年?)?\((?<m>\d\d?)\.(?<d>\d\d?)[-~至到]((?<n>\d\d?)\.)?(?<e>\d\d?)\)|(?<y>(19|20)\d\d)年(?<m>\d\d?)\.(?<d>\d\d?)[-~至到]((?<n>\d\d?)\.)?(?<e>\d\d?)(?![\d.])", Patterns.Options, Patterns.Timeout)]
    private static partial Regex DottedDays();

    [GeneratedRegex(@"((?<y>(19|20)\d\d)年)?(?<![\d.])(?<m>\d\d?)月份?\((?<d>\d\d?)日?[-~至到](?<e>\d\d?)日\)", Patterns.Options, Patterns.Timeout)]
    private static partial Regex DaysInBracketsOfMonth();

    [GeneratedRegex(@"((?<y>(19|20)\d\d)年)?(?<![\d.])(?<m>\d\d?)月份?前(?<e>\d\d?)[天日]", Patterns.Options, Patterns.Timeout)]
    private static partial Regex FirstDays();

    [GeneratedRegex(@"(?<!\d)(?<y>(19|20)\d\d)年?[-~至到](19|20)\d\d年度?(?![\d秋冬采供])", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Years();

    [GeneratedRegex(@"(?<y>(19|20)\d\d)年?[(,]?第?\d{1,4}期\)?", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Issue();

    // Spans that everybody dates for himself: seasons, holidays, campaigns, 以来, and weeks or quarters that are counted otherwise.
    [GeneratedRegex(@"(?<y>(19|20)\d\d)年?(?!年?初?以来)[^|,()\d]{0,6}?(以来|期间|假期|长假|[春夏秋冬]季|采暖季|采暖期|供暖季|供暖期|汛期|攻坚期)|((?<y>(19|20)\d\d)年)?\d\d?月份?(以来|第?[1-6一二三四五六]周)|((?<y>(19|20)\d\d)年?)?第?([二三23][-~至到][三四34]|[一1][-~至到][四4])季度|((?<y>(19|20)\d\d)年?)?第?[一二三四1-4]季?度?[,和及与]第?[二三四2-4]季度", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Unread();

    [GeneratedRegex(@"(?<y>(19|20)\d\d)年?[-~至到](?<w>(19|20)\d\d)年?(秋冬季|秋冬)", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Season();

    [GeneratedRegex(@"(?<y>(19|20)\d\d)年(?<m>\d\d?)月?[-~至到]((?<w>(19|20)\d\d)年|次年)(?<n>\d\d?)月", Patterns.Options, Patterns.Timeout)]
    private static partial Regex MonthsAcrossYears();

    [GeneratedRegex(@"((?<y>(19|20)\d\d)年)?[前头](?<n>\d\d?)个?月", Patterns.Options, Patterns.Timeout)]
    private static partial Regex FirstMonths();

    // 7、8月: each month is named, so that a title names two and not a span.
    [GeneratedRegex(@"((?<y>(19|20)\d\d)年)?(?<![\da-z.表第附图])(?<m>\d\d?)(?=[,和及]\d\d?月)", Patterns.Options, Patterns.Timeout)]
    private static partial Regex ListedMonth();

    [GeneratedRegex(@"((?<y>(19|20)\d\d)年度?)?(?<![\d.])(?<m>\d\d?)月?份?[-~至到](?<n>\d\d?)月份?", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Months();

    [GeneratedRegex(@"((?<y>(19|20)\d\d)年)?(?<![\d.])(?<m>\d\d?)月份?上旬", Patterns.Options, Patterns.Timeout)]
    private static partial Regex FirstTenDays();

    [GeneratedRegex(@"((?<y>(19|20)\d\d)年)?(?<![\d.])(?<m>\d\d?)月份?中旬", Patterns.Options, Patterns.Timeout)]
    private static partial Regex SecondTenDays();

    [GeneratedRegex(@"((?<y>(19|20)\d\d)年)?(?<![\d.])(?<m>\d\d?)月份?下旬", Patterns.Options, Patterns.Timeout)]
    private static partial Regex LastTenDays();

    [GeneratedRegex(@"((?<y>(19|20)\d\d)年)?(?<![\d.])(?<m>\d\d?)月份?上半月", Patterns.Options, Patterns.Timeout)]
    private static partial Regex FirstHalfOfMonth();

    [GeneratedRegex(@"((?<y>(19|20)\d\d)年)?(?<![\d.])(?<m>\d\d?)月份?下半月", Patterns.Options, Patterns.Timeout)]
    private static partial Regex SecondHalfOfMonth();

    [GeneratedRegex(@"((?<y>(19|20)\d\d)年)?(?<![\d.])(?<m>\d\d?)月(?<d>\d\d?)日|(?<!\d)(?<y>(19|20)\d\d)(?<q>[-/.])(?<m>\d\d?)\k<q>(?<d>\d\d?)(?!\d)", Patterns.Options, Patterns.Timeout)]
    private static partial Regex SingleDay();

    [GeneratedRegex(@"((?<y>(19|20)\d\d)年度?)?(?<![\d.\-~至到])(?<m>\d\d?)月份?", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Month();

    // 2023.8, 2023/8, 2023-08 within a title.
    [GeneratedRegex(@"(?<![\d.\-/])(?<y>(19|20)\d\d)[./-](?<m>1[0-2]|0?[1-9])(?![\d./\-~至到年])", Patterns.Options, Patterns.Timeout)]
    private static partial Regex PlainMonth();

    [GeneratedRegex(@"((?<y>(19|20)\d\d)年?)?[上前]半年|(?<y>(19|20)\d\d)-h1", Patterns.Options, Patterns.Timeout)]
    private static partial Regex FirstHalf();

    [GeneratedRegex(@"((?<y>(19|20)\d\d)年?)?[下后]半年|(?<y>(19|20)\d\d)-h2", Patterns.Options, Patterns.Timeout)]
    private static partial Regex SecondHalf();

    [GeneratedRegex(@"((?<y>(19|20)\d\d)年?)?(前三|前3|1-3|一至三)季度", Patterns.Options, Patterns.Timeout)]
    private static partial Regex ThreeQuarters();

    [GeneratedRegex(@"((?<y>(19|20)\d\d)年?)?(前二|前两|前2|前二个|前两个|1-2|一至二)季度", Patterns.Options, Patterns.Timeout)]
    private static partial Regex TwoQuarters();

    [GeneratedRegex(@"((?<y>(19|20)\d\d)年?)?第?[一1]季度?|(?<y>(19|20)\d\d)[年-]?q1", Patterns.Options, Patterns.Timeout)]
    private static partial Regex FirstQuarter();

    [GeneratedRegex(@"((?<y>(19|20)\d\d)年?)?第?[二2]季度?|(?<y>(19|20)\d\d)[年-]?q2", Patterns.Options, Patterns.Timeout)]
    private static partial Regex SecondQuarter();

    [GeneratedRegex(@"((?<y>(19|20)\d\d)年?)?第?[三3]季度?|(?<y>(19|20)\d\d)[年-]?q3", Patterns.Options, Patterns.Timeout)]
    private static partial Regex ThirdQuarter();

    [GeneratedRegex(@"((?<y>(19|20)\d\d)年?)?第?[四4]季度?|(?<y>(19|20)\d\d)[年-]?q4", Patterns.Options, Patterns.Timeout)]
    private static partial Regex FourthQuarter();

    [GeneratedRegex(@"(?<!\d)(?<y>(19|20)\d\d)年度?", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Year();

    [GeneratedRegex(@"((?<y>(19|20)\d\d)年?)?全年(度)?", Patterns.Options, Patterns.Timeout)]
    private static partial Regex WholeYear();

    [GeneratedRegex(@"(年初至今|年初以来|今年以来|本年度?累计|年度?累计|当年累计|截至目前|累计)", Patterns.Options, Patterns.Timeout)]
    private static partial Regex ToDate();

    [GeneratedRegex(@"(本月份?|当月|本周|当周|本期|本旬|本季度?|当期)", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Current();

    [GeneratedRegex(@"(本年度?|今年)", Patterns.Options, Patterns.Timeout)]
    private static partial Regex CurrentYear();

    [GeneratedRegex(@"^(?<y>(19|20)\d\d)([/._](?<m>\d\d?)[-~至到]|-(?<m>\d\d?)[~至到])(?<n>\d\d?)$", Patterns.Options, Patterns.Timeout)]
    private static partial Regex BareMonths();

    [GeneratedRegex(@"^(?<y>(19|20)\d\d)([-/._]?(?<m>0[1-9]|1[0-2])|[-/._](?<m>[1-9]))$", Patterns.Options, Patterns.Timeout)]
    private static partial Regex BareMonth();

    // A workbook keeps a month as its first day, and a table of areas is never of one day.
    [GeneratedRegex(@"^(?<y>(19|20)\d\d)[-/.](?<m>\d\d?)[-/.]0?1(t?00:00(:00)?)?$", Patterns.Options, Patterns.Timeout)]
    private static partial Regex FirstOfMonth();

    [GeneratedRegex(@"(?<![\d\-_.])(?<y>(19|20)\d\d)[-_.]?(?<m>0[1-9]|1[0-2])(?![\d])(?![-_.~]\d)|(?<=[a-z]_)(?<y>(19|20)\d\d)[-_.]?(?<m>0[1-9]|1[0-2])(?![\d])(?![-_.~]\d)", Patterns.Options, Patterns.Timeout)]
    private static partial Regex MonthInName();

    [GeneratedRegex(@"^(?<y>(19|20)\d\d)$", Patterns.Options, Patterns.Timeout)]
    private static partial Regex BareYear();
}
