using AirQuality.Ranking;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Agents.Asking;

/// <summary>The arguments that tools have in common.</summary>
internal static class Inputs
{
    public const string AreaName = "area";
    public const string PeriodName = "period";
    public const string AsOfName = "as_of";
    public const string ByName = "by";
    public const string LevelName = "level";
    public const string LanguageName = "lang";
    public const string StandardName = "standard";
    public const string DateName = "date";

    public static ToolInput Language { get; } = new(LanguageName, InputKind.Text, new("回答的语言", "language of the answer")) { Words = ["zh", "en"] };

    public static ToolInput Area { get; } = new(AreaName, InputKind.Text, new(
        "区域名称，全称或简称，照用户说的写：望都、望都县、保定市望都县；省略为本区域",
        "name of the area as the user says it, in full or short; left out: the own area"));

    public static ToolInput Period { get; } = new(PeriodName, InputKind.Text, new(
        "时段，照用户说的写：2026-10、2026年10月、2026Q3、2026-W45、上月、本月、今年以来、2026-01..2026-10；省略为最近一个完整月",
        "period as the user says it: 2026-10, 2026Q3, 2026-W45, last-month, this-month, ytd, 2026-01..2026-10; left out: the latest whole month"));

    public static ToolInput AsOf { get; } = new(AsOfName, InputKind.Text, new(
        "截至哪一天，如2026-11-22；省略为数据的最后一个完整日",
        "the last day that has passed, such as 2026-11-22; left out: the last whole day of the data"));

    public static ToolInput By { get; } = new(ByName, InputKind.Text, new(
        $"指标，键或名称：{string.Join("、", RankingMetric.All.Select(m => m.Key))}；加_change为同比变化，如pm25_change；省略为综合指数",
        "figure, by key or name; with _change its change on last year, such as pm25_change; left out: the composite index"));

    public static ToolInput Level { get; } = new(LevelName, InputKind.Text, new(
        "哪一级区域：station站点、township乡镇、county县区、city市、province省；省略为数据所述的一级",
        "level of the areas; left out: that of the data"))
    { Words = ["station", "township", "county", "city", "province"] };

    public static ToolInput Standard { get; } = new(StandardName, InputKind.Text, new(
        "标准版本：2012、2026、2026-final；省略按日期",
        "edition of the standards; left out: that in force on the date"))
    { Words = ["2012", "2026", "2026-final"] };

    /// <summary>A concentration.</summary>
    public static ToolInput Concentration(Pollutant pollutant, LocalizedText about) => new(pollutant.Key(), InputKind.Number, new(
        $"{pollutant.Symbol()}浓度，{pollutant.Unit()}，{about.Zh}",
        $"{pollutant.Symbol()} in {pollutant.Unit()}, {about.En}"));
}
