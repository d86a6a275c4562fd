using System.Text;
using System.Text.Json;
using AirQuality.Cli.Sample;
using AirQuality.Reporting.Maps;
using AirQuality.Terms;

namespace AirQuality.Cli.Tests.Sample;

public class SampleMapTests
{
    [Test]
    public void Areas_AreReadAsTheOutlinesOfAllCounties() =>
        Assert.That(AreaShapes.Parse(SampleMap.Areas().Content, "areas.geojson").Count, Is.EqualTo(SampleNetwork.Network.Areas(AreaLevel.County).Count));

    [Test]
    public void Areas_EveryStation_LiesInItsCounty()
    {
        using var map = JsonDocument.Parse(SampleMap.Areas().Content);
        var rings = map.RootElement.GetProperty("features").EnumerateArray().ToDictionary(
            f => f.GetProperty("properties").GetProperty("name").GetString()!,
            f => f.GetProperty("geometry").GetProperty("coordinates")[0].EnumerateArray().Select(p => (X: p[0].GetDouble(), Y: p[1].GetDouble())).ToList(),
            StringComparer.Ordinal);
        foreach (var station in SampleNetwork.Network.Stations)
            Assert.That(rings.Where(r => Contains(r.Value, (double)station.Longitude!.Value, (double)station.Latitude!.Value)).Select(r => r.Key), Is.EqualTo(new[] { station.Area!.Name }), station.Name);
    }

    [Test]
    public void Areas_Neighbours_ShareTheirPoints()
    {
        var text = Encoding.UTF8.GetString(SampleMap.Areas().Content.Span);
        var points = System.Text.RegularExpressions.Regex.Matches(text, @"\[\d+\.\d+,\d+\.\d+\]", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(m => m.Value).GroupBy(p => p, StringComparer.Ordinal).ToList();
        Assert.That(points.Count(p => p.Count() > 1), Is.GreaterThan(points.Count / 3));
    }

    /// <summary>Whether a ray to the east crosses the ring an odd number of times.</summary>
    private static bool Contains(List<(double X, double Y)> ring, double x, double y) =>
        ring.Zip(ring.Skip(1)).Count(e => (e.First.Y > y) != (e.Second.Y > y) && x < e.First.X + ((y - e.First.Y) / (e.Second.Y - e.First.Y) * (e.Second.X - e.First.X))) % 2 == 1;
}
