using System.Globalization;
using System.Text.Json;
using AirQuality.Figures;
using AirQuality.Reporting.Facts;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tests;

/// <summary>The figures every bulletin has stand in the report, from the assessments and nothing else.</summary>
public class BulletinFiguresTests
{
    private readonly Report report = SampleReport.Of(6);

    [Test]
    public void Levels_OfEveryArea_AddUpToItsValidDays()
    {
        foreach (var (row, comparison) in Rows("aqi_levels").Zip(report.OnLastYear))
        {
            var days = Enumerable.Range(1, 6).Sum(l => row.GetProperty($"level_{l}").GetInt32());
            Assert.That(days, Is.EqualTo(comparison.Current.ValidDays));
            Assert.That(row.GetProperty("exceed_days").GetInt32(), Is.EqualTo(comparison.Current.ValidDays - comparison.Current.GoodDays));
            Assert.That(row.GetProperty("heavy_days").GetInt32(), Is.EqualTo(row.GetProperty("level_5").GetInt32() + row.GetProperty("level_6").GetInt32()));
        }
    }

    [Test]
    public void Percentiles_OfEveryArea_AreThoseOfItsAssessment()
    {
        foreach (var (row, comparison) in Rows("percentiles").Zip(report.OnLastYear))
            foreach (var (key, pollutant) in new[] { ("so2_p98", Pollutant.SO2), ("no2_p98", Pollutant.NO2), ("pm10_p95", Pollutant.PM10), ("pm25_p95", Pollutant.PM25), ("co_p95", Pollutant.CO), ("o3_p90", Pollutant.O3) })
                Assert.That(row.GetProperty(key).GetDecimal(), Is.EqualTo(comparison.Current[pollutant].Percentile), key);
    }

    [Test]
    public void Groups_InWords_CountEveryAreaOnce()
    {
        var groups = GoodRatioGroups.Of(report.OnLastYear.Select(c => c.Current));
        Assert.That(groups.All + groups.From80 + groups.From50 + groups.Below50 + groups.Without, Is.EqualTo(6));
        var sentence = Section().GetProperty("sentences")[0].GetString();
        Assert.That(sentence, Does.Contain(string.Create(CultureInfo.InvariantCulture, $"100%的{groups.All}个，80%至100%（不含100%）的{groups.From80}个")));
    }

    [Test]
    public void LoadShares_OfAnArea_AddUpTo100() => Assert.That(
        Rows("load_shares").Select(r => new[] { "pm25", "pm10", "o3_8h", "so2", "no2", "co" }.Sum(k => r.GetProperty(k).GetDecimal())), Is.All.EqualTo(100m).Within(0.3m));

    /// <summary>A year has its three-year means, which other periods have not.</summary>
    [Test]
    public void ThreeYearMeans_StandInReportsOfYearsOnly()
    {
        Assert.That(Section().GetProperty("tables").TryGetProperty("three_years", out _), Is.False);
        Assert.That(Section(SampleReport.Of(3, "2025")).GetProperty("tables").TryGetProperty("three_years", out _), Is.True);
    }

    private IReadOnlyList<JsonElement> Rows(string table) => [.. Section().GetProperty("tables").GetProperty(table).EnumerateArray()];

    private JsonElement Section() => Section(report);

    private static JsonElement Section(Report of)
    {
        using var stream = new MemoryStream();
        ReportRenderer.Json(of, Language.Chinese, stream);
        return JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("sections").EnumerateArray().Single(s => s.GetProperty("id").GetString() == "bulletin");
    }
}
