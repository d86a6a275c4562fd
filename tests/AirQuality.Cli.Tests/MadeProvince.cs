using System.Globalization;

namespace AirQuality.Cli.Tests;

/// <summary>A made-up province that publishes a table a month of its counties, and one county whose hours are known.</summary>
/// <remarks>Index and places are reckoned here, apart from the product: HJ 663 limits, the schemes of both times, shared places.</remarks>
internal sealed class MadeProvince(int seed)
{
    public const int Others = 166;

    public const string Own = "望都县";

    private static readonly decimal[] Limits2012 = [60, 40, 70, 35, 4, 160];
    private static readonly decimal[] Limits2026 = [60, 40, 60, 30, 4, 160];

    /// <summary>SO2, NO2, PM10, PM2.5, CO and O3 of the other counties in a month, at printed decimals.</summary>
    public IReadOnlyList<decimal[]> StatisticsOf(int year, int month)
    {
        var random = new Random((((year * 100) + month) * 1000) + seed);
        return [.. Enumerable.Range(0, Others).Select(_ => new decimal[]
        {
            random.Next(5, 25), random.Next(15, 50), random.Next(60, 150), random.Next(30, 90), random.Next(6, 22) / 10m, random.Next(60, 180),
        })];
    }

    /// <summary>The hourly values of the own county in a month: every hour alike, so that they are its statistics. It is among the dirtiest.</summary>
    public decimal[] OwnOf(int year, int month)
    {
        var random = new Random((((year * 100) + month) * 1000) + seed + 500);
        return [random.Next(20, 26), random.Next(44, 52), random.Next(140, 150), random.Next(84, 92), random.Next(19, 23) / 10m, random.Next(140, 178)];
    }

    /// <summary>The printed index: single indices half to even, Classic to 0.01, from March 2026 to 0.001 and the sum to 0.01.</summary>
    public static decimal IndexOf(IReadOnlyList<decimal> statistics, int year, int month)
    {
        var isNew = year > 2026 || (year == 2026 && month >= 3);
        var limits = isNew ? Limits2026 : Limits2012;
        var sum = statistics.Select((c, i) => decimal.Round(c / limits[i], isNew ? 3 : 2, MidpointRounding.ToEven)).Sum();
        return decimal.Round(sum, 2, MidpointRounding.ToEven);
    }

    public IReadOnlyList<decimal> IndicesOf(int year, int month) => [.. StatisticsOf(year, month).Select(s => IndexOf(s, year, month))];

    /// <summary>The table of a month, six statistics, index and place.</summary>
    public string[] Table(int year, int month, bool withStatistics = true)
    {
        var (statistics, indices) = (StatisticsOf(year, month), IndicesOf(year, month));
        return
        [
            $"{year}年{month}月全省县(市、区)环境空气质量排名",
            withStatistics ? "排名,县(市、区),SO2,NO2,PM10,PM2.5,CO,O3,综合指数" : "排名,县(市、区),综合指数",
            .. Enumerable.Range(0, Others).OrderBy(i => indices[i]).Select(i => string.Create(
                CultureInfo.InvariantCulture,
                $"{1 + indices.Count(x => x < indices[i])},第{i + 1}县,{(withStatistics ? Printed(statistics[i]) + "," : string.Empty)}{indices[i]:0.00}")),
        ];
    }

    /// <summary>The hours of the one station of the own county.</summary>
    public IEnumerable<string> HoursOf(int year, int month)
    {
        var v = OwnOf(year, month);
        var start = new NodaTime.LocalDate(year, month, 1).AtMidnight();
        for (var hour = 1; hour <= DateTime.DaysInMonth(year, month) * 24; hour++)
            yield return string.Create(CultureInfo.InvariantCulture, $"1,{start.PlusHours(hour):uuuu-MM-dd'T'HH:mm},{v[0]},{v[1]},{v[2]},{v[3]},{v[4]},{v[5]}");
    }

    private static string Printed(decimal[] s) => string.Create(CultureInfo.InvariantCulture, $"{s[0]},{s[1]},{s[2]},{s[3]},{s[4]:0.0},{s[5]}");
}
