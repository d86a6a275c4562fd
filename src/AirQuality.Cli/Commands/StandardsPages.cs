using System.Globalization;
using AirQuality.Cli.Output;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary>What <c>airq standards</c> prints beside limits and breakpoints: levels, groups, validity, reference state, the items of local interest.</summary>
internal static class StandardsPages
{
    public static void Write(Edition edition, Words words, PrettyWriter pretty)
    {
        pretty.Table(Levels(edition, words));
        if (!edition.NamesExceeding && edition.Levels.SequenceEqual(AqiCategory.All))
            pretty.Table(Groups(words));
        pretty.Line($"{words.Pick("评价：", "Assessment: ")}{edition.AssessmentSource}");
        pretty.Line($"{words.Pick("参比状态：", "Reference state: ")}{edition.ReferenceState}{words.Pick("；颗粒物为监测时的温度和气压", "; particles at the temperature and pressure of monitoring")}");
        pretty.Line(Validity(edition.Assessment, words));
        if (edition.NamesExceeding)
        {
            pretty.Line(words.Pick("施行：2013年起分期实施，2016-01-01起全国实施（HJ 633-2012封面；HJ 663-2013自2013-10-01起）", "In force: by stages from 2013, nationwide from 2016-01-01 (cover of HJ 633-2012; HJ 663-2013 from 2013-10-01)"));
            pretty.Line(words.Pick("浓度先修约再计算分指数为通行做法，HJ 633-2012无此规定", "Rounding concentrations before they are indexed is practice; the text of HJ 633-2012 has no such rule"));
            return;
        }

        if (!StandardsCatalogue.National.Editions.Contains(edition))
            return;
        if (Later(edition) is { } later)
            pretty.Table(Stages(edition, later, words));
        pretty.Table(Others(edition, words));
        pretty.Table(References(words));
    }

    /// <summary>The edition that follows with other limits of the same standard.</summary>
    private static Edition? Later(Edition edition) =>
        StandardsCatalogue.National.Editions.FirstOrDefault(e => e.EffectiveFrom > edition.EffectiveFrom && !e.NamesExceeding);

    /// <summary>The limits that change with the next stage.</summary>
    private static Table Stages(Edition edition, Edition later, Words words) => new(
        ["pollutant", words.Pick("平均时间", "Averaging"), words.Pick("一级", "Class I"), words.Pick("二级", "Class II"), words.Pick("一级（第二阶段）", "Class I, later"), words.Pick("二级（第二阶段）", "Class II, later"), words.Pick("单位", "Unit")],
        edition.Limits.Zip(later.Limits).Where(l => l.First != l.Second).Select(l => new[]
        {
            Cell.Text(l.First.Pollutant.Symbol()),
            Cell.Text(l.First.Time switch
            {
                AveragingTime.Year => words.Pick("年平均", "year"),
                AveragingTime.Day => words.Pick("日平均", "day"),
                AveragingTime.EightHour => words.Pick("日最大8小时平均", "MDA8"),
                _ => words.Pick("1小时平均", "1 h"),
            }),
            Cell.Number(l.First.ClassOne),
            Cell.Number(l.First.ClassTwo),
            Cell.Number(l.Second.ClassOne),
            Cell.Number(l.Second.ClassTwo),
            Cell.Text(l.First.Pollutant.Unit()),
        }))
    { Title = Text($"{words.Pick("两阶段不同的限值，第二阶段自", "Limits that change, from")} {later.EffectiveFrom:uuuu-MM-dd}{words.Pick("起", string.Empty)} ({words.Source("GB 3095-2026 4.4")})") };

    private static Table Others(Edition edition, Words words) => new(
        [words.Pick("项目", "Item"), words.Pick("平均时间", "Averaging"), words.Pick("一级", "Class I"), words.Pick("二级", "Class II"), words.Pick("单位", "Unit")],
        OtherItems.Table2.Select(i => new[]
        {
            Cell.Text(i.Symbol),
            Cell.Text(Averaging(i.Averaging, words)),
            Cell.Number(i.ClassOne),
            Cell.Number(edition.EffectiveTo is not null && i.TransitionClassTwo is { } now ? now : i.ClassTwo),
            Cell.Text(i.Unit),
        }))
    { Title = words.Pick($"其他项目（{words.Source("GB 3095-2026 table 2")}，如何施行由国家或省级规定）", "Other items (GB 3095-2026 table 2; applied as the ministry or a province decides, 4.5)") };

    private static Table References(Words words) => new(
        [words.Pick("项目", "Item"), words.Pick("平均时间", "Averaging"), words.Pick("参考值", "Value"), words.Pick("单位", "Unit"), words.Pick("适用", "Where")],
        OtherItems.AnnexA.Select(i => new[]
        {
            Cell.Text(i.Symbol),
            Cell.Text(Averaging(i.Averaging, words)),
            Cell.Number(i.ClassOne),
            Cell.Text(i.Unit),
            Cell.Text(i.Scope switch
            {
                ItemScope.Urban => words.Pick("城市地区", "urban areas"),
                ItemScope.Pasture => words.Pick("牧业区、半农半牧区、蚕桑区", "pasture, mixed farming and pasture, sericulture"),
                ItemScope.Farmland => words.Pick("农业区、林业区", "farm and forest land"),
                _ => null,
            }),
        }))
    { Title = words.Pick("参考浓度限值（GB 3095-2026 附录A，资料性，供制定地方标准）", "Reference values (GB 3095-2026 annex A, informative, for local standards)") };

    private static string Averaging(ItemAveraging averaging, Words words) => averaging switch
    {
        ItemAveraging.Year => words.Pick("年平均", "year"),
        ItemAveraging.Quarter => words.Pick("季平均", "quarter"),
        ItemAveraging.Month => words.Pick("月平均", "month"),
        ItemAveraging.GrowingSeason => words.Pick("植物生长季平均", "growing season"),
        ItemAveraging.Day => words.Pick("日平均", "day"),
        _ => words.Pick("1小时平均", "1 h"),
    };

    private static Table Levels(Edition edition, Words words) => new(
        [words.Pick("级别", "Level"), "AQI", words.Pick("类别", "Class"), words.Pick("颜色", "Colour"), "RGB", "CMYK", words.Pick("对健康影响", "Effect on health"), words.Pick("建议措施", "Advice")],
        edition.Levels.Select((level, i) => new[]
        {
            Cell.Text(level.LevelZh),
            Cell.Text(i == edition.Levels.Count - 1 ? Text($">{level.From - 1}") : Text($"{level.From}-{level.To}")),
            Cell.Text(level.Name(words.Language)) with { Colour = level.Rgb },
            Cell.Text(level.Colour(words.Language)),
            Cell.Text(Text($"{level.Rgb.R},{level.Rgb.G},{level.Rgb.B}")),
            Cell.Text(level.Cmyk.ToString()),
            Cell.Text(level.HealthEffect(words.Language)),
            Cell.Text(level.MeasuresAdvised(words.Language)),
        }))
    { Title = $"{words.Pick("AQI 级别，依据", "Levels of the AQI, after")} {words.Source(edition.Levels[0].AdviceSource)}" };

    private static Table Groups(Words words) => new(
        ["pollutant", words.Pick("敏感人群", "Sensitive groups")],
        Pollutants.All.ToArray().Select(p => new[]
        {
            Cell.Text(p.Symbol()),
            Cell.Text(string.Join(words.Pick("、", ", "), SensitiveGroups.Of(p).Select(g => g.Name(words.Language)))),
        }))
    { Title = $"{words.Pick("IAQI大于100时的敏感人群，依据", "Sensitive groups where the IAQI is above 100, after")} {words.Source(SensitiveGroups.Source)}" };

    private static string Validity(AssessmentRules rules, Words words) => words.Pick(
        Text($"有效性（GB 3095 表4、6.4；日最大8小时平均及月、季、点位比例为HJ 663）：小时值需{rules.MinutesForHour}分钟（标准对气态污染物规定，颗粒物同样要求）；日均值需{rules.HoursForDay}个小时值；8小时平均需{rules.HoursForEightHourMean}个小时值；日最大8小时平均需{rules.WindowsForMda8}个8小时平均，超标时不限；年均值需{rules.DaysForYear}天，且每月{rules.DaysForMonth}天（二月{rules.DaysForFebruary}天）"),
        Text($"Validity (GB 3095 table 4, 6.4; MDA8, months, quarters and the share of stations by HJ 663): an hour needs {rules.MinutesForHour} minutes (of gases by the text, of particles alike); a day {rules.HoursForDay} hours; an 8-hour mean {rules.HoursForEightHourMean} hours; MDA8 {rules.WindowsForMda8} 8-hour means, fewer where it exceeds; a year {rules.DaysForYear} days and {rules.DaysForMonth} in each month ({rules.DaysForFebruary} in February)"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
