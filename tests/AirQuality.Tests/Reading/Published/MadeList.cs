using System.Globalization;

namespace AirQuality.Tests.Reading.Published;

/// <summary>A made-up list of areas with figures and places, and how it is printed.</summary>
internal sealed class MadeList
{
    private readonly MadeTraits traits;
    private readonly Random random;
    private readonly string period;

    public MadeList(MadeTraits traits, Random random, string period, IReadOnlyList<string> names)
    {
        (this.traits, this.random, this.period) = (traits, random, period);
        var members = names.Select((n, i) => new MadeMember(n, Draw(), Draw()) { Group = traits.HasGroups ? (i * 2 < names.Count ? "六城区" : "三县一市") : null }).ToList();
        Ranked = traits.Place == "byother" && traits.Metrics.Length > 1 ? traits.Metrics[^2] : traits.Metrics.Contains("index") ? "index" : traits.Metrics[0];
        Members = traits.Place == "none" ? members : [.. members.OrderBy(m => m.Group).ThenBy(m => IsHighBest(Ranked) ? -m.Values[Ranked] : m.Values[Ranked])];
    }

    public IReadOnlyList<MadeMember> Members { get; }

    /// <summary>The metric the places are by.</summary>
    public string Ranked { get; }

    public int HeaderRows => traits.HasTwoLevels ? 2 : 1;

    public int ByIndex(MadeMember member) => traits.Metrics.Contains("index") ? Members.Count(o => o.Values["index"] < member.Values["index"]) : Members.Select((m, i) => (m, i)).First(p => p.m == member).i;

    public IEnumerable<KnownFigure> Known => Members.SelectMany(m => traits.Metrics.SelectMany(metric => Of(m, metric)));

    private IEnumerable<KnownFigure> Of(MadeMember m, string metric)
    {
        yield return new KnownFigure(m.Name, period, metric, m.Values[metric], traits.Place != "none" && metric == Ranked ? PlaceOf(m) : null);
        if (traits.LastYear is "columns" or "brackets")
            yield return new KnownFigure(m.Name, period, metric + "_last_year", m.Before[metric]);
        if (traits.LastYear is not ("none" or "brackets"))
            yield return new KnownFigure(m.Name, period, metric + "_change", MadeMember.Change(metric, m.Values[metric], m.Before[metric]));
    }

    public string Printed(string name) => traits.HasBlanksInNames && name.Length == 2 ? $"{name[0]} {name[1]}" : name;

    public string Heading(string metric) => metric switch
    {
        "index" => "综合指数",
        "good_ratio" => traits.HasPercentSigns ? "优良天数比例" : "优良天数比例(%)",
        "good_days" => "优良天数(天)",
        "dustfall" => "降尘量",
        "co" => "CO第95百分位数(mg/m3)",
        "o3_8h" => "O3_8h第90百分位数(μg/m3)",
        "pm25" => "PM2.5(μg/m3)",
        _ => metric.ToUpperInvariant() + (traits.HasUnits ? string.Empty : "浓度(μg/m³)"),
    };

    public string Cell(string metric, MadeMember m) => Number(metric, m.Values[metric]) + (traits.LastYear == "brackets" ? $"({Number(metric, m.Before[metric])})" : string.Empty);

    /// <summary>The rows of the list, its header among them.</summary>
    public List<List<string>> Table(bool withPeriod, string? periodInHeading)
    {
        var table = new List<List<string>>(Header(withPeriod, periodInHeading));
        var body = new List<List<string>>();
        MadeMember? above = null;
        foreach (var (m, i) in Members.Select((m, i) => (m, i)))
        {
            var isShared = traits.AreSharedBlank && above is not null && above.Group == m.Group && PlaceOf(above) == PlaceOf(m);
            body.Add(Row(m.Name, (i + 1).ToString(CultureInfo.InvariantCulture), above?.Group == m.Group ? string.Empty : m.Group ?? string.Empty, isShared ? string.Empty : PlaceOf(m).ToString(CultureInfo.InvariantCulture), withPeriod, metric => Cells(metric, m)));
            above = m;
        }

        if (traits.HasWhole)
            body.Insert(traits.Layout == "split" || random.Next(2) == 0 ? body.Count : 0, Row("全市", string.Empty, string.Empty, "—", withPeriod, metric => Cells(metric, Members[0])));
        if (traits.HasLimits)
            body.Add(Row("二级标准", string.Empty, string.Empty, "—", withPeriod, _ => [.. Subs().Select((_, i) => i == 0 ? "35" : "—")]));
        table.AddRange(body);
        return table;
    }

    private List<List<string>> Header(bool withPeriod, string? periodInHeading)
    {
        var top = Row("县(市、区)", "序号", "分组", traits.Place == "right" ? "排名" : random.Next(2) == 0 ? "名次" : "排 名", withPeriod, metric => [.. Subs().Select((s, i) => i > 0 && traits.HasTwoLevels ? string.Empty : periodInHeading + (traits.HasTwoLevels ? Heading(metric) : SingleHeading(metric, s)))]);
        if (withPeriod)
            top[top.IndexOf(period)] = "时段";
        if (!traits.HasTwoLevels)
            return [top];
        var lower = Row(string.Empty, string.Empty, string.Empty, string.Empty, withPeriod, metric => [.. Subs().Select(s => SubHeading(metric, s))]);
        if (withPeriod)
            lower[lower.IndexOf(period)] = string.Empty;
        return [top, lower];
    }

    private string[] Subs() => traits.LastYear switch
    {
        "columns" => ["now", "before", "change"],
        "none" or "brackets" => ["now"],
        _ => ["now", "change"],
    };

    private string SingleHeading(string metric, string sub) => sub switch
    {
        "now" => Heading(metric),
        "before" => "去年同期" + Heading(metric),
        _ => Heading(metric).Split('(')[0] + ChangeHeading(metric),
    };

    private string SubHeading(string metric, string sub) => sub switch
    {
        "now" => traits.LastYear == "columns" ? "2024年" : "浓度",
        "before" => "2023年",
        _ => ChangeHeading(metric),
    };

    private string ChangeHeading(string metric)
    {
        var unit = traits.LastYear == "words" ? string.Empty : MadeMember.IsRatio(metric) ? "(百分点)" : MadeMember.IsDays(metric) ? "(天)" : "(%)";
        return traits.LastYear switch { "fall" => "同比下降", "better" => "同比改善", _ => "同比" } + unit;
    }

    private List<string> Cells(string metric, MadeMember m) => [.. Subs().Select(s => s switch
    {
        "now" => Cell(metric, m),
        "before" => Number(metric, m.Before[metric]),
        _ => ChangeCell(metric, m),
    })];

    private string ChangeCell(string metric, MadeMember m)
    {
        var change = MadeMember.Change(metric, m.Values[metric], m.Before[metric]);
        if (traits.LastYear == "words")
            return MadeMember.Words(metric, m.Values[metric] - m.Before[metric], change);
        var isTurned = traits.LastYear == "fall" || (traits.LastYear == "better" && !IsHighBest(metric));
        return (isTurned ? -change : change).ToString(MadeMember.IsDays(metric) ? "0" : "0.0", CultureInfo.InvariantCulture);
    }

    private List<string> Row(string area, string ordinal, string group, string place, bool withPeriod, Func<string, List<string>> cells)
    {
        var row = new List<string>();
        if (traits.HasOrdinals)
            row.Add(ordinal);
        if (traits.HasGroups)
            row.Add(group);
        if (traits.Place is "left" or "byother")
            row.Add(place);
        row.Add(Printed(area));
        if (withPeriod)
            row.Add(period);
        row.AddRange(traits.Metrics.SelectMany(cells));
        if (traits.Place == "right")
            row.Add(place);
        return row;
    }

    private int PlaceOf(MadeMember member) => 1 + Members.Count(o => o.Group == member.Group && (IsHighBest(Ranked) ? o.Values[Ranked] > member.Values[Ranked] : o.Values[Ranked] < member.Values[Ranked]));

    private string Number(string metric, decimal value)
    {
        var text = value.ToString(traits.AreZerosDropped ? "0.###" : Decimals(metric) switch { 0 => "0", 1 => "0.0", _ => "0.00" }, CultureInfo.InvariantCulture);
        return metric == "good_ratio" && traits.HasPercentSigns ? text + "%" : text;
    }

    private Dictionary<string, decimal> Draw() => traits.Metrics.ToDictionary(m => m, m => m switch
    {
        "index" => random.Next(210, 700) / 100m,
        "good_ratio" => random.Next(500, 1001) / 10m,
        "good_days" => random.Next(3, period.Contains("..2024-10-", StringComparison.Ordinal) ? 7 : 29),
        "co" => random.Next(5, 20) / 10m,
        "dustfall" => random.Next(10, 99) / 10m,
        "o3_8h" => random.Next(60, 200),
        "pm10" => random.Next(30, 120),
        _ => random.Next(5, 60),
    });

    private static int Decimals(string metric) => metric switch { "index" => 2, "good_ratio" or "co" or "dustfall" => 1, _ => 0 };

    private static bool IsHighBest(string metric) => metric is "good_ratio" or "good_days";
}
