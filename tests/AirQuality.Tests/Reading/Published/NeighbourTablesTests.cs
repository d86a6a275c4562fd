using System.Globalization;
using System.Text;
using AirQuality.Publications;
using AirQuality.Reading.Published;
using AirQuality.Reading.Sheets;
using AirQuality.Terms;

namespace AirQuality.Tests.Reading.Published;

/// <summary>Tables of the families that are published, with other words, months and cells: never a wrong figure, and nine in ten are read.</summary>
public sealed class NeighbourTablesTests
{
    private static readonly string[] Counties = ["望都县", "唐县", "涞水县", "蠡县", "定兴县", "曲阳县"];

    [Test]
    public void Neighbours_AreNeverReadWrong([ValueSource(nameof(Names))] string name)
    {
        var table = Tables().First(t => t.Name == name);
        Assert.That(Wrong(table), Is.Empty, table.Text);
    }

    [Test]
    public void Neighbours_AreReadInNineOfTen()
    {
        var tables = Tables().ToList();
        var unread = tables.Where(t => !IsRead(t)).Select(t => t.Name).ToList();
        Assert.That(unread, Has.Count.LessThanOrEqualTo(tables.Count / 10), string.Join('\n', unread));
    }

    [TestCase("2023年冬季")]
    [TestCase("2023年国庆期间")]
    [TestCase("2023年入冬以来")]
    [TestCase("2023年2-3季度")]
    [TestCase("2023年一、二季度")]
    [TestCase("2023年9月第二周")]
    [TestCase("2023年9月以来")]
    [TestCase("2021-2023年")]
    [TestCase("2022年、2023年")]
    [TestCase("2023年第8期")]
    [TestCase("2023年9月份累计")]
    [TestCase("2023年8、9月份")]
    public void PeriodsThatAreNotDated_AreAskedAndAnswered(string text)
    {
        var table = OfList("asked", "排名,县（市、区）,综合指数", m => $"{m.Place},{m.Area},{m.Index:0.00}", m => [m.OfIndex(true) with { Period = "2023-09-01..2023-09-20" }], $"{text}各县（市、区）空气质量排名");
        var asked = Read(table).Questions.Single();
        Assert.That(asked.Answer, Does.StartWith("--period"));
    }

    [TestCase("2023年冬季")]
    [TestCase("2023年国庆期间")]
    [TestCase("2021-2023年")]
    public void PeriodsThatAreNotDated_AreWhatTheAnswerSays(string text)
    {
        var table = OfList("asked", "排名,县（市、区）,综合指数", m => $"{m.Place},{m.Area},{m.Index:0.00}", m => [m.OfIndex(true)], $"{text}各县（市、区）空气质量排名");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(table.Text));
        var read = PublishedTableReader.Read(new TextSheetReader().Read(stream, table.File), new PublishedAnswers { Periods = [AssessmentPeriod.Parse("2023-09-01..2023-09-20")] });
        Assert.That(read.Figures.Select(p => p.PeriodText), Is.All.EqualTo("2023-09-01..2023-09-20"));
    }

    private static IEnumerable<string> Names() => Tables().Select(t => t.Name);

    /// <summary>Figures that differ from those the table was made of, or that nobody put there. What is not read is not wrong.</summary>
    private static List<string> Wrong(MadeTable table)
    {
        var read = Read(table);
        if (read.Questions.Count > 0)
            return [];
        var wrong = new List<string>();
        foreach (var figure in read.Figures.Where(f => f.Subject == FigureSubject.Area && f.Value is not null))
        {
            var known = table.Known.FirstOrDefault(k => k.Area == figure.Area && k.Key == figure.Quantity.Key && IsOf(k.Period, figure.Period));
            if (known is null || known.Value != figure.Value || (known.Place is { } place && figure.Place is { IsDerived: false } printed && printed.Number != place))
                wrong.Add(FormattableString.Invariant($"{figure.Area} {figure.PeriodText} {figure.Quantity.Key} {figure.Value} place {figure.Place?.Number}, not {known?.Value} place {known?.Place}"));
        }

        return wrong;
    }

    private static bool IsRead(MadeTable table)
    {
        var read = Read(table).Figures;
        return table.Known.TrueForAll(k => read.Any(f => f.Area == k.Area && f.Quantity.Key == k.Key && IsOf(k.Period, f.Period) && f.Value == k.Value && (k.Place is null || f.Place?.Number == k.Place)));
    }

    private static bool IsOf(string period, AssessmentPeriod read)
    {
        var parts = period.Split("..");
        var (start, end) = (AssessmentPeriod.Parse(parts[0]).Start, AssessmentPeriod.Parse(parts[^1]).End);
        return read.Start == start && read.End == end;
    }

    private static PublishedTables Read(MadeTable table)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(table.Text));
        return PublishedTableReader.Read(new TextSheetReader().Read(stream, table.File));
    }

    private static IEnumerable<MadeTable> Tables() => Headings().Concat(Changes()).Concat(Periods()).Concat(Cells()).Concat(Layouts());

    private static IEnumerable<MadeTable> Headings()
    {
        foreach (var word in new[] { "综合质量指数", "空气质量综合指数（AQCI）", "环境空气质量综合指数", "综指", "空气综合指数", "AQCI", "环境空气综合质量指数", "综合指数(AQCI)", "空气质量综合指数（无量纲）", "AQCI指数", "空气污染综合指数" })
            yield return OfList($"index {word}", $"排名,县（市、区）,{word}", m => $"{m.Place},{m.Area},{m.Index:0.00}", m => [m.OfIndex(true)]);
        foreach (var word in new[] { "名次", "位次", "排位", "序位", "全市排名", "排名（由好到差）", "综合排名", "正排名", "排序", "总排名", "排行", "全县排名", "排名次序", "在全市排名", "综合指数排名（由低到高）", "本月排名" })
            yield return OfList($"place {word}", $"县（市、区）,综合指数,{word}", m => $"{m.Area},{m.Index:0.00},{m.Place}", m => [m.OfIndex(true)]);
        foreach (var word in new[] { "优良天数占比(%)", "达标天数比例（%）", "优良率(%)", "优良天数比率", "空气质量优良天数比例", "达标率(%)", "优良比例（%）", "AQI优良率" })
            yield return OfList($"ratio {word}", $"县区,{word}", m => $"{m.Area},{m.Ratio:0.0}", m => [m.Of("good_ratio", m.Ratio)]);
        foreach (var word in new[] { "PM₂.₅平均浓度", "PM2.5浓度（微克/立方米）", "细颗粒物", "PM2.5均值", "细颗粒物（PM2.5）浓度", "PM2.5(ug/m3)", "PM2.5月均浓度", "PM2.5月均值(μg/m3)", "PM2.5 24小时平均" })
            yield return OfList($"pm25 {word}", $"县区,{word}", m => $"{m.Area},{m.Fine}", m => [m.Of("pm25", m.Fine)]);
        foreach (var word in new[] { "CO-95per(mg/m³)", "CO百分位数浓度", "CO特定百分位数", "CO-95%", "CO24小时平均第95百分位数", "一氧化碳（CO）第95百分位浓度" })
            yield return OfList($"co {word}", $"县区,{word}", m => $"{m.Area},{m.Ratio / 100:0.0}", m => [m.Of("co", decimal.Round(m.Ratio / 100, 1, MidpointRounding.AwayFromZero))]);
        foreach (var word in new[] { "O3-8h-90per", "O3_90th", "O38h90", "O3（第90百分位数）", "臭氧日最大8小时滑动平均值第90百分位数" })
            yield return OfList($"o3 {word}", $"县区,{word}", m => $"{m.Area},{m.Fine * 3}", m => [m.Of("o3_8h", m.Fine * 3)]);
        foreach (var word in new[] { "优良以上天数", "达到或好于二级天数", "二级及以上天数", "好于二级天数", "优良（达标）天数" })
            yield return OfList($"days {word}", $"县区,{word}", m => $"{m.Area},{m.Fine / 3}", m => [m.Of("good_days", m.Fine / 3)]);
        foreach (var word in new[] { "全市（国控）", "全市", "平均", "全市平均", "全市均值", "合计", "6个县平均", "二级标准限值", "国家二级标准", "目标值" })
        {
            var made = OfList($"row {word}", "县区,综合指数,PM2.5", m => $"{m.Area},{m.Index:0.00},{m.Fine}", m => [m.OfIndex(false), m.Of("pm25", m.Fine)]);
            yield return made with { Text = made.Text + $"{word},3.33,35\n" };
        }
    }

    private static IEnumerable<MadeTable> Changes()
    {
        foreach (var word in new[] { "同比变化(%)", "同比(%)", "同比增减率(%)", "变化率(%)", "较去年同期变化（%）", "同比变幅(%)", "同比升降(%)", "与上年同期相比(%)", "同比增幅(%)", "综合指数同比变化率（%）", "较上年同期增减(%)", "同比恶化率(%)", "恶化幅度(%)", "同比上升(%)", "同比增长率(%)" })
            yield return OfList($"change {word}", $"县区,综合指数,{word}", m => $"{m.Area},{m.Index:0.00},{m.Change:0.0}", m => [m.OfIndex(false), m.Of("index_change", m.Change)]);
        foreach (var word in new[] { "同比改善率(%)", "同比下降(%)", "同比降幅(%)", "改善幅度（%）", "同比改善幅度(%)", "下降幅度(%)", "改善率(%)", "降低比例(%)" })
            yield return OfList($"fall {word}", $"县区,综合指数,{word}", m => $"{m.Area},{m.Index:0.00},{-m.Change:0.0}", m => [m.OfIndex(false), m.Of("index_change", m.Change)]);
        foreach (var word in new[] { "同比", "同比变化情况", "同比情况", "与去年同期相比" })
            yield return OfList($"words {word}", $"县区,综合指数,{word}", m => $"{m.Area},{m.Index:0.00},{(m.Change == 0 ? "持平" : m.Change > 0 ? "上升" : "下降")}{(m.Change == 0 ? "" : FormattableString.Invariant($"{Math.Abs(m.Change):0.0}%"))}", m => [m.OfIndex(false), m.Of("index_change", m.Change)]);
        foreach (var (now, before) in new[] { ("2023年9月", "2022年9月"), ("本月", "去年同期"), ("今年", "去年"), ("2023年", "2022年"), ("本期", "上年同期"), ("当月", "同期"), ("本年", "上年") })
        {
            var made = OfList($"years {now}", $"县区,综合指数,,同比(%)\n,{now},{before},", m => $"{m.Area},{m.Index:0.00},{m.Before:0.00},{m.Change:0.0}", m => [m.OfIndex(false), m.Of("index_last_year", m.Before), m.Of("index_change", m.Change)]);
            yield return made;
        }

        foreach (var word in new[] { "同比变化（%，负值为改善）", "同比变化幅度（%）（负数表示改善）", "同比(%)(正值为上升)" })
            yield return OfList($"sign {word}", $"县区,综合指数,{word}", m => $"{m.Area},{m.Index:0.00},{m.Change:0.0}", m => [m.OfIndex(false), m.Of("index_change", m.Change)]);
        yield return OfList("sign turned", "县区,综合指数,同比变化率(%)(负值表示恶化)", m => $"{m.Area},{m.Index:0.00},{-m.Change:0.0}", m => [m.OfIndex(false), m.Of("index_change", m.Change)]);
        yield return OfList("points", "县区,优良天数比例（%）,同比（个百分点）", m => $"{m.Area},{m.Ratio:0.0},{m.RatioChange:0.0}", m => [m.Of("good_ratio", m.Ratio), m.Of("good_ratio_change", m.RatioChange)]);
        yield return OfList("points up", "县区,优良天数比例（%）,同比增加（百分点）", m => $"{m.Area},{m.Ratio:0.0},{m.RatioChange:0.0}", m => [m.Of("good_ratio", m.Ratio), m.Of("good_ratio_change", m.RatioChange)]);
        yield return OfList("points down", "县区,优良天数比例（%）,同比下降（百分点）", m => $"{m.Area},{m.Ratio:0.0},{-m.RatioChange:0.0}", m => [m.Of("good_ratio", m.Ratio), m.Of("good_ratio_change", m.RatioChange)]);
    }

    private static IEnumerable<MadeTable> Periods()
    {
        foreach (var (text, period) in new[] { ("2023年1-9月", "2023-01..2023-09"), ("2023年1～9月份", "2023-01..2023-09"), ("2023年1至9月", "2023-01..2023-09"), ("2023年前三季度", "2023-01..2023-09"), ("2023年第三季度", "2023-07..2023-09"), ("2023年上半年", "2023-01..2023-06"), ("2023年度", "2023"), ("2023年全年", "2023"), ("二〇二三年九月", "2023-09"), ("2023年9月份", "2023-09"), ("2023年9月上旬", "2023-09-01..2023-09-10"), ("2023年9月1日至15日", "2023-09-01..2023-09-15"), ("2023年第36周（9月4日-9月10日）", "2023-09-04..2023-09-10"), ("2023年10月-2024年3月", "2023-10..2024-03"), ("2023-2024年秋冬季", "2023-10..2024-03"), ("截至2023年9月15日", "2023-01-01..2023-09-15"), ("2023年1—9月（累计）", "2023-01..2023-09"), ("2023年7-9月", "2023-07..2023-09"), ("2023年前9个月", "2023-01..2023-09"), ("2023年前九个月", "2023-01..2023-09"), ("2023年前两季度", "2023-01..2023-06"), ("2023年9月前20天", "2023-09-01..2023-09-20"), ("2023年9月（21-27日）", "2023-09-21..2023-09-27"), ("2023年9.21-9.27", "2023-09-21..2023-09-27"), ("2023年（9.21-27）", "2023-09-21..2023-09-27"), ("2023.9", "2023-09"), ("2023/9", "2023-09"), ("2023年Q3", "2023-07..2023-09"), ("2023-2024年秋冬季（2023年10月-2024年3月）", "2023-10..2024-03"), ("2023年第3期（9月）", "2023-09"), ("2023年12月", "2023-12") })
            yield return OfList($"period {text}", "排名,县（市、区）,综合指数", m => $"{m.Place},{m.Area},{m.Index:0.00}", m => [m.OfIndex(true) with { Period = period }], $"{text}各县（市、区）空气质量排名");
        foreach (var (file, period) in new[] { ("2023年9月排名.csv", "2023-09"), ("202309.csv", "2023-09"), ("2023-09空气质量.csv", "2023-09"), ("各县区2023年1-9月.csv", "2023-01..2023-09"), ("通报_2023_09.csv", "2023-09") })
            yield return OfList($"file {file}", "排名,县（市、区）,综合指数", m => $"{m.Place},{m.Area},{m.Index:0.00}", m => [m.OfIndex(true) with { Period = period }], title: "各县（市、区）空气质量排名") with { File = file };
    }

    private static IEnumerable<MadeTable> Cells()
    {
        foreach (var form in new[] { "第{0}名", "第{0}", "{0}/6", "{0}名", " {0} ", "并列{0}", "第{0}位" })
            yield return OfList($"place {form}", "县区,综合指数,排名", m => $"{m.Area},{m.Index:0.00},{string.Format(CultureInfo.InvariantCulture, form, m.Place)}", m => [m.OfIndex(true)]);
        foreach (var blank in new[] { "—", "/", "-", "--", "缺测", "无" })
            yield return OfList($"blank {blank}", "县区,综合指数,PM2.5", m => $"{m.Area},{m.Index:0.00},{(m.Area == Counties[2] ? blank : m.Fine.ToString(CultureInfo.InvariantCulture))}", m => m.Area == Counties[2] ? [m.OfIndex(false)] : [m.OfIndex(false), m.Of("pm25", m.Fine)]);
        yield return OfList("places in Chinese numerals", "县区,综合指数,排名", m => $"{m.Area},{m.Index:0.00},第{"一二三四五六"[m.Place - 1]}名", m => [m.OfIndex(true)]);
        yield return OfList("brackets", "县区,综合指数,PM2.5", m => $"{m.Area},{m.Index:0.00}({m.Before:0.00}),{m.Fine}（{m.FineBefore}）", m => [m.OfIndex(false), m.Of("index_last_year", m.Before), m.Of("pm25", m.Fine), m.Of("pm25_last_year", m.FineBefore)], "2023年9月空气质量（括号内为去年同期）");
        yield return OfList("percent signs", "县区,优良天数比例", m => $"{m.Area},{m.Ratio:0.0}%", m => [m.Of("good_ratio", m.Ratio)]);
        yield return OfList("difference", "县区,PM2.5（μg/m³）,同比变化（μg/m³）", m => $"{m.Area},{m.Fine},{m.Fine - m.FineBefore}", m => [m.Of("pm25", m.Fine), m.Of("pm25_difference", m.Fine - m.FineBefore)]);
    }

    private static IEnumerable<MadeTable> Layouts()
    {
        var members = Members("layouts");
        var byFine = members.OrderBy(m => m.Fine).ToList();
        int PlaceByFine(Member m) => 1 + members.Count(o => o.Fine < m.Fine);
        yield return new MadeTable("side by side", "2023年9月,,,2023年9月,,\n综合指数排名,,,PM2.5排名,,\n名次,县区,综合指数,名次,县区,PM2.5\n" + Lines(members.Zip(byFine), p => $"{p.First.Place},{p.First.Area},{p.First.Index:0.00},{PlaceByFine(p.Second)},{p.Second.Area},{p.Second.Fine}"), [.. members.Select(m => m.OfIndex(true)), .. byFine.Select(m => m.Of("pm25", m.Fine) with { Place = PlaceByFine(m) })]);
        yield return new MadeTable("split", "2023年9月空气质量综合指数排名\n排名,县区,综合指数,排名,县区,综合指数\n" + Lines(members.Take(3).Zip(members.Skip(3)), p => $"{p.First.Place},{p.First.Area},{p.First.Index:0.00},{p.Second.Place},{p.Second.Area},{p.Second.Index:0.00}"), [.. members.Select(m => m.OfIndex(true))]);
        yield return new MadeTable("transposed", $"2023年9月空气质量\n指标,{string.Join(',', members.Select(m => m.Area))}\n综合指数,{string.Join(',', members.Select(m => FormattableString.Invariant($"{m.Index:0.00}")))}\n排名,{string.Join(',', members.Select(m => m.Place))}\nPM2.5,{string.Join(',', members.Select(m => m.Fine))}\n", [.. members.Select(m => m.OfIndex(true)), .. members.Select(m => m.Of("pm25", m.Fine))]);
        int PlaceBefore(Member m) => 1 + members.Count(o => o.Before < m.Before);
        yield return new MadeTable("transposed with units", $"2023年9月空气质量\n项目,单位,{string.Join(',', members.Select(m => m.Area))}\n综合指数,/,{string.Join(',', members.Select(m => FormattableString.Invariant($"{m.Index:0.00}")))}\nPM2.5,μg/m3,{string.Join(',', members.Select(m => m.Fine))}\n", [.. members.Select(m => m.OfIndex(false)), .. members.Select(m => m.Of("pm25", m.Fine))]);
        yield return new MadeTable("places of the month before", "2023年9月空气质量\n县区,综合指数,排名,上月排名,排名变化\n" + Lines(members, m => $"{m.Area},{m.Index:0.00},{m.Place},{7 - m.Place},{7 - (2 * m.Place)}"), [.. members.Select(m => m.OfIndex(true))]);
        yield return new MadeTable("places of both years", "2023年9月空气质量\n县区,综合指数,,排名,,\n,2023年9月,2022年9月,2023年9月,2022年9月,升降\n" + Lines(members, m => $"{m.Area},{m.Index:0.00},{m.Before:0.00},{m.Place},{1 + members.Count(o => o.Before < m.Before)},{1 + members.Count(o => o.Before < m.Before) - m.Place}"), [.. members.Select(m => m.OfIndex(true)), .. members.Select(m => m.Of("index_last_year", m.Before))]);
        yield return new MadeTable("sheet of one county", "魏县2023年9月空气质量调度表\n指标,9月,,,1-9月,,\n,数值,全市排名,全省排名,数值,全市排名,全省排名\n综合指数,4.35,5,99,5.10,7,120\nPM2.5,30,6,101,45,9,131\n", [new("魏县", "2023-09", "index", 4.35m, 5), new("魏县", "2023-09", "pm25", 30, 6), new("魏县", "2023-01..2023-09", "index", 5.10m, 7), new("魏县", "2023-01..2023-09", "pm25", 45, 9),
            new("魏县", "2023-09", "index_place_province", 99, null), new("魏县", "2023-09", "pm25_place_province", 101, null), new("魏县", "2023-01..2023-09", "index_place_province", 120, null), new("魏县", "2023-01..2023-09", "pm25_place_province", 131, null)]);
        yield return new MadeTable("goals beside", "2023年9月空气质量\n县区,PM2.5浓度,年度目标\n" + Lines(members, m => $"{m.Area},{m.Fine},40"), [.. members.Select(m => m.Of("pm25", m.Fine)), .. members.Select(m => m.Of("pm25_goal", 40))]);
        yield return new MadeTable("two periods", "2023年9月空气质量\n县区,9月,,1-9月,\n,综合指数,排名,综合指数,排名\n" + Lines(members, m => $"{m.Area},{m.Index:0.00},{m.Place},{m.Before:0.00},{PlaceBefore(m)}"), [.. members.Select(m => m.OfIndex(true)), .. members.Select(m => new NeighbourFigure(m.Area, "2023-01..2023-09", "index", m.Before, PlaceBefore(m)))]);
        yield return new MadeTable("city above its counties", "2023年9月\n设区市,县（市、区）,综合指数,排名\n" + Lines(members, m => $"{(m == members[0] ? "保定市" : "")},{m.Area},{m.Index:0.00},{m.Place}"), [.. members.Select(m => m.OfIndex(true))]);
        yield return new MadeTable("bottom", "2023年9月全省167个县（市、区）空气质量后6名\n排名,县（市、区）,综合指数\n" + Lines(members.AsEnumerable().Reverse().Index(), m => $"倒数第{m.Index + 1},{m.Item.Area},{m.Item.Index:0.00}"), [.. members.Select(m => m.OfIndex(false))]);
        yield return new MadeTable("six statistics", "2023年9月各县区环境空气质量\n县区,SO2,NO2,PM10,PM2.5,CO,O3_8h,综合指数\n单位,μg/m³,μg/m³,μg/m³,μg/m³,mg/m³,μg/m³,\n" + Lines(members, m => $"{m.Area},8,20,60,{m.Fine},0.9,120,{m.Index:0.00}"), [.. members.SelectMany(m => new[] { m.Of("so2", 8), m.Of("no2", 20), m.Of("pm10", 60), m.Of("pm25", m.Fine), m.Of("co", 0.9m), m.Of("o3_8h", 120), m.OfIndex(false) })]);
    }

    private static MadeTable OfList(string name, string heading, Func<Member, FormattableString> row, Func<Member, NeighbourFigure[]> known, string title = "2023年9月各县（市、区）空气质量")
    {
        var members = Members(name);
        return new MadeTable(name, $"{title}\n{heading}\n" + Lines(members, row), [.. members.SelectMany(known)]);
    }

    private static string Lines<T>(IEnumerable<T> items, Func<T, FormattableString> row) => string.Concat(items.Select(i => FormattableString.Invariant(row(i)) + "\n"));

    /// <summary>Counties with figures of both years, the best first; the seed is the name.</summary>
    private static List<Member> Members(string name)
    {
        var random = new Random(name.Aggregate(17, (seed, letter) => unchecked((seed * 31) + letter)));
        var members = Counties.Select(c => new Member(c, random.Next(300, 600) / 100m, random.Next(300, 600) / 100m, random.Next(20, 60), random.Next(20, 60), random.Next(600, 1000) / 10m, random.Next(600, 1000) / 10m)).OrderBy(m => m.Index).ToList();
        return [.. members.Select(m => m with { Place = 1 + members.Count(o => o.Index < m.Index) })];
    }

    /// <summary>A county with its figures.</summary>
    private sealed record Member(string Area, decimal Index, decimal Before, int Fine, int FineBefore, decimal Ratio, decimal RatioBefore)
    {
        public int Place { get; init; }

        public decimal Change => decimal.Round((Index - Before) / Before * 100, 1, MidpointRounding.ToEven);

        public decimal RatioChange => Ratio - RatioBefore;

        public NeighbourFigure OfIndex(bool isPlaced) => new(Area, "2023-09", "index", Index, isPlaced ? Place : null);

        public NeighbourFigure Of(string key, decimal value) => new(Area, "2023-09", key, value, null);
    }

    /// <summary>A figure that was put into a table.</summary>
    private sealed record NeighbourFigure(string Area, string Period, string Key, decimal Value, int? Place);

    /// <summary>A table and what is in it.</summary>
    private sealed record MadeTable(string Name, string Text, List<NeighbourFigure> Known)
    {
        public string File { get; init; } = "t.csv";
    }
}
