namespace AirQuality.Reading.Columns;

/// <summary>Reads units as headers and cells write them.</summary>
internal static class UnitText
{
    /// <summary>No unit is longer.</summary>
    public const int MostLetters = 40;

    // 渭 and 碌 are μ and µ, 鲁 is ³, in UTF-8 that was taken for GBK and saved so; � and ? are what is left of them after the opposite
    // mistake. Such headers come out of spreadsheet programs every day, and their letters g and m³ leave no doubt.
    private static readonly Dictionary<string, ColumnUnit> Words = WordList.Of<ColumnUnit>(
        new(ColumnUnit.Micrograms, "ugm3 ugm-3 ugperm3 ugcum ugnm3 ugnm-3 microgramm3 microgramsm3 microgramspercubicmeter microgramspercubicmetre ugsm3 ug 微克立方米 微克每立方米 微克m3 微克标立方米 微克 渭gm3 渭gm鲁 碌gm3 碌gm鲁 ?gm3 �gm3 �gm�"),
        new(ColumnUnit.Milligrams, "mgm3 mgm-3 mgperm3 mgcum mgnm3 mgnm-3 milligramm3 milligramsm3 milligramspercubicmeter milligramspercubicmetre mgsm3 mg 毫克立方米 毫克每立方米 毫克m3 毫克标立方米 毫克 mgm鲁 mgm�"),
        new(ColumnUnit.Nanograms, "ngm3 ngm-3 纳克立方米 纳克每立方米"),
        new(ColumnUnit.PartsPerBillion, "ppb ppbv nmolmol nmolmol-1 十亿分之一 partsperbillion"),
        new(ColumnUnit.PartsPerMillion, "ppm ppmv umolmol umolmol-1 百万分之一 partspermillion"),
        new(ColumnUnit.Other, "% 无量纲 无 dimensionless 1 天 d days 个 次 度 °c ℃ c 摄氏度 hpa kpa pa 百帕 m/s ms ms-1 米秒 mm 毫米 级 级别 名 位 百分点 - -- 元 万元"));

    /// <summary>The unit of a text; <c>null</c> when it is none.</summary>
    /// <param name="plain">A text as <see cref="NameText.Plain"/> makes it, without brackets around it.</param>
    public static ColumnUnit? Parse(string plain)
    {
        // 'ug/m^3', 'ug.m-3', 'ug m-3', 'ug*m-3' and 'μg/(m³)' differ in signs only; a minus says something.
        var bare = string.Concat(plain.Where(c => c is not (' ' or '/' or '.' or '^' or '*' or '(' or ')' or '[' or ']' or ',' or '{' or '}' or '$' or '\\')));
        if (bare.StartsWith("单位", StringComparison.Ordinal))
            bare = bare[2..].TrimStart(':');
        else if (bare.StartsWith("unit", StringComparison.Ordinal))
            bare = bare[4..].TrimStart('s').TrimStart(':', '=');
        return Words.TryGetValue(bare, out var unit) ? unit : null;
    }

    /// <summary>The unit as messages write it.</summary>
    public static string Text(ColumnUnit unit) => unit switch
    {
        ColumnUnit.Micrograms => "µg/m³",
        ColumnUnit.Milligrams => "mg/m³",
        ColumnUnit.Nanograms => "ng/m³",
        ColumnUnit.PartsPerBillion => "ppb",
        ColumnUnit.PartsPerMillion => "ppm",
        _ => string.Empty,
    };
}
