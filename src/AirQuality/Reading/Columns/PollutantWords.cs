using AirQuality.Terms;

namespace AirQuality.Reading.Columns;

/// <summary>The words that make up names of columns about pollutants, in both languages.</summary>
/// <remarks>Letters and digits only, small, as <see cref="NameText.Key"/> leaves them. A new spelling is a word here and nothing else.</remarks>
internal static class PollutantWords
{
    /// <summary>The six.</summary>
    public static IReadOnlyDictionary<string, Pollutant> Names { get; } = WordList.Of<Pollutant>(
        new(Pollutant.SO2, "so2 二氧化硫 sulphurdioxide sulfurdioxide"),
        new(Pollutant.NO2, "no2 二氧化氮 nitrogendioxide"),
        new(Pollutant.PM10, "pm10 可吸入颗粒物 可吸入颗粒 可吸入颗粒物粒径小于等于10um 颗粒物粒径小于等于10um 颗粒物粒径小于10um 颗粒物粒径10um 粒径小于等于10um颗粒物 particulatematter10 inhalableparticles rsp respirablesuspendedparticulates"),
        new(Pollutant.PM25, "pm25 pm2p5 细颗粒物 细颗粒 细粒子 细颗粒物粒径小于等于25um 颗粒物粒径小于等于25um 颗粒物粒径小于25um 颗粒物粒径25um 粒径小于等于25um颗粒物 particulatematter25 fineparticles fineparticulatematter fsp finesuspendedparticulates"),
        new(Pollutant.CO, "co 一氧化碳 carbonmonoxide"),
        new(Pollutant.O3, "o3 臭氧 ozone"));

    /// <summary>Pollutants that are monitored too and not part of the six.</summary>
    public static IReadOnlySet<string> Others { get; } = WordList.SetOf(
        "no nox no2nox nitricoxide nitrogenoxides 一氧化氮 氮氧化物 tsp 总悬浮颗粒物 pm1 co2 二氧化碳 ch4 甲烷 nh3 氨 氨气 h2s 硫化氢 voc vocs tvoc 挥发性有机物 nmhc 非甲烷总烃 总烃 thc bc 黑碳 ec oc 元素碳 有机碳 " +
        "pb 铅 bap 苯并芘 苯并a芘 苯 甲苯 二甲苯 benzene toluene xylene pan hcho 甲醛 降尘 dustfall hg 汞 f 氟化物 so42 no3 nh4 负氧离子 噪声 noise");

    /// <summary>All that stands beside the pollutant.</summary>
    public static IReadOnlyDictionary<string, NameWord> Modifiers { get; } = WordList.Of<NameWord>(
        new(NameWord.Trade, "浓度 质量浓度 质量 均值 均 平均 平均值 平均浓度 值 数值 监测 监测值 监测浓度 实测 实测值 观测 测值 数据 含量 原始 审核 审核后 环境空气 空气 污染物 今年 本年 本期 本月 今日 参比 参比状态 实况 实况状态 实际状态 颗粒物 的 " +
            "concentration conc value values val mean avg average averaged ave level mass raw data obs observed measured reading readings monitoring ambient air in of the final"),
        new(NameWord.Hour, "1h 1hr 1hour 1hours hour hourly 小时 1小时 一小时 时 时均 实时 realtime 小时值 60min"),
        new(NameWord.EightHours, "8h 8hr 8hrs 8hour 8hours 8 八小时 8小时"),
        new(NameWord.DailyMaximumEightHours, "mda8 mda8h md8 md8a mdma8 8hmax max8h max8 dma8 8hmda m8h dmax8h"),
        new(NameWord.Day, "24h 24hr 24hrs 24hour 24hours 24小时 二十四小时 日 日均 每日 当日 day daily dayly d 天"),
        new(NameWord.Maximum, "max maximum maxi 最大 最大值 最高 最高值 日最大 日最高 peak highest"),
        new(NameWord.Moving, "滑动 移动 滑动平均 moving running rolling sliding ma"),
        new(NameWord.Period, "月 月均 月度 年 年均 年度 季 季度 季均 周 旬 半年 月平均 month monthly year yearly annual quarter quarterly week weekly 累计 ytd 百分位 百分位数 分位 分位数 特定百分位 per percentile p90 p95 p98 90 95 98 第90 第95 第98 90per 95per 98per 90th 95th 98th 评价 评价值"),
        new(NameWord.Change, "同比 环比 变化 变化率 变幅 升降 升降幅 升幅 降幅 增幅 改善 改善率 下降 上升 去年 去年同期 上年 上年同期 上月 上周 上期 昨日 昨天 前日 前一日 同期 较 较昨日 较去年 较上年 较同期 change changes changed yoy mom lastyear previous prev diff difference delta trend"),
        new(NameWord.Index, "iaqi aqi 分指数 单项指数 指数 index indices subindex sub 空气质量分指数 空气质量指数 api 污染指数 单项质量指数 质量指数 综合指数贡献 贡献 贡献率 负荷 负荷系数 污染负荷"),
        new(NameWord.Rank, "排名 名次 排序 位次 rank ranking place"),
        new(NameWord.Level, "等级 级别 类别 污染等级 质量等级 grade category class"),
        new(NameWord.Flag, "flag flags 状态 标识 标记 标志 有效 有效性 是否有效 数据标识 数据标记 数据状态 质控 质控标识 审核状态 status qc qcflag qa qaqc valid validity quality mark 备注"),
        new(NameWord.Unit, "单位 unit units"),
        new(NameWord.Count, "个数 样本数 有效数 有效天数 天数 超标天数 超标率 超标倍数 达标率 有效率 捕获率 count number n days samples std 标准差 min 最小 最小值 最低 中位数 median 超标"),
        new(NameWord.Primary, "首要 首要污染物 primary"),
        new(NameWord.Ratio, "比值 比 占比 比例 与 和 ratio over to and"));

    /// <summary>Units that stand in a name without a sign before them.</summary>
    public static IReadOnlyDictionary<string, ColumnUnit> Units { get; } = WordList.Of<ColumnUnit>(
        new(ColumnUnit.Micrograms, "ugm3 ugm 微克立方米 微克每立方米 微克"),
        new(ColumnUnit.Milligrams, "mgm3 mgm 毫克立方米 毫克每立方米 毫克"),
        new(ColumnUnit.PartsPerBillion, "ppb ppbv"),
        new(ColumnUnit.PartsPerMillion, "ppm ppmv"));
}
