using System.Globalization;
using System.Text;
using AirQuality.Indices;
using AirQuality.Publications;
using AirQuality.Reading.Published;
using AirQuality.Reading.Sheets;
using AirQuality.Standards;

namespace AirQuality.Tests.Publications.Assessed;

/// <summary>A made-up province that publishes the six statistics, index and place of 166 counties once a month.</summary>
internal static class ProvinceOf167
{
    /// <summary>The published figures of a month, as they are read from the table.</summary>
    public static PublishedTables Of(int year, int month, int seed)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Table(year, month, seed)));
        return PublishedTableReader.Read(new TextSheetReader().Read(stream, $"{year}-{month:00}.csv"));
    }

    private static string Table(int year, int month, int seed)
    {
        var random = new Random((year * 100) + month + seed);
        var counties = Enumerable.Range(1, 166).Select(i => (Name: $"第{i}县", Values: new PollutantStatistics(random.Next(5, 25), random.Next(15, 50), random.Next(60, 150), random.Next(30, 90), random.Next(6, 22) / 10m, random.Next(60, 180))))
            .Select(c => (c.Name, c.Values, Index: CompositeIndex.Compute(c.Values, StandardsCatalogue.Y2012, CompositeIndexScheme.Classic).Published!.Value)).OrderBy(c => c.Index).ToList();
        var text = new StringBuilder($"{year}年{month}月全省县(市、区)环境空气质量排名,,,,,,,,\n排名,县(市、区),SO2,NO2,PM10,PM2.5,CO,O3,综合指数\n");
        foreach (var (name, v, index) in counties)
            text.Append(CultureInfo.InvariantCulture, $"{1 + counties.Count(c => c.Index < index)},{name},{v.SO2},{v.NO2},{v.PM10},{v.PM25},{v.CO:0.0},{v.O3},{index:0.00}\n");
        return text.ToString();
    }
}
