using System.Globalization;
using System.Text;
using AirQuality.Publications;
using AirQuality.Reading.Sheets;
using AirQuality.Terms;
using static AirQuality.Tests.Publications.PublicationSamples;

namespace AirQuality.Tests.Publishing;

/// <summary>A made-up layout of some columns in some order, and figures of another month to print in it.</summary>
internal sealed record MadeLayout(IReadOnlyList<Sheet> Sheets, IReadOnlyList<PublishedFigure> Figures, AssessmentPeriod Period)
{
    private static readonly string[] Names = ["清城区", "清新区", "英德市", "连州市", "佛冈县", "阳山县", "连山县", "连南县"];
    private static readonly string[][] Sets = [["index"], ["pm25"], ["pm25", "good_ratio"], ["so2", "no2", "pm10", "pm25", "index"], ["index", "good_days"], ["pm10", "pm25", "good_ratio", "index"]];

    public static MadeLayout Of(int seed)
    {
        var random = new Random(seed);
        T One<T>(params T[] of) => of[random.Next(of.Length)];
        var metrics = Sets[random.Next(Sets.Length)];
        var isToDate = random.Next(3) == 0;
        var (month, next) = (random.Next(2, 13), random.Next(2, 13));
        var title = (isToDate ? One("2019年1-{0}月", "2019年1～{0}月") : One("2019年{0}月", "2019年{0}月份")).Replace("{0}", month.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) + One("全市空气质量排名", "各县(市、区)环境空气质量状况", "环境空气质量");
        var period = isToDate ? AssessmentPeriod.Parse($"2021-01-01..{AssessmentPeriod.Month(2021, next).End:uuuu-MM-dd}") : AssessmentPeriod.Month(2021, next);
        var areas = Names.OrderBy(_ => random.Next()).Take(random.Next(3, 9)).ToList();
        var layout = new LayoutText(random, metrics, areas, title);
        return new MadeLayout(PublicationLayoutTests.Sheets(layout.Text()), [.. areas.SelectMany(a => Of(a, metrics, period.ToString(), random))], period);
    }

    private static IEnumerable<PublishedFigure> Of(string area, string[] metrics, string period, Random random)
    {
        foreach (var metric in metrics)
            yield return Figure(area, metric, Value(metric, random), period: period);
        if (random.Next(2) == 0)
            yield break;
        foreach (var metric in metrics)
            yield return Figure(area, metric + "_last_year", Value(metric, random), period: period);
    }

    public static string Value(string metric, Random random) => metric switch
    {
        "index" => (random.Next(210, 700) / 100m).ToString("0.00", CultureInfo.InvariantCulture),
        "good_ratio" => (random.Next(500, 1001) / 10m).ToString("0.0", CultureInfo.InvariantCulture),
        "good_days" => random.Next(3, 29).ToString(CultureInfo.InvariantCulture),
        _ => random.Next(5, 60).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The text of a layout of August or so, with figures of its own.</summary>
    private sealed class LayoutText(Random random, string[] metrics, List<string> areas, string title)
    {
        private readonly bool hasPlace = random.Next(3) > 0;
        private readonly bool isPlaceFirst = random.Next(2) == 0;
        private readonly bool hasOrdinals = random.Next(4) == 0;
        private readonly bool hasChange = random.Next(3) == 0;
        private readonly bool hasSigns = random.Next(3) == 0;
        private readonly bool hasNote = random.Next(2) == 0;
        private readonly bool hasLimits = random.Next(4) == 0;

        public string Text()
        {
            var text = new StringBuilder(title).Append('\n');
            text.AppendJoin(',', Row("序号", "县(市、区)", "排名", m => Heading(m), m => Change(m))).Append('\n');
            var ranked = areas.Select(a => (Name: a, Values: metrics.ToDictionary(m => m, m => Value(m, random)))).OrderBy(a => Key(a.Values)).ToList();
            foreach (var (i, (name, values)) in ranked.Index())
            {
                var place = 1 + ranked.Count(r => Key(r.Values) < Key(values));
                text.AppendJoin(',', Row((i + 1).ToString(CultureInfo.InvariantCulture), name, place.ToString(CultureInfo.InvariantCulture), m => Printed(m, values[m]), _ => "-3.2")).Append('\n');
            }

            if (hasLimits)
                text.AppendJoin(',', Row(string.Empty, "二级标准", "—", m => m == "pm25" ? "35" : "—", _ => "—")).Append('\n');
            return text.Append(hasNote ? "注：数据未经审核\n" : string.Empty).ToString();
        }

        private decimal Key(Dictionary<string, string> values) => (metrics.Contains("index") ? 1 : metrics[0] is "good_ratio" or "good_days" ? -1 : 1) * decimal.Parse(values[metrics.Contains("index") ? "index" : metrics[0]], CultureInfo.InvariantCulture);

        private IEnumerable<string> Row(string ordinal, string area, string place, Func<string, string> value, Func<string, string> change)
        {
            if (hasOrdinals)
                yield return ordinal;
            if (hasPlace && isPlaceFirst)
                yield return place;
            yield return area;
            foreach (var metric in metrics)
            {
                yield return value(metric);
                if (hasChange)
                    yield return change(metric);
            }

            if (hasPlace && !isPlaceFirst)
                yield return place;
        }

        private string Printed(string metric, string value) => metric == "good_ratio" && hasSigns ? value + "%" : value;

        private string Heading(string metric) => metric switch
        {
            "index" => "综合指数",
            "good_ratio" => hasSigns ? "优良天数比例" : "优良天数比例(%)",
            "good_days" => "优良天数(天)",
            "pm25" => "PM2.5(μg/m3)",
            _ => metric.ToUpperInvariant() + "(μg/m3)",
        };

        private string Change(string metric) => Heading(metric).Split('(')[0] + "同比" + (metric == "good_ratio" ? "(百分点)" : metric == "good_days" ? "(天)" : "(%)");
    }
}
