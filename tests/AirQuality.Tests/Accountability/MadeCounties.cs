using System.Globalization;
using System.Text;
using AirQuality.Publications;
using AirQuality.Reading.Published;
using AirQuality.Reading.Sheets;

namespace AirQuality.Tests.Accountability;

/// <summary>A province whose counties publish index and PM2.5 by month and six statistics by year to date, 2022 to 2024.</summary>
/// <remarks>Last year's figures, those of 2023, are the same in every month, so that the changes of a month stay when its figures are published anew for the next one.</remarks>
internal sealed class MadeCounties
{
    private readonly Dictionary<Key, decimal> figures;
    private readonly Dictionary<string, IReadOnlyList<PublishedFigure>> read; // by what stands in a table
    private readonly int counties;

    public MadeCounties(int counties, int seed)
    {
        (this.counties, figures, read) = (counties, [], new Dictionary<string, IReadOnlyList<PublishedFigure>>(StringComparer.Ordinal));
        var random = new Random(seed);
        for (var county = 0; county < counties; county++)
        {
            foreach (var metric in Metrics)
            {
                var (least, most, decimals) = metric == "index" ? (300, 700, 100m) : (200, 800, 10m);
                var usual = random.Next(least, most) / decimals;
                for (var month = 1; month <= 12; month++)
                {
                    this[county, metric, 2022, month] = Near(usual);
                    this[county, metric, 2023, month] = usual;
                    this[county, metric, 2024, month] = Near(usual);
                }

                // Far worse in four months, so that even a row among the last ten by improvement happens.
                if (county is 5 or 7 or 8)
                    for (var month = 4; month <= 7; month++)
                        this[county, metric, 2024, month] = usual * 1.5m;

                decimal Near(decimal figure) => decimal.Round(figure * random.Next(75, 126) / 100m * decimals, 0) / decimals;
            }
        }
    }

    private MadeCounties(MadeCounties other) => (counties, figures, read) = (other.counties, new Dictionary<Key, decimal>(other.figures), other.read);

    public static string[] Metrics => ["index", "pm25"];

    public int Counties => counties;

    public static string NameOf(int county) => string.Create(CultureInfo.InvariantCulture, $"第{county:000}县");

    /// <summary>A figure; <c>null</c> takes it out.</summary>
    public decimal? this[int county, string metric, int year, int month]
    {
        get => figures.TryGetValue(new Key(year, month, metric, county), out var figure) ? figure : null;
        set
        {
            if (value is { } figure)
                figures[new Key(year, month, metric, county)] = figure;
            else
                figures.Remove(new Key(year, month, metric, county));
        }
    }

    /// <summary>Every other county keeps the class II limits.</summary>
    public static bool Attains(int county) => county % 2 == 0;

    /// <summary>The same province, whose figures can be changed without changing these.</summary>
    public MadeCounties Copy() => new(this);

    /// <summary>What is published up to a month of 2024.</summary>
    public AirData Publish(int months)
    {
        var published = new List<PublishedFigure>();
        foreach (var (year, month) in figures.Keys.Select(k => (k.Year, k.Month)).Distinct().Order().Where(m => m.Year < 2024 || m.Month <= months))
        {
            var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{year}年{month}月\n区县,综合指数,PM2.5\n"));
            for (var county = 0; county < counties; county++)
                text.Append(CultureInfo.InvariantCulture, $"{NameOf(county)},{this[county, "index", year, month]:0.00},{this[county, "pm25", year, month]:0.0}\n");
            published.AddRange(Read(text, $"{year}-{month:00}.csv"));
            if (month == 1)
                continue;
            text = new StringBuilder(month == 12 ? $"{year}年\n" : $"{year}年1-{month}月\n").Append("区县,SO2,NO2,PM10,PM2.5,CO,O3\n");
            for (var county = 0; county < counties; county++)
                text.Append(CultureInfo.InvariantCulture, $"{NameOf(county)},10,20,60,{(Attains(county) ? 30 : 40)},1.0,150\n");
            published.AddRange(Read(text, $"{year}-to-{month:00}.csv"));
        }

        return AirData.Of(new PublishedTables(published, [], []));
    }

    /// <summary>The figures of a table as they are read; no two tables here have a figure in common, and one is read once.</summary>
    private IReadOnlyList<PublishedFigure> Read(StringBuilder table, string name)
    {
        var text = table.ToString();
        if (read.TryGetValue(text, out var known))
            return known;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var tables = PublishedTableReader.Read(new TextSheetReader().Read(stream, name));
        Assert.That(tables.Questions.Select(q => q.ToString()), Is.Empty);
        return read[text] = tables.Figures;
    }

    private readonly record struct Key(int Year, int Month, string Metric, int County);
}
