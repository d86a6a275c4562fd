using System.Globalization;
using AirQuality.Observations;
using AirQuality.Reading.Sources;
using AirQuality.Reading.Tables;
using AirQuality.Terms;

namespace AirQuality.Publications.Further;

/// <summary>
/// Reads further figures: one a row, <c>area,period,figure,value[,unit][,better][,limit][,city]</c>, or one a column,
/// <c>area,period,dustfall,tsp,road_dust,fireworks_days</c>; in any order and in Chinese too (区域,时段,降尘).
/// </summary>
/// <remarks>Unit, direction (<c>better</c>: smaller or larger) and limit hold for every row of the figure; one row that says them is enough.</remarks>
public static class FurtherFigureFile
{
    private static readonly SideTableForm Form = new(
        new("a header such as area,period,figure,value,unit,better,limit or area,period,dustfall", "如area,period,figure,value,unit,better,limit（区域,时段,指标,数值,单位,方向,限值）或area,period,dustfall（区域,时段,降尘）的表头"),
        new("figures after the header", "表头之后的数值"),
        new SideColumn("area", "areaname county city town 区域 区县 县区 县市区 乡镇 地区 区域名称", IsRequired: true),
        new SideColumn("period", "month date 时段 月份 时间 时期 年月", IsRequired: true),
        new SideColumn("incity", "cityname 所属城市 所在城市 所属地市"),
        new SideColumn("figure", "metric indicator 指标 项目 指标名称"),
        new SideColumn("value", "数值 值 结果 监测值"),
        new SideColumn("unit", "单位"),
        new SideColumn("better", "direction 方向 优劣"),
        new SideColumn("limit", "limitvalue 限值 标准 控制值"),
        new SideColumn("dustfall", "降尘 降尘量"),
        new SideColumn("tsp", "总悬浮颗粒物"),
        new SideColumn("road_dust", "roaddust 道路积尘 积尘负荷 道路积尘负荷"),
        new SideColumn("fireworks_days", "fireworksdays fireworks 烟花爆竹 燃放天数 发现燃放天数"));

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file: CSV, plain or gzip, or a workbook.</param>
    /// <param name="workbooks">Opens workbooks; <c>null</c> refuses them.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ObservationFormatException">Unknown header or direction, a bad period or number, a value that stands twice, units or limits that contradict each other.</exception>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    public static FurtherFigures Read(string path, IWorkbookReader? workbooks = null)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, path, workbooks);
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The bytes; closed afterwards.</param>
    /// <param name="name">The name for messages.</param>
    /// <param name="workbooks">Opens workbooks; <c>null</c> refuses them.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ObservationFormatException">As for <see cref="Read(string, IWorkbookReader?)"/>.</exception>
    public static FurtherFigures Read(Stream stream, string name, IWorkbookReader? workbooks = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        var read = new Reader();
        foreach (var row in SideTables.Read(stream, name, Form, workbooks).WholeRows())
            read.Add(row);
        return new FurtherFigures([.. read.Figures.Values], read.Values);
    }

    private sealed class Reader
    {
        private static readonly string[] Smaller = ["smaller", "lower", "small", "小", "越小越好", "低", "越低越好"];
        private static readonly string[] Larger = ["larger", "higher", "large", "大", "越大越好", "高", "越高越好"];
        private readonly Dictionary<Place, long> lines = [];

        public Dictionary<string, FurtherFigure> Figures { get; } = new(StringComparer.Ordinal);

        public List<FurtherValue> Values { get; } = [];

        public void Add(SideRow row)
        {
            if (row["area"].Length == 0)
                throw row.Error(FindingKind.UnknownArea, "area", new("an area", "区域"));
            if (!PeriodText.TryRead(row["period"], out var period))
                throw row.Error(FindingKind.BadTime, "period", new("a period such as 2026-10 or 2026-Q3", "时段，如2026-10或2026-Q3"));
            var known = FurtherFigure.Known.Where(f => row[f.Key].Length > 0).ToList();
            foreach (var figure in known)
                Add(row, period, figure.Key, figure.Key);
            if (row["figure"].Length > 0)
                Add(row, period, KeyOf(row["figure"]), "value");
            else if (known.Count == 0 && row["value"].Length > 0)
                throw row.Error(FindingKind.UnknownGoal, "figure", new("the name of a figure", "指标名称"));
        }

        private static string KeyOf(string name) => FurtherFigure.Known.FirstOrDefault(f => string.Equals(f.Key, name, StringComparison.OrdinalIgnoreCase) || Form.KeyOf(name) == f.Key)?.Key ?? name;

        private void Add(SideRow row, AssessmentPeriod period, string key, string column)
        {
            if (Number(row, column) is not { } value)
                return; // an empty cell is a figure that is missing
            if (!lines.TryAdd(new Place(row["area"], row["incity"], period, key), row.Line))
                throw row.Error(FindingKind.DuplicateConflicting, column, new("each area, period and figure once", "同一区域、时段、指标出现一次"), new($"again, first on line {lines[new Place(row["area"], row["incity"], period, key)]}", $"重复，首次出现在第{lines[new Place(row["area"], row["incity"], period, key)]}行"));
            Figures[key] = Said(row, Figures.GetValueOrDefault(key) ?? FurtherFigure.Known.FirstOrDefault(f => f.Key == key) ?? new FurtherFigure(key), isFirst: !Figures.ContainsKey(key));
            Values.Add(new FurtherValue(row["area"], period, key, value) { City = row["incity"] is { Length: > 0 } city ? city : null });
        }

        /// <summary>What the row says of its figure, which must not be another than what an earlier row said.</summary>
        private static FurtherFigure Said(SideRow row, FurtherFigure figure, bool isFirst)
        {
            if (row["unit"] is { Length: > 0 } unit)
                figure = isFirst || figure.Unit is null || figure.Unit == unit ? figure with { Unit = unit } : throw Other(row, "unit", figure.Unit);
            if (Number(row, "limit") is { } limit)
                figure = figure.Limit is null || figure.Limit == limit ? figure with { Limit = limit } : throw Other(row, "limit", figure.Limit.Value.ToString(CultureInfo.InvariantCulture));
            if (row["better"] is not { Length: > 0 } better)
                return figure;
            var larger = Larger.Contains(better, StringComparer.OrdinalIgnoreCase);
            if (!larger && !Smaller.Contains(better, StringComparer.OrdinalIgnoreCase))
                throw row.Error(FindingKind.UnknownGoal, "better", new("smaller or larger", "smaller、larger（越小越好、越大越好）"));
            return isFirst || figure.LargerIsBetter == larger ? figure with { LargerIsBetter = larger } : throw Other(row, "better", figure.LargerIsBetter ? "larger" : "smaller");
        }

        private static ObservationFormatException Other(SideRow row, string column, string before) =>
            row.Error(FindingKind.DuplicateConflicting, column, new($"'{before}', as before", $"与前文一致的“{before}”"));

        private static decimal? Number(SideRow row, string column)
        {
            if (row[column] is not { Length: > 0 } text || text is "-" or "—" or "/" or "NA")
                return null;
            return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw row.Error(FindingKind.NotANumber, column, new("a number", "数字"));
        }

        private readonly record struct Place(string Area, string City, AssessmentPeriod Period, string Figure);
    }
}
