using AirQuality.Reading.Columns;

namespace AirQuality.Reading.Rows;

/// <summary>The words of rows that are no data: totals, means, notes under a table.</summary>
internal static class SummaryWords
{
    private const int MostLetters = 16;

    private static readonly HashSet<string> Whole = WordList.SetOf(
        "合计 总计 小计 总和 平均 平均值 均值 日平均 月平均 月均值 月均 总平均 最大 最大值 最高值 最高 最小 最小值 最低值 最低 标准差 中位数 极大值 极小值 有效天数 有效数 样本数 样本量 个数 达标率 超标率 超标天数 超标数 备注 注 说明 附注 单位 有效率 数据有效率 捕获率 月报 统计 " +
        "第90百分位数 第95百分位数 第98百分位数 百分位数 标准 标准值 标准限值 国家标准 一级标准 二级标准 限值 浓度限值 评价标准 同比 环比 同比变化 环比变化 同比变幅 去年同期 上年同期 mean average avg max maximum min minimum total sum std stdev median count note notes remark remarks source");

    // 全市均值, 国控点平均: a mean by a name of its own, which in a ranking would have a place among what it is the mean of. The words before the mean say of what.
    private static readonly string[] Means = ["平均值", "平均数", "平均", "均值", "合计", "总计", "汇总", "average", "mean"];
    private static readonly HashSet<string> Groups = WordList.SetOf(
        "全市 全省 全县 全区 全州 全盟 全国 全域 全镇 市 省 县 区 市区 城区 主城区 建成区 中心城区 郊区 市域 县域 市县 区县 县区 县市 县市区 各县 各县区 各县市区 各区县 各市 各区 各站 各站点 各点 各点位 各乡镇 各镇 乡镇 镇街 站点 点位 国控 省控 市控 县控 国控点 省控点 市控点 国控站 省控站 国控站点 省控站点 国控点位 省控点位 城市 所有站点 全部站点 总体 整体 全部 所有 city province county district station stations site sites overall all national provincial");
    private static readonly HashSet<string> Wholes = WordList.SetOf("全市 全省 全县 全区 全州 全盟 全国 全域 全市域 总体 整体");

    private static readonly string[] Beginnings = ["备注", "注:", "注1", "注2", "说明", "数据来源", "来源:", "制表", "填表", "审核", "审核人", "编制", "打印", "导出", "单位:", "note", "source", "remark", "* ", "合计", "总计", "平均", "最大", "最小", "统计", "以上", "注;"];

    /// <summary>Whether a name is that of a total or a mean.</summary>
    public static bool IsSummary(string name)
    {
        if (name.Length > MostLetters)
            return false;
        var key = NameText.Key(NameText.Plain(name));
        return Whole.Contains(key) || Array.Exists(Means, m => key.EndsWith(m, StringComparison.Ordinal) && Groups.Contains(key[..^m.Length]));
    }

    /// <summary>Whether a name is that of the whole which other areas of a table are parts of, such as 全市.</summary>
    public static bool IsWhole(string name) => Wholes.Contains(NameText.Key(NameText.Plain(name)));

    /// <summary>Whether the first cell of a row says that the row is a note or a total.</summary>
    public static bool IsNote(string cell)
    {
        if (IsSummary(cell))
            return true;
        var plain = NameText.Plain(cell);
        return Array.Exists(Beginnings, b => plain.StartsWith(b, StringComparison.Ordinal));
    }
}
