using System.Globalization;
using AirQuality.Reading.Sheets;

namespace AirQuality.Tests.Reading.Published;

/// <summary>A made-up published table with all that is in it, laid out as its traits say.</summary>
internal sealed class MadePublication
{
    private static readonly string[] Names = ["清城区", "清新区", "英德市", "连州市", "佛冈县", "阳山县", "连山壮族瑶族自治县", "连南瑶族自治县", "经开区", "高新区", "望都县", "唐县"];
    private readonly MadeTraits traits;
    private readonly Random random;
    private readonly List<List<string>> rows = [];
    private readonly List<KnownFigure> known = [];

    private MadePublication(int seed)
    {
        (traits, random) = (MadeTraits.Of(seed), new Random(seed + 77_777));
        switch (traits.Layout)
        {
            case "transposed":
                Transposed();
                break;
            case "periods":
                Periods();
                break;
            case "beside":
                Beside();
                break;
            default:
                Lists();
                break;
        }
    }

    public IReadOnlyList<KnownFigure> Known => known;

    public MadeTraits Traits => traits;

    public Sheet Sheet
    {
        get
        {
            var file = traits.PeriodIn == "file" ? $"2024年{traits.PeriodText}.csv" : "table.csv";
            var name = traits.PeriodIn == "sheet" ? $"2024年{traits.PeriodText}" : null;
            return new Sheet(file, name, [.. rows.Select((r, i) => new SheetRow(i + 1, [.. r.Select(c => new SheetCell(c))]))], []);
        }
    }

    public static MadePublication Of(int seed) => new(seed);

    private void Title(string period, string what = "各县(市、区)环境空气质量")
    {
        var text = traits.PeriodIn == "title" ? $"2024年{period}{what}" : traits.PeriodIn == "column" || traits.Layout is "beside" or "periods" ? what : period + what;
        if (traits.HasTitle || traits.PeriodIn is "title" or "file" or "sheet" or "none")
            rows.Add([text + (traits.LastYear == "brackets" ? "(括号内为去年同期)" : string.Empty)]);
        if (traits.HasUnits)
            rows.Add([traits.Metrics[0] == "dustfall" ? "单位:吨/平方千米·月" : "单位:微克/立方米"]);
    }

    private void Lists()
    {
        var parts = traits.Layout == "stacked" ? 2 : 1;
        for (var part = 0; part < parts; part++)
        {
            var list = new MadeList(traits, random, part == 0 ? traits.Period : "2024-07", Names.OrderBy(_ => random.Next()).Take(traits.Areas).ToList());
            Title(part == 0 ? traits.PeriodText : "7月");
            var table = list.Table(traits.PeriodIn == "column", periodInHeading: null);
            rows.AddRange(traits.Layout == "split" ? Split(table, list.HeaderRows) : table);
            known.AddRange(list.Known);
            if (traits.HasNotes)
                rows.Add(["注:数据为审核后数据,不作为考核依据。"]);
            if (part + 1 < parts)
                rows.Add([]);
        }
    }

    /// <summary>One list whose second half stands beside its first.</summary>
    private static List<List<string>> Split(List<List<string>> table, int header)
    {
        var body = table.Skip(header).ToList();
        var half = (body.Count + 1) / 2;
        var split = table.Take(header).Select(r => r.Concat(r).ToList()).ToList();
        for (var row = 0; row < half; row++)
            split.Add([.. body[row], .. half + row < body.Count ? body[half + row] : Enumerable.Repeat(string.Empty, body[row].Count)]);
        return split;
    }

    private void Beside()
    {
        Title(traits.PeriodText);
        var names = Names.OrderBy(_ => random.Next()).Take(traits.Areas).ToList();
        var left = new MadeList(traits, random, "2024-08", names);
        var right = new MadeList(traits, random, "2024-01..2024-08", names);
        var (one, two) = (left.Table(withPeriod: false, "8月"), right.Table(withPeriod: false, "1-8月"));
        rows.AddRange(one.Zip(two, (a, b) => a.Concat(b).ToList()));
        known.AddRange(left.Known.Concat(right.Known));
    }

    private void Transposed()
    {
        Title(traits.PeriodText);
        var list = new MadeList(traits, random, traits.Period, Names.OrderBy(_ => random.Next()).Take(traits.Areas).ToList());
        foreach (var block in list.Members.Chunk(4))
        {
            rows.Add(["县(市、区)", .. block.Select(m => list.Printed(m.Name))]);
            foreach (var metric in traits.Metrics)
                rows.Add([list.Heading(metric), .. block.Select(m => list.Cell(metric, m))]);
            if (traits.Place != "none")
                rows.Add(["综合指数排名", .. block.Select(m => m.Place(list.ByIndex).ToString(CultureInfo.InvariantCulture))]);
        }

        known.AddRange(list.Known.Select(k => k with { Place = null }));
        if (traits.Place != "none")
            known.AddRange(list.Members.Select(m => new KnownFigure(m.Name, traits.Period, "index", null, m.Place(list.ByIndex))));
    }

    private void Periods()
    {
        Title(traits.PeriodText, "清远市环境空气质量");
        var years = new[] { "2023", "2024" }.Select(y => new MadeList(traits with { LastYear = "none" }, random, traits.Period.Replace("2024", y, StringComparison.Ordinal), ["清远市"])).ToList();
        rows.Add(["时段", .. traits.Metrics.Select(years[0].Heading)]);
        foreach (var (list, year) in years.Zip(new[] { "2023", "2024" }))
            rows.Add([$"{year}年{traits.PeriodText}", .. traits.Metrics.Select(m => list.Cell(m, list.Members[0]))]);
        rows.Add(["同比", .. traits.Metrics.Select(m => MadeMember.Words(m, years[1].Members[0].Values[m] - years[0].Members[0].Values[m], MadeMember.Change(m, years[1].Members[0].Values[m], years[0].Members[0].Values[m])))]);
        if (traits.HasLimits)
            rows.Add(["二级标准", .. traits.Metrics.Select(_ => "60")]);
        foreach (var list in years)
            known.AddRange(list.Known.Select(k => k with { Place = null }));
        known.AddRange(traits.Metrics.Select(m => new KnownFigure("清远市", traits.Period, m + "_change", MadeMember.Change(m, years[1].Members[0].Values[m], years[0].Members[0].Values[m]))));
    }
}
