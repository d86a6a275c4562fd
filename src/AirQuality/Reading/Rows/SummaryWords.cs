using AirQuality.Reading.Columns;

namespace AirQuality.Reading.Rows;

/// <summary>The words of rows that are no data: totals, means, notes under a table.</summary>
internal static class SummaryWords
{
    private static readonly HashSet<string> Whole = WordList.SetOf(
        "合计 总计 小计 总和 平均 平均值 均值 日平均 月平均 月均值 月均 总平均 最大 最大值 最高值 最高 最小 最小值 最低值 最低 标准差 中位数 极大值 极小值 有效天数 有效数 样本数 样本量 个数 达标率 超标率 超标天数 超标数 备注 注 说明 附注 单位 有效率 数据有效率 捕获率 月报 统计 " +
        "第90百分位数 第95百分位数 第98百分位数 百分位数 mean average avg max maximum min minimum total sum std stdev median count note notes remark remarks source");

    private static readonly string[] Beginnings = ["备注", "注:", "注1", "注2", "说明", "数据来源", "来源:", "制表", "填表", "审核", "审核人", "编制", "打印", "导出", "单位:", "note", "source", "remark", "* ", "合计", "总计", "平均", "最大", "最小", "统计", "以上", "注;"];

    /// <summary>Whether a name is that of a total or a mean.</summary>
    public static bool IsSummary(string name) => name.Length <= 12 && Whole.Contains(NameText.Key(NameText.Plain(name)));

    /// <summary>Whether the first cell of a row says that the row is a note or a total.</summary>
    public static bool IsNote(string cell)
    {
        if (IsSummary(cell))
            return true;
        var plain = NameText.Plain(cell);
        return Array.Exists(Beginnings, b => plain.StartsWith(b, StringComparison.Ordinal));
    }
}
