using static AirQuality.Reading.Published.Words.FeatureKind;

namespace AirQuality.Reading.Published.Words;

/// <summary>
/// All words of headers, row labels and captions, in one place. The longest word wins where several begin at the same letter, so that
/// 优良天数比例 is not 优良天数. A word that is missing here makes a column unread, never misread.
/// </summary>
internal static class Lexicon
{
    private static readonly LexiconEntry[] Metrics =
    [
        new(new(Metric, "index"), "环境空气质量综合指数 环境空气综合质量指数 环境空气综合指数 空气质量综合指数 空气综合质量指数 空气综合指数 综合质量指数 综合污染指数 综合指数 综指 环境空气质量综合指数(aqci) 空气质量综合指数(aqci) 综合指数(aqci) aqci指数 aqci 空气污染综合指数 环境空气质量综合指数i 空气质量综合指数i 综合指数i composite_index published_index index"),
        new(new(Metric, "max_index"), "最大单项质量指数 最大单项指数 单项指数最大值 最大质量指数 最大分指数 最大指数 max_index"),
        new(new(Metric, "so2"), "so2 二氧化硫"),
        new(new(Metric, "no2"), "no2 二氧化氮"),
        new(new(Metric, "pm10"), "pm10 可吸入颗粒物 可吸入颗粒"),
        new(new(Metric, "pm25"), "pm2.5 pm25 pm2_5 pm2,5 细颗粒物 细颗粒"),
        new(new(Metric, "co"), "co 一氧化碳"),
        new(new(Metric, "o3_8h"), "o3 o38h 臭氧"),
        new(new(Metric, "tsp"), "tsp 总悬浮颗粒物 大气粗颗粒物 粗颗粒物"),
        new(new(Metric, "dustfall"), "降尘量 降尘 dustfall"),
        new(new(Metric, "good_ratio"), "空气质量优良天数比例 空气质量优良天数比率 空气质量达标天数比例 空气质量达标率 空气质量优良率 优良天数比例 优良天数比率 优良天数百分比 优良天数占比 优良天数率 优良级天数比例 优良天气比例 优良天比例 优良天比率 优良天率 优良率 优良比例 优良日数比例 达标天数比例 达标天数比率 达标天数率 达标天数占比 达标天比例 优良以上天数比例 二级及以上天数比例 二级以上天数比例 好于二级天数比例 达到或好于二级天数比例 达到或优于二级天数比例 达标率 aqi达标率 aqi优良率 空气优良率 good_ratio compliance_pct"),
        new(new(Metric, "good_days"), "空气质量优良天数 空气质量达标天数 优良天数 优良级天数 优良日数 优良天 达标天数 达标天 优良(达标)天数 达标(优良)天数 优良以上天数 优良及以上天数 二级及以上天数 二级以上天数 好于二级天数 优于二级天数 好于或等于二级天数 达到或好于二级天数 达到或优于二级天数 达到及好于二级天数 达到和好于二级天数 达到或好于二级的天数 达到或优于二级的天数 good_days"),
        new(new(Metric, "heavy_days"), "重度及以上污染天数 重度及以上污染天 重度及其以上污染天数 重度以上污染天数 重度污染及以上天数 重度污染以上天数 重度及以上天数 重污染天数 重污染日数 重污染天 heavy_days"),
        new(new(Metric, "heavy_ratio"), "重度及以上污染天数比例 重度及以上污染天数比率 重度及以上污染比例 重污染天数比例 重污染天数比率 重污染天数占比 heavy_ratio"),
        new(new(Metric, "valid_days"), "有效监测天数 有效天数 有效日数 监测天数 valid_days"),
        new(new(Metric, "money"), "生态补偿金额 生态补偿资金 生态补偿金 生态补偿 补偿资金 补偿金额 补偿金 money"),
    ];

    private static readonly LexiconEntry[] Statistics =
    [
        new(new(Statistic, "p95"), "日均值第95百分位数 第95百分位数 第95百分位 95百分位数 95百分位 95%分位数 95分位 95per _p95 p95 日均第95百分位 95%位数 95% 95th 95"),
        new(new(Statistic, "p90"), "第90百分位数 第90百分位 90百分位数 90百分位 90%分位数 90分位 90per _p90 p90 90%位数 90% 90th 90"),
        new(new(Statistic, "p98"), "日均值第98百分位数 第98百分位数 第98百分位 98百分位数 98百分位 98per _p98 p98 98%位数 98% 98th 98"),
        new(new(Statistic, "percentile"), "特定百分位数浓度 特定百分位数 特定百分位 百分位数浓度 百分位浓度 百分位数 百分位"),
        new(new(Statistic, "8h"), "日最大8小时滑动平均值 日最大8小时滑动平均 日最大8小时平均值 日最大8小时平均 日最大8小时值 日最大8小时均值 日最大8小时 最大8小时平均 最大8小时 8小时滑动平均 8小时平均 8小时 _8h -8h 8h _8 -8 mda8"),
        new(new(Statistic, "1h"), "日最大1小时平均 日最大1小时 最大1小时 1小时平均 1小时 _1h -1h 1h"),
        new(new(Statistic, "highest"), "最大值 最高值 最大 最高 _max"),
        new(new(Statistic, "lowest"), "最小值 最低值 最小 最低 _min"),
        new(new(Other, "median"), "中位数 中值 标准差 极差 最大日均值 最大日均 日均最大值"),
        new(new(Statistic, "mean"), "月平均浓度 年平均浓度 平均浓度 平均值 月均浓度 年均浓度 周均浓度 均值 月均值 年均值 周均值 季均值 月均 年均 周均 日均 平均 24小时平均 24小时均值 24h平均 日均值 _mean"),
    ];

    private static readonly LexiconEntry[] Changes =
    [
        new(new(Change, "neutral"), "变化情况 变化量 变化值 变化 升降情况 升降 增减情况 增减量 增减 变动 浮动 _change change _difference"),
        new(new(ChangeRate, "neutral"), "变化率 变化幅度 变化比例 变幅 升降率 升降幅度 升降幅 增减率 增减幅度 增减幅 涨跌幅 变动率 变动幅度"),
        new(new(Change, "fall"), "下降 降低 减少 削减"),
        new(new(ChangeRate, "fall"), "下降率 下降幅度 下降比例 降幅 降低率 降低幅度 减少率 减少幅度 减幅 削减率"),
        new(new(Change, "rise"), "上升 升高 增加 增长 提高"),
        new(new(ChangeRate, "rise"), "上升率 上升幅度 上升比例 升幅 增幅 涨幅 增长率 增加率 增加幅度 升高率 提高率 提高幅度"),
        new(new(Change, "better"), "改善情况 改善 好转 提升"),
        new(new(ChangeRate, "better"), "改善率 改善幅度 改善程度 改善比例 改善百分比"),
        new(new(Change, "worse"), "恶化 变差 反弹"),
        new(new(ChangeRate, "worse"), "恶化率 恶化幅度 反弹率 反弹幅度"),
        new(new(Base, "last_year"), "上年同期值 去年同期值 上年同期 去年同期 上年度同期 同期值 同期数 同期 上年 去年 _last_year last_year"),
        new(new(Base, "previous"), "上月 上周 上期 上季度 上旬 前一周 前一月 上一周 上一月 上个月 _previous"),
        new(new(Base, "3y"), "近三年同期均值 前三年同期均值 三年同期均值 近三年均值 前三年均值 三年平均值 三年均值 三年平均 _3y"),
        new(new(Compare, "last_year"), "同比"),
        new(new(Compare, "previous"), "环比"),
        new(new(Compare), "相比较 相比 对比 比较 相较 较 与 比"),
        new(new(Goal), "年度目标值 年度目标 控制目标 考核目标 目标值 目标 考核指标 任务值 目标任务 _goal goal"),
        new(new(Other, "progress"), "目标完成情况 完成情况 完成率 距目标 距年度目标 与目标差距 距目标差距 差距 超目标 目标进度"),
        new(new(Share), "污染负荷系数 污染负荷比 污染负荷 负荷比 负荷系数 污染分担率 分担率 贡献率 占比 _share"),
        new(new(SingleIndex), "单项质量指数 单项污染指数 单因子指数 单项指数 分指数 _single"),
    ];

    private static readonly LexiconEntry[] Places =
    [
        new(new(Place), "排名 名次 排序 位次 排位 排行 序位 位置 综合排名 综合名次 综合排序 综合位次 总排名 总名次 正排名 正序排名 排名次序 排名顺序 排名位次 rank place _place"),
        new(new(Other, "place_change"), "排名变化 名次变化 位次变化 排序变化 排名升降 名次升降 位次升降 排名变动 名次变动 同比排名变化 同比名次变化"),
        new(new(End, "bottom"), "倒序 倒数 逆序 倒排 由差到好 从差到好 由劣到优"),
        new(new(End, "top"), "正序 正数 顺序 由好到差 从好到差 由优到劣"),
        new(new(End, "ascending"), "由低到高 从低到高 由小到大 从小到大 升序"),
        new(new(End, "descending"), "由高到低 从高到低 由大到小 从大到小 降序"),
        new(new(Scope, "city"), "全市 市内 市级"),
        new(new(Scope, "province"), "全省 省内 省级 全区 全自治区"),
        new(new(Scope, "nation"), "全国 国内 168城市 168个城市 168重点城市 重点城市"),
    ];

    private static readonly LexiconEntry[] Units =
    [
        new(new(Unit, "ug"), "ug/m3 ug/m^3 ug/立方米 ug·m-3 微克/立方米 微克每立方米 微克/m3 微克/立方 ug/nm3"),
        new(new(Unit, "mg"), "mg/m3 mg/m^3 mg/立方米 mg·m-3 毫克/立方米 毫克每立方米 毫克/m3 毫克/立方 mg/nm3"),
        new(new(Unit, "percent"), "% 百分比 百分率"),
        new(new(Unit, "points"), "个百分点 百分点"),
        new(new(Unit, "days"), "(天) (d) (日) 天数 天"),
        new(new(Unit, "money"), "万元"),
        new(new(Unit, "deposition"), "吨/平方千米·月 吨/平方公里·月 吨/(平方千米·月) 吨/(平方公里·月) 吨/平方千米•月 吨/平方公里•月 吨/平方公里.月 吨/平方千米.月 t/km2·月 t/(km2·月) t/km2·30d t/(km2·30d) t/km2.月 吨/平方千米·30天"),
        new(new(Payment, "pay"), "支偿 支付 扣缴 缴纳 上缴 应缴 扣减 扣款 赔付 罚款"),
        new(new(Payment, "receive"), "得补 获得 奖励 受偿 获补 奖补 应得 应补"),
    ];

    private static readonly LexiconEntry[] Others =
    [
        new(new(Other, "main"), "首要污染物 主要污染物 主要污染因子 首要污染因子 main primary"),
        new(new(Other, "aqi"), "空气质量指数aqi 空气质量指数(aqi) 环境空气质量指数 空气质量指数 aqi api"),
        new(new(Other, "grade"), "空气质量级别 空气质量类别 空气质量等级 空气质量状况等级 质量等级 污染等级 级别 类别 等级 优天数 良天数 一级天数 二级天数 三级天数 优级天数 良级天数 轻度污染天数 轻度污染 中度污染天数 中度污染 重度污染天数 重度污染 严重污染天数 严重污染 污染天数 污染天 优(天) 良(天)"),
        new(new(Other, "exceedance"), "超标天数 超标率 超标倍数 超标 最大超标倍数"),
        new(new(Other, "remark"), "备注 说明 是否达标 达标情况 达标评价 评价结果 责任单位 责任人 联系人 电话 得分 分值 评分 经度 纬度 缺失天数 无效天数"),
        new(new(Variant, "without dust"), "剔除沙尘天气影响后 剔除沙尘影响后 剔除沙尘天气 剔除沙尘影响 剔除沙尘后 剔除沙尘 扣除沙尘天气影响后 扣除沙尘影响后 扣除沙尘影响 扣除沙尘后 扣除沙尘 去除沙尘 沙尘剔除后 沙尘扣除后 剔沙后 扣沙后"),
        new(new(Variant, "reference state"), "标况 实况 参比状态 标准状态"),
        new(new(Variant, "unreviewed"), "初步审核 未审核 初审"),
        new(new(Role, "ordinal"), "序号 编号 no. id"),
        new(new(Role, "period"), "统计时段 统计时间 统计月份 统计周期 监测时间 监测时段 评价时段 时间段 时期 时段 时间 月份 年月 日期 年份 周次 期次 period month"),
        new(new(Role, "indicator"), "主要指标 评价指标 监测指标 监测项目 指标名称 污染物名称 评价项目 指标 项目 污染物 参数 因子 metric"),
    ];

    private static readonly LexiconEntry[] Fillers =
    [
        new(new(Filler), "环境空气质量 大气环境质量 空气质量 环境质量 环境空气 大气环境 环境 空气 大气 质量 主要污染物浓度 主要污染物指标 污染物浓度 浓度值 浓度均值 浓度 质量浓度 实测值 实测 数值 监测值 监测结果 监测 评价 统计 结果 情况 状况 数据 指标值 比例 比率 金额 资金 无量纲 全县 县内"),
        new(new(Filler), "按 由 从 在 的 为 及 和 其中 各 均 值 量 年 月 度 份 数 累 率 城市 地区 国控 省控 站点 点位 滑动 ( ) < > , : ; / _ - . | + # * ± · ="),
    ];

    /// <summary>All words with what they contribute, the longest first.</summary>
    // By first letter, so that a few words are tried at each place; the longest first, so that the first that fits is the one meant.
    public static IReadOnlyDictionary<char, IReadOnlyList<LexiconWord>> ByFirstLetter { get; } = new[] { Metrics, Statistics, Changes, Places, Units, Others, Fillers }
        .SelectMany(g => g)
        .SelectMany(e => e.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => new LexiconWord(w, e.Feature)))
        .GroupBy(w => w.Text[0])
        .ToDictionary(g => g.Key, g => (IReadOnlyList<LexiconWord>)[.. g.OrderByDescending(w => w.Text.Length)]);
}
