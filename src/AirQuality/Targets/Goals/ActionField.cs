using AirQuality.Terms;

namespace AirQuality.Targets.Goals;

/// <summary>The fields of action against pollution (重点行动领域): what measures belong to and owners may answer for.</summary>
public static class ActionField
{
    private static readonly Known[] All =
    [
        new("dust", "扬尘", "dust", "扬尘污染 扬尘管控 扬尘治理 施工扬尘 道路扬尘 工地扬尘"),
        new("industry", "工业", "industry", "工业企业 工业源 工业污染 工业治理 涉气企业 重点企业"),
        new("diesel", "重型柴油货车", "heavy diesel trucks", "柴油货车 重型货车 重柴 移动源 机动车 trucks"),
        new("straw", "秸秆", "straw burning", "秸秆禁烧 秸秆焚烧 露天焚烧"),
        new("coal", "散煤", "household coal", "散煤治理 散煤管控 清洁取暖 燃煤"),
        new("fireworks", "烟花爆竹", "fireworks", "烟花 爆竹 禁燃禁放"),
        new("cooking", "餐饮油烟", "cooking fumes", "油烟 餐饮"),
        new("vocs", "挥发性有机物", "volatile organic compounds", "voc 涉vocs企业 vocs治理"),
    ];

    /// <summary>The keys of the fields that have a name in both languages: <c>dust industry diesel straw coal fireworks cooking vocs</c>.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. All.Select(f => f.Key)];

    /// <summary>The field that a text names.</summary>
    /// <param name="text">A key or name, in any case: <c>dust</c>, 扬尘, 散煤治理.</param>
    /// <returns>The key; of a field of one's own the text as it stands.</returns>
    public static string Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var name = text.Trim();
        return Array.Find(All, f => f.Is(name))?.Key ?? name;
    }

    /// <summary>The name of a field.</summary>
    /// <param name="field">Its key.</param>
    /// <param name="language">The language.</param>
    /// <returns>The name; of a field of one's own the field itself.</returns>
    public static string Name(string field, Language language) =>
        Array.Find(All, f => f.Key == field) is { } known ? language == Language.Chinese ? known.Chinese : known.English : field;

    private sealed record Known(string Key, string Chinese, string English, string More)
    {
        public bool Is(string name) => More.Split(' ').Append(Key).Append(Chinese).Append(English).Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
