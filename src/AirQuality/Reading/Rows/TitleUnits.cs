using AirQuality.Reading.Columns;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>Units that stand in a line above the table: 单位：μg/m³（CO为mg/m³）.</summary>
/// <param name="General">The unit of all pollutants.</param>
/// <param name="CarbonMonoxide">That of CO, where it has one of its own.</param>
internal readonly record struct TitleUnits(ColumnUnit General, ColumnUnit CarbonMonoxide)
{
    private static readonly string[] Marks = ["ug/m3", "mg/m3", "ug.m-3", "mg.m-3", "ugm-3", "mgm-3", "微克/立方米", "毫克/立方米", "ppb", "ppm"];

    /// <summary>The units of some lines.</summary>
    public static TitleUnits Of(IReadOnlyList<HeaderRow> titles)
    {
        var units = default(TitleUnits);
        foreach (var text in titles.SelectMany(t => t.Cells).Distinct(StringComparer.Ordinal).Select(NameText.Plain).Where(t => t.Contains("单位", StringComparison.Ordinal) || t.Contains("unit", StringComparison.Ordinal)))
            units = Of(text, units);
        return units;
    }

    /// <summary>The unit of a column that names none itself.</summary>
    public ColumnUnit Of(SourceColumn column) => column.Said.Meaning switch
    {
        { Role: ColumnRole.Concentration, Pollutant: Pollutant.CO } => CarbonMonoxide,
        { Role: ColumnRole.Concentration } or { Role: ColumnRole.Value } => General,
        _ => ColumnUnit.None,
    };

    /// <summary>CO alone is written in mg/m³ beside others in µg/m³, so a unit behind its name is its own.</summary>
    private static TitleUnits Of(string text, TitleUnits units)
    {
        var general = units.General;
        var carbon = units.CarbonMonoxide;
        for (var at = 0; at < text.Length; at++)
        {
            var mark = Array.Find(Marks, m => text.AsSpan(at).StartsWith(m, StringComparison.Ordinal));
            if (mark is null || UnitText.Parse(mark) is not { } unit)
                continue;
            var before = text[..at];
            var isOfCarbon = before.LastIndexOf("co", StringComparison.Ordinal) > before.LastIndexOfAny(['3', '方']) || before.EndsWith("一氧化碳", StringComparison.Ordinal);
            if (isOfCarbon)
                carbon = unit;
            else if (general == ColumnUnit.None)
                general = unit;
            at += mark.Length - 1;
        }

        // All in mg/m³ means CO too; all in µg/m³ is said by habit, and CO is then still in mg/m³ unless it says otherwise.
        return new TitleUnits(general, carbon == ColumnUnit.None && general == ColumnUnit.Milligrams ? general : carbon);
    }
}
