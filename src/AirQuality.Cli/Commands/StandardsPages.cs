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
        if (!edition.NamesExceeding)
            pretty.Table(Groups(words));
        pretty.Line($"{words.Pick("评价", "Assessment")}: {edition.AssessmentSource}");
        pretty.Line($"{words.Pick("参比状态", "Reference state")}: {edition.ReferenceState}{words.Pick("；颗粒物为监测时的温度和气压", "; particles at the temperature and pressure of monitoring")}");
        pretty.Line(Validity(edition.Assessment, words));
    }

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
        Text($"有效性（GB 3095 表4，HJ 663）：小时值需{rules.MinutesForHour}分钟；日均值需{rules.HoursForDay}个小时值；8小时平均需{rules.HoursForEightHourMean}个小时值；日最大8小时平均需{rules.WindowsForMda8}个8小时平均，超标时不限；年均值需{rules.DaysForYear}天，且每月{rules.DaysForMonth}天（二月{rules.DaysForFebruary}天）"),
        Text($"Validity (GB 3095 table 4, HJ 663): an hour needs {rules.MinutesForHour} minutes; a day {rules.HoursForDay} hours; an 8-hour mean {rules.HoursForEightHourMean} hours; MDA8 {rules.WindowsForMda8} 8-hour means, fewer where it exceeds; a year {rules.DaysForYear} days and {rules.DaysForMonth} in each month ({rules.DaysForFebruary} in February)"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
