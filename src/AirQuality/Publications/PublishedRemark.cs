using AirQuality.Terms;

namespace AirQuality.Publications;

/// <summary>A remark on the reading of a published figure.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Detail">A name or value that belongs to it; blank when there is none.</param>
public sealed record PublishedRemark(RemarkKind Kind, string Detail = "")
{
    /// <summary>Whether it makes the reading doubtful.</summary>
    public bool IsDoubt => Kind is RemarkKind.UnsurePlace or RemarkKind.SeveralFit or RemarkKind.BaseAssumed or RemarkKind.UnitSlip or RemarkKind.PointsAssumed
        or RemarkKind.PeriodOfTableAbove or RemarkKind.AlsoPrinted or RemarkKind.ChangeDoesNotFollow;

    /// <summary>The remark in words.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string Text(Language language)
    {
        var text = Kind switch
        {
            RemarkKind.AreaFromTitle => language.Pick("区域取自标题或文件名", "area from the title or file name"),
            RemarkKind.SharedPlace => language.Pick("空白名次与上一行并列", "blank place, shared with the row above"),
            RemarkKind.FromBottom => language.Pick("倒数名次", "place from the bottom"),
            RemarkKind.DerivedPlace => language.Pick("未印名次，按列表顺序推出", "no place printed; from the order of the list"),
            RemarkKind.TiesBroken => language.Pick("数值相同而名次不同", "equal figures have different places"),
            RemarkKind.UnsurePlace => language.Pick("存疑：名次与数值顺序不完全一致", "doubtful: not every place fits the order of the figures"),
            RemarkKind.SeveralFit => language.Pick("存疑：名次也与其他指标顺序一致", "doubtful: the places fit other figures as well"),
            RemarkKind.SignTurned => language.Pick("原表正值为下降或改善，符号已转换", "printed with plus for a fall or an improvement; sign turned"),
            RemarkKind.SignProved => language.Pick("两年数值表明正值为下降，符号已转换", "both years show that plus is a fall; sign turned"),
            RemarkKind.BaseAssumed => language.Pick("存疑：未说明比较基准，按同比理解", "doubtful: base not named, last year taken"),
            RemarkKind.FractionOfOne => language.Pick("原为小数比例", "printed as a fraction of 1"),
            RemarkKind.UnitConverted => language.Pick("单位已换算", "unit converted"),
            RemarkKind.UnitSlip => language.Pick("存疑：所印单位与数值不符", "doubtful: the printed unit does not fit the figures"),
            RemarkKind.PointsAssumed => language.Pick("存疑：比例的变化印为%，按百分点理解", "doubtful: change of a ratio headed %, taken for percentage points"),
            RemarkKind.Variant => language.Pick("口径", "reckoned"),
            RemarkKind.PeriodOfTableAbove => language.Pick("存疑：时段取自上一张表", "doubtful: period of the table above"),
            RemarkKind.WeekNumber => language.Pick("发布者周次", "publisher's week"),
            RemarkKind.AlsoPrinted => language.Pick("存疑：他处另有数值", "doubtful: printed elsewhere as"),
            RemarkKind.ChangeDoesNotFollow => language.Pick("存疑：变化与两年数值不符", "doubtful: the change does not follow from both years"),
            RemarkKind.DerivedBase => language.Pick("推算值，由本期与同比反推，范围", "derived from the figure and its change, within"),
            _ => throw new InvalidOperationException($"Remark {Kind} has no text."),
        };
        return Detail.Length == 0 ? text : $"{text}: {Detail}";
    }
}
