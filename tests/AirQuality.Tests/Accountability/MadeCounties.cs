using System.Globalization;
using System.Text;
using AirQuality.Reading.Published;
using AirQuality.Reading.Sheets;

namespace AirQuality.Tests.Accountability;

/// <summary>A province whose counties publish index and PM2.5 by month and six statistics by year to date, 2022 to 2024.</summary>
/// <remarks>Last year's figures, those of 2023, are the same in every month, so that the changes of a month stay when its figures are published anew for the next one.</remarks>
internal sealed class MadeCounties
{
    private readonly SortedDictionary<Key, decimal> figures = new(Comparer<Key>.Create((a, b) => (a.Year, a.Month, a.Metric, a.County).CompareTo((b.Year, b.Month, b.Metric, b.County))));
    private readonly int counties;

    public MadeCounties(int counties, int seed)
    {
        this.counties = counties;
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

    /// <summary>What is published up to a month of 2024.</summary>
    public AirData Publish(int months)
    {
        var sheets = new List<Sheet>();
        foreach (var month in figures.GroupBy(f => (f.Key.Year, f.Key.Month)).Where(m => m.Key.Year < 2024 || m.Key.Month <= months))
        {
            var (year, number) = month.Key;
            var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{year}年{number}月\n区县,综合指数,PM2.5\n"));
            for (var county = 0; county < counties; county++)
                text.Append(CultureInfo.InvariantCulture, $"{NameOf(county)},{this[county, "index", year, number]:0.00},{this[county, "pm25", year, number]:0.0}\n");
            sheets.AddRange(Sheets(text, $"{year}-{number:00}.csv"));
            if (number == 1)
                continue;
            text = new StringBuilder(number == 12 ? $"{year}年\n" : $"{year}年1-{number}月\n").Append("区县,SO2,NO2,PM10,PM2.5,CO,O3\n");
            for (var county = 0; county < counties; county++)
                text.Append(CultureInfo.InvariantCulture, $"{NameOf(county)},10,20,60,{(Attains(county) ? 30 : 40)},1.0,150\n");
            sheets.AddRange(Sheets(text, $"{year}-to-{number:00}.csv"));
        }

        var tables = PublishedTableReader.Read(sheets);
        Assert.That(tables.Questions.Select(q => q.ToString()), Is.Empty);
        return AirData.Of(tables);
    }

    private static IReadOnlyList<Sheet> Sheets(StringBuilder text, string name)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        return [.. new TextSheetReader().Read(stream, name)];
    }

    private readonly record struct Key(int Year, int Month, string Metric, int County);
}
