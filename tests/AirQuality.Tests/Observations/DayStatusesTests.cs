using System.Text;
using AirQuality.Reading;
using AirQuality.Terms;

namespace AirQuality.Tests.Observations;

/// <summary>Whether days are raw or reviewed, by area and all it lies in.</summary>
[TestFixture]
public sealed class DayStatusesTests
{
    private static readonly StationNetwork Network = new(
    [
        new Station("S1", "S1", StationKind.Urban, new Area("甲县", AreaLevel.County, new Area("市", AreaLevel.City))),
        new Station("S2", "S2", StationKind.Urban, new Area("乙县", AreaLevel.County, new Area("市", AreaLevel.City))),
    ]);

    /// <summary>Two stations, 48 hours from 1 April; S2 is raw from its 10th hour of 2 April on. The stamp 00:00 belongs to the day before.</summary>
    [Test]
    public void Of_HoursWithAColumn_IsThatOfTheStationsOfAnArea()
    {
        var statuses = Read(h => h < 34 ? "已审核" : "未审核").Statuses!;
        DataStatus On(string name, string period) => statuses.Of(statuses.Areas.First(a => a.Name == name), AssessmentPeriod.Parse(period));
        Assert.That(On("甲县", "2026-04"), Is.EqualTo(DataStatus.Reviewed));
        Assert.That(On("乙县", "2026-04-01"), Is.EqualTo(DataStatus.Reviewed));
        Assert.That(On("乙县", "2026-04-02"), Is.EqualTo(DataStatus.Mixed), "hours of both");
        Assert.That(On("市", "2026-04"), Is.EqualTo(DataStatus.Mixed));
        Assert.That(On("市", "2026-03"), Is.EqualTo(DataStatus.Unsaid));
    }

    [Test]
    public void Over_SeveralAreas_CountsTheRawDays()
    {
        var statuses = Read(h => h < 24 ? "reviewed" : "raw").Statuses!;
        var summary = statuses.Over(statuses.Areas.Where(a => a.Level == AreaLevel.County), AssessmentPeriod.Parse("2026-04"));
        Assert.That(summary.ToString(), Does.Contain("Mixed"));
        Assert.That(summary.In(Language.English), Is.EqualTo("partly reviewed, partly raw: 1 area day, 2026-04-02, is raw (not reviewed)"));
    }

    [Test]
    public void Statuses_OfFilesWithoutAColumn_AreNone() => Assert.That(Read(_ => string.Empty).Statuses, Is.Null);

    private static ObservationSet Read(Func<int, string> status)
    {
        var rows = new StringBuilder("station,time,so2,no2,pm10,pm25,co,o3,status\n");
        foreach (var station in new[] { "S1", "S2" })
            for (var hour = 0; hour < 48; hour++)
                rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"{station},{new DateTime(2026, 4, 1).AddHours(hour + 1):yyyy-MM-dd HH:mm},6,20,30,20,0.8,80,{(station == "S1" && status(hour).Length > 0 ? "reviewed" : status(hour))}\n");
        return ObservationReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(rows.ToString())), "h.csv", ReadOptions.Default with { Network = Network });
    }
}
