using System.Globalization;
using System.Net;
using System.Text;
using AirQuality.Figures;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Maps;
using AirQuality.Reporting.Pictures;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tests;

/// <summary>Maps of areas from a GeoJSON file, and of points from the coordinates of stations.</summary>
[TestFixture]
public sealed class MapTests
{
    private static readonly Report Report = SampleReport.Of(5);

    [Test]
    public void Map_OfAFile_ShowsTheFigureOfEveryAreaInIt()
    {
        var picture = Draw("map", Shapes(Report.Days.Areas.Take(4), "name"));
        foreach (var comparison in Report.OnLastYear.Take(4))
            Assert.That(Words(picture), Does.Contain(FormattableString.Invariant($"{comparison.Current.Index.Published}")));
        Assert.That(picture.Description, Does.Contain($"not on the map: {Report.Days.Areas[4].Name}"));
    }

    [TestCase("name")]
    [TestCase("NAME")]
    [TestCase("县名")]
    public void Map_NamesInAnyProperty_AreFound(string property) =>
        Assert.That(Draw("map", Shapes(Report.Days.Areas, property)).Description, Does.Not.Contain("not on the map"));

    [Test]
    public void Map_OfChanges_SaysThemWithTheirSigns()
    {
        var picture = Draw("map", Shapes(Report.Days.Areas, "name"), "index_change");
        foreach (var comparison in Report.OnLastYear)
        {
            var change = comparison.Of(Figure.Index).Change!.Value;
            Assert.That(picture.Description, Does.Contain($"{comparison.Current.Area.Name} {(change == 0 ? "0" : $"{(change > 0 ? "+" : "−")}{Math.Abs(change).ToString(CultureInfo.InvariantCulture)}")}"));
        }
    }

    [Test]
    public void Map_OfADaysLevels_HasTheColoursOfHj633()
    {
        var report = SampleReport.Of(5, "2026-10-05");
        var svg = Encoding.UTF8.GetString(Draw("map", Shapes(report.Days.Areas, "name"), "level", report).ToSvg());
        foreach (var level in report.OnLastYear.Select(c => AqiCategory.Of(c.Current.DayAqis[0].Aqi!.Value)).Distinct())
            Assert.That(svg, Does.Contain($"#{level.Rgb.R:X2}{level.Rgb.G:X2}{level.Rgb.B:X2}").IgnoreCase.Or.Contain(NameOf(level)));
        Assert.That(Draw("map", Shapes(report.Days.Areas, "name"), "level", report).Description, Does.Contain($"{report.OnLastYear[0].Current.DayAqis[0].Aqi}"));
    }

    [Test]
    public void Map_OfPlaces_HatchesTheLast() =>
        Assert.That(Words(Draw("map", Shapes(Report.Days.Areas, "name"), "place")), Has.Some.Contains($"last {Report.ListLength}"));

    [Test]
    public void Map_WithoutAFile_IsOfPointsFromTheStations()
    {
        var network = new StationNetwork(Report.Days.Areas.Take(3).Select((a, i) => new Station($"S{i}", $"S{i}", StationKind.Urban, a) { Longitude = 100 + i, Latitude = 40 }));
        var picture = ReportPictures.Draw("map", Report with { Options = Report.Options with { Network = network } }, Language.English)!;
        Assert.That(Words(picture), Does.Contain(FormattableString.Invariant($"{Report.Days.Areas[2].Name} {Report.OnLastYear[2].Current.Index.Published}")));
    }

    [Test]
    public void Map_WithNeither_IsNone() => Assert.That(ReportPictures.Draw("map", Report, Language.English), Is.Null);

    [TestCase("{\"type\":\"FeatureCollection\",\n\"features\":[", "line 2")]
    [TestCase("{\"type\":\"Topology\"}", "found Topology")]
    [TestCase("[]", "FeatureCollection")]
    [TestCase("{\"type\":\"FeatureCollection\",\"features\":[]}", "polygons")]
    [TestCase("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4]]]}}]}", "feature 1")]
    [TestCase("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":\"x\"}}]}", "feature 1")]
    public void Parse_WhatIsNoFileOfAreas_SaysWhatWasFound(string text, string said)
    {
        var error = Assert.Throws<MapFileException>(() => AreaShapes.Parse(Encoding.UTF8.GetBytes(text), "areas.geojson"))!;
        Assert.That(error.Text.En, Does.Contain("areas.geojson").And.Contain(said));
        Assert.That(error.Text.Zh, Does.Contain("areas.geojson").And.Match("[\\u4e00-\\u9fff]"));
    }

    [Test]
    public void Parse_PolygonsWithHolesAndSeveralParts_AreRead()
    {
        const string Text = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"MultiPolygon","coordinates":[[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[2,1],[2,2],[1,2],[1,1]]],[[[6,0],[7,0],[7,1],[6,0]]]]}},{"type":"Feature","properties":null,"geometry":null}]}""";
        Assert.That(AreaShapes.Parse(Encoding.UTF8.GetBytes("\uFEFF" + Text), "a").Count, Is.EqualTo(1));
    }

    private static Picture Draw(string kind, AreaShapes shapes, string by = "index", Report? report = null)
    {
        report ??= Report;
        return ReportPictures.Draw(kind, report with { Options = report.Options with { Shapes = shapes } }, Language.English, new PictureOptions { By = by })!;
    }

    private static string NameOf(AqiCategory level) => level.Level switch { 2 => "yellow", 4 => "red", _ => "#" };

    /// <summary>Squares in a row, one an area.</summary>
    private static AreaShapes Shapes(IEnumerable<Area> areas, string property)
    {
        var features = areas.Select((a, i) => FormattableString.Invariant($"{{\"type\":\"Feature\",\"properties\":{{\"code\":\"{i}\",\"{property}\":{System.Text.Json.JsonSerializer.Serialize(a.Name)}}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[[{100 + i},40],[{101 + i},40],[{101 + i},41],[{100 + i},41],[{100 + i},40]]]}}}}"));
        return AreaShapes.Parse(Encoding.UTF8.GetBytes($"{{\"type\":\"FeatureCollection\",\"features\":[{string.Join(',', features)}]}}"), "areas.geojson");
    }

    private static List<string> Words(Picture picture) =>
        [.. Found.All(Encoding.UTF8.GetString(picture.ToSvg()), "<text[^>]*>(.*?)</text>").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value).Trim())];
}
