namespace AirQuality.Reading.Columns;

/// <summary>The words of flags.</summary>
internal static class FlagWords
{
    private static readonly Dictionary<string, bool> Words = WordList.Of<bool>(
        new(true, "有效 正常 合格 通过 是 已审核 在线 良好 运行 运行正常 真 valid ok good normal n y yes true t pass passed v 0 审核通过 一致 "),
        new(false, "无效 异常 故障 不合格 未通过 否 缺测 停机 停运 离线 校准 维护 检修 超限 断线 不足 数据不足 有效数据不足 假 质控 仪器故障 设备故障 通讯故障 零点检查 跨度检查 零点校准 跨度校准 精度检查 无数据 剔除 删除 存疑 可疑 invalid bad error fault no false f fail failed missing suspect maintenance calibration " +
            "bb b w h hsp lsp ps pz as az cz cs rm re d -1"));

    /// <summary>Whether a flag says that a value is valid; <c>null</c> for codes that nothing explains.</summary>
    /// <param name="text">The flag.</param>
    /// <param name="asksWhetherValid">Whether its column asks so, and 1 and 0, Y and N are answers.</param>
    public static bool? IsValid(string text, bool asksWhetherValid)
    {
        // 0 is 'no fault' as a status and 'no' under 有效, N is 'normal' or 'no': the name of the column decides.
        var flag = NameText.Plain(text).Trim('(', ')', ' ');
        if (asksWhetherValid && flag is ("1" or "1.0" or "0" or "0.0" or "n"))
            return flag is "1" or "1.0";
        return Words.TryGetValue(flag, out var valid) ? valid : null;
    }

    /// <summary>Whether a name asks whether values are valid, so that 1 is yes.</summary>
    public static bool AsksWhetherValid(string name) => NameText.Key(NameText.Plain(name)) is var key && (key.Contains("有效", StringComparison.Ordinal) || key.Contains("valid", StringComparison.Ordinal));
}
