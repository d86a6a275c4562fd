using AirQuality.Targets.Goals;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Weather.Normalisation;

/// <summary>Why weather cannot be taken out.</summary>
internal static class WeatherReasons
{
    /// <summary>No day has a value and weather.</summary>
    public static Reason NoDays { get; } = Reason.Because("没有同时具备浓度和气象数据的日期", "no day has both a value and weather");

    /// <summary>One of the periods has no index.</summary>
    public static Reason NoIndex { get; } = Reason.Because("两个时段中有一个的综合指数无效", "the index of one of the periods is not valid");

    /// <summary>The standard changes within a period, and with it what a concentration is in the index.</summary>
    public static Reason TwoEditions { get; } = Reason.Because("时段内标准有变化，浓度折算成指数的限值前后不同", "the standard changes within the period, and with it the limits that make concentrations an index");

    /// <summary>The index is made of percentiles alone.</summary>
    public static Reason NoMeans { get; } = Reason.Because("指数中没有均值项", "no term of the index is a mean");

    /// <summary>The weather files have nothing for an area.</summary>
    public static Reason NoWeather(Area area) => Reason.Because($"气象文件中没有{area.Name}的数据", $"the weather files have nothing for {area.Name}");

    /// <summary>The record is too short.</summary>
    public static Reason ShortRecord(int days, LocalDate first, LocalDate last) => Reason.Because(
        $"同时具备浓度和气象数据的只有{days}天（{first:uuuu-MM-dd}至{last:uuuu-MM-dd}），至少须两年（五年为宜）",
        $"only {days} days have both a value and weather ({first:uuuu-MM-dd} to {last:uuuu-MM-dd}); two years are the least, five are right");

    /// <summary>Weather explains nothing.</summary>
    public static Reason NoSkill(WeatherSkill? skill) => Reason.Because(
        FormattableString.Invariant($"气象对浓度没有解释力（相对同期气候态的技巧{Math.Max(-9, skill?.OverClimate ?? 0):0.00}，相对平均气象{Math.Max(-9, skill?.OfWeather ?? 0):0.00}，至少须{WeatherSkill.Least:0.00}）：请核对气象文件的地点和日期"),
        FormattableString.Invariant($"the weather does not explain the values (skill over the climate of the day of year {Math.Max(-9, skill?.OverClimate ?? 0):0.00}, over average weather {Math.Max(-9, skill?.OfWeather ?? 0):0.00}, at least {WeatherSkill.Least:0.00} is needed): see whether its place and dates are right"));

    /// <summary>Too few years for a trend.</summary>
    public static Reason ShortTrend(LocalDate first, LocalDate last) => Reason.Because(
        $"趋势至少须两年的数据（五年为宜），实为{first:uuuu-MM-dd}至{last:uuuu-MM-dd}",
        $"a trend needs two years at the least, five are right; found {first:uuuu-MM-dd} to {last:uuuu-MM-dd}");

    /// <summary>A period lies beyond the record.</summary>
    public static Reason Beyond(AssessmentPeriod period, int known, int days) => Reason.Because(
        $"{period}共{days}天，其中{known}天同时具备浓度和气象数据，至少须四分之三：模型不外推到记录以外",
        $"{known} of the {days} days of {period} have both a value and weather, three quarters are needed: the model is not carried beyond its record");

    /// <summary>A goal of a figure that is no mean of days.</summary>
    public static Reason NoMean(GoalMetric metric) => Reason.Because(
        $"{metric.Name(Language.Chinese)}不是日均值的平均：平均气象只能用于PM2.5、PM10、SO2和NO2的均值，百分位数、天数、比例、指数和名次不能",
        $"{metric.Name(Language.English)} is no mean of days: average weather can be had of the means of PM2.5, PM10, SO2 and NO2, not of percentiles, days, ratios, indices and places");

    /// <summary>The data have no such area at this level.</summary>
    public static Reason NoArea(Area area) => Reason.Because($"数据在这一级别没有{area.Name}", $"the data have no {area.Name} at this level");

    /// <summary>The period of a goal is still to come.</summary>
    public static Reason NotBegun(AssessmentPeriod period) => Reason.Because($"{period}尚未开始", $"{period} has not begun");
}
