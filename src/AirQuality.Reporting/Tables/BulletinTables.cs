using System.Globalization;
using AirQuality.Assessments;
using AirQuality.Figures;
using AirQuality.Reporting.Facts;
using AirQuality.Standards;
using AirQuality.Statistics;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tables;

/// <summary>The figures that every bulletin has of each area: days of each level, exceeding days by primary pollutant, both statistics, multiples, attainment.</summary>
internal sealed class BulletinTables
{
    private static readonly Pollutant[] InOrder = [Pollutant.PM25, Pollutant.PM10, Pollutant.O3, Pollutant.SO2, Pollutant.NO2, Pollutant.CO];

    private readonly Report report;
    private readonly AreaNames names;
    private readonly Words words;
    private readonly List<AreaFigures> areas;

    public BulletinTables(Report report, AreaNames names, Words words)
    {
        (this.report, this.names, this.words) = (report, names, words);
        areas = [.. report.OnLastYear.Select(c => new AreaFigures(c.Current, [.. BulletinFigures.Of(c.Current), .. ThreeYearFigures.Of(report.Days, c.Current, report.Options.Plan.Assessment)]))];
    }

    /// <summary>The tables, each with its name for machines.</summary>
    public IEnumerable<(string Id, Table Table)> All()
    {
        yield return ("aqi_levels", Levels("days", words.Pick("各级别天数", "Days of each level"), ["exceed_days", "heavy_days", "heavy_ratio"]));
        yield return ("aqi_level_shares", Levels("ratio", words.Pick("各级别天数比例（%）", "Shares of the levels (%)"), []));
        yield return ("primary", OfPollutants("primary_exceed_days", words.Pick("以各污染物为首要污染物的超标天数", "Exceeding days by primary pollutant")));
        yield return ("percentiles", Percentiles());
        yield return ("multiples", OfPollutants("multiple", words.Pick("超标倍数（年平均或百分位数，对所在类别区的限值）", "Exceedance multiples (mean or percentile above the limit of the area's class)")));
        yield return ("attainment", Attainment());
        yield return ("load_shares", OfPollutants("load_share", words.Pick("负荷比（单项指数占综合指数，%）", "Load shares (single index in the composite index, %)")));
        if (report.Assessed.Kind == PeriodKind.Year)
            yield return ("three_years", OfPollutants("mean_of_3_years", words.Pick("三年滑动平均", "Means of three years")));
    }

    /// <summary>All figures of a lone area, one a row.</summary>
    public Table OfLoneArea() => new(["metric", "value", "unit"], [.. areas[0].Figures.Select(f => new[]
    {
        Cell.Text(f.Pollutant is { } pollutant ? $"{pollutant.Key()}_{f.Key}" : f.Key) with { Display = f.Name.In(words.Language) },
        Value(f),
        Cell.Text(f.Unit == "d" ? words.Pick("天", "days") : f.Unit),
    })])
    { Title = words.Pick("公报指标", "Figures of bulletins") };

    /// <summary>Of a lone area what its figures with their changes do not have: exceeding days, attainment.</summary>
    public IEnumerable<Cell[]> RestOfLoneArea() => areas[0].Figures.Where(f => f is { Pollutant: null, Key: "exceed_days" or "attained" }).Select(f => (Cell[])[Cell.Text(Capital(f.Name.In(words.Language))), Value(f)]);

    /// <summary>The days of a lone area by level, a level a column.</summary>
    public Table LevelsOfLoneArea()
    {
        var levels = areas[0].Assessment.Edition.Levels.Select((level, i) => (Key: $"level_{Text(i + 1)}", Name: level.Name(words.Language))).ToList();
        return new Table(
            ["metric", .. levels.Select(l => l.Key)],
            [
                [Cell.Text(words.Pick("天数", "Days")), .. levels.Select(l => Cell.Number(areas[0].Of($"{l.Key}_days")))],
                [Cell.Text(words.Pick("比例（%）", "Share (%)")), .. levels.Select(l => Cell.Number(areas[0].Of($"{l.Key}_ratio")))],
            ])
        { Title = words.Pick("各级别天数及比例", "Days of each level and their shares"), Headers = levels.ToDictionary(l => l.Key, l => l.Name, StringComparer.Ordinal) };
    }

    /// <summary>The figures of a lone area that each pollutant has, a pollutant a column.</summary>
    public Table PollutantsOfLoneArea()
    {
        var rows = areas[0].Figures.Where(f => f.Pollutant is not null).GroupBy(f => IsPercentile(f) ? "percentile" : f.Key, StringComparer.Ordinal);
        return new Table(["metric", .. InOrder.Select(Key)], [.. rows.Select(row =>
        {
            var of = row.ToDictionary(f => f.Pollutant!.Value);
            return (Cell[])[Cell.Text(RowName(of)), .. InOrder.Select(p => Value(of[p]))];
        })])
        { Title = words.Pick("各污染物的公报指标", "Figures of bulletins by pollutant"), Headers = InOrder.ToDictionary(Key, Symbol, StringComparer.Ordinal) };
    }

    /// <summary>What a row of all pollutants is called, with its unit.</summary>
    private string RowName(Dictionary<Pollutant, BulletinFigure> of)
    {
        var first = of[Pollutant.PM25];
        var unit = first.Unit switch { "d" => words.Pick("天", "days"), "µg/m³" => words.Pick("µg/m³，CO为mg/m³", "µg/m³, CO mg/m³"), var other => other };
        var orders = of.Values.Where(IsPercentile).GroupBy(f => f.Key, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Select(g => $"{g.Key.ToUpperInvariant()} {string.Join(words.Pick("、", ", "), InOrder.Where(p => of[p].Key == g.Key).Select(Symbol))}").ToList();
        var name = orders.Count > 0 ? words.Pick("百分位数：", "percentile: ") + string.Join(words.Pick("，", "; "), orders) : first.Name.In(words.Language)[Symbol(Pollutant.PM25).Length..].Trim();
        return Capital(name) + (unit.Length > 0 ? words.Pick($"（{unit}）", $" ({unit})") : string.Empty);
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static bool IsPercentile(BulletinFigure figure) => figure.Key is ['p', >= '0' and <= '9', ..];

    private static Cell Value(BulletinFigure figure) =>
        figure.Key.StartsWith("attained", StringComparison.Ordinal) && figure.Value is { } flag ? Cell.Flag(flag == 1) : Cell.Number(figure.Value);

    private Table Levels(string of, string title, string[] further)
    {
        var levels = areas[0].Assessment.Edition.Levels.Select((level, i) => (Key: $"level_{Text(i + 1)}", Name: level.Name(words.Language))).ToList();
        return Of([.. levels.Select(l => l.Key), .. further], a => [.. levels.Select(l => Cell.Number(a.Of($"{l.Key}_{of}"))), .. further.Select(f => Cell.Number(a.Of(f)))]) with
        {
            Title = title,
            Headers = levels.Append((Key: "exceed_days", Name: words.Pick("超标天数", "Exceeding days"))).Append((Key: "heavy_ratio", Name: words.Pick("重污染天数比率%", "Heavy-day ratio %"))).ToDictionary(l => l.Key, l => l.Name, StringComparer.Ordinal),
        };
    }

    private Table Percentiles()
    {
        var columns = InOrder.ToDictionary(p => $"{p.Key()}_p{Text(AssessmentRules.PercentileOrder(p))}", p => $"{Symbol(p)} P{Text(AssessmentRules.PercentileOrder(p))}", StringComparer.Ordinal);
        return Of(columns.Keys, a => [.. InOrder.Select(p => Cell.Number(a.Of($"p{Text(AssessmentRules.PercentileOrder(p))}", p)))]) with
        {
            Title = words.Pick("百分位数（µg/m³，CO为mg/m³）", "Percentiles (µg/m³, CO mg/m³)"),
            Headers = columns,
        };
    }

    private Table Attainment() => Of(
        ["area_class", "attained", "above", "attained_class_1", "attained_class_2"],
        a =>
        [
            Cell.Number(a.Assessment.IsClassOne ? 1 : 2) with { Display = a.Assessment.IsClassOne ? words.Pick("一类区", "class I") : words.Pick("二类区", "class II") },
            Flag(a.Assessment.Attained),
            Cell.List(InOrder.Where(p => a.Assessment[p].Attained == false)),
            Flag(All(a, "attained_class_1")),
            Flag(All(a, "attained_class_2")),
        ]) with
    {
        Title = words.Pick("达标情况（按限值，不按AQI）", "Attainment (by the limits, not by AQI)"),
        Headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["area_class"] = words.Pick("类别区", "Class"),
            ["attained"] = words.Pick("达标", "Attained"),
            ["above"] = words.Pick("超标项目", "Above the limit"),
            ["attained_class_1"] = words.Pick("达到一级", "Level 1"),
            ["attained_class_2"] = words.Pick("达到二级", "Level 2"),
        },
    };

    /// <summary>A figure of each pollutant.</summary>
    private Table OfPollutants(string key, string title) =>
        Of(InOrder.Select(Key), a => [.. InOrder.Select(p => Cell.Number(a.Of(key, p)))]) with { Title = title, Headers = InOrder.ToDictionary(Key, Symbol, StringComparer.Ordinal) };

    private Table Of(IEnumerable<string> columns, Func<AreaFigures, Cell[]> cells) =>
        new(["area", .. columns], [.. areas.Select(a => (Cell[])[Cell.Text(names.Of(a.Assessment.Area)), .. cells(a)])]);

    private static bool? All(AreaFigures area, string key)
    {
        var each = Pollutants.All.ToArray().Select(p => area.Of(key, p)).ToList();
        return each.Contains(null) ? null : each.TrueForAll(v => v == 1);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Key(Pollutant pollutant) => pollutant == Pollutant.O3 ? "o3_8h" : pollutant.Key();

    private static string Symbol(Pollutant pollutant) => pollutant == Pollutant.O3 ? "O3-8h" : pollutant.Symbol();

    private static Cell Flag(bool? value) => value is { } known ? Cell.Flag(known) : Cell.Missing;

    /// <summary>The figures of an area, found by key.</summary>
    private sealed record AreaFigures(PeriodAssessment Assessment, IReadOnlyList<BulletinFigure> Figures)
    {
        public decimal? Of(string key, Pollutant? pollutant = null) => Figures.FirstOrDefault(f => f.Key == key && f.Pollutant == pollutant)?.Value;
    }
}
