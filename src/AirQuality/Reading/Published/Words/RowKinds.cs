using System.Text.RegularExpressions;
using AirQuality.Reading.Published.Spelling;

namespace AirQuality.Reading.Published.Words;

/// <summary>Tells rows of areas from those of means, totals, limits and notes by their names.</summary>
internal static partial class RowKinds
{
    /// <summary>The kind of row a name belongs to.</summary>
    /// <param name="name">The name as printed.</param>
    public static RowKind KindOf(string name)
    {
        // What is none of the others is taken for an area, so that none is ever passed over. A word that is missing here shows as an
        // area of that name, which somebody will see.
        var plain = PlainText.Of(name);
        if (Note().IsMatch(plain))
            return RowKind.Note;
        if (Limit().IsMatch(plain))
            return RowKind.Limit;
        if (Total().IsMatch(plain))
            return RowKind.Total;
        if (Whole().IsMatch(plain))
            return RowKind.Whole;
        if (Mean().IsMatch(plain))
            return RowKind.Mean;
        return Other().IsMatch(plain) ? RowKind.Other : RowKind.Area;
    }

    [GeneratedRegex(@"^(注|备注|说明|附注|注释|数据来源|来源|资料来源|单位|填表|制表|审核|联系|发布|统计口径)([:：\d(]|$)|^\*|^注\d", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Note();

    [GeneratedRegex(@"标准(限值|值)?(\(.*\))?$|限值|^(国家|环境空气质量|gb3095).*级|^[一二]级(标准)?$", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Limit();

    [GeneratedRegex(@"^(合计|总计|小计|总和|共计|累计|汇总|总数)|(合计|总计|小计)$", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Total();

    [GeneratedRegex(@"^全(市|省|区|州|县|国|盟|旗|域|地区|自治区|自治州)(\(.*\))?$|^total$|^overall$|^(全国)?\d+个?(重点)?(城市|地级及以上城市|设区市|县|市|区)$|^(全部|总体|整体)$", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(平均|均值|平均值|平均浓度|平均数|平均水平|算术均值)(\(.*\))?$|^(平均|均值)|^mean$|^average$", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Mean();

    [GeneratedRegex(@"^(最大值?|最小值?|最高值?|最低值?|中位数|极差|标准差|目标值?|年度目标|考核目标|控制目标|去年同期|上年同期|同比|环比|同比变化|变化率|变化幅度|排名|较上年.*|与.*相比.*)$", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Other();
}
