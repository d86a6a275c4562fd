using System.Text;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Reading.Tables;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Reading.Tables;

public sealed class EventFileTests
{
    private const string Header = "area,from,to,kind,source\n";
    private static readonly Area Beijing = new("北京市", AreaLevel.City, new Area("北京市", AreaLevel.Province));
    private static readonly Area Changchun = new("长春市", AreaLevel.City, new Area("吉林省", AreaLevel.Province));
    private static readonly StationNetwork Network = new(
    [
        new Station("1001A", "一", StationKind.Urban, new Area("朝阳区", AreaLevel.County, Beijing)),
        new Station("1002A", "二", StationKind.Urban, new Area("海淀区", AreaLevel.County, Beijing)),
        new Station("2001A", "三", StationKind.Urban, new Area("朝阳区", AreaLevel.County, Changchun)),
    ]);

    [Test]
    public void Row_OfDays_LastsFromTheFirstMomentToTheLast()
    {
        var item = Read(Header + "海淀区,2026-03-15,2026-03-16,dust,list 3\n").Events.Events.Single();
        Assert.That(
            (item.Area.Name, item.From, item.To, item.Kind, item.Source),
            Is.EqualTo(("海淀区", new LocalDateTime(2026, 3, 15, 0, 0), new LocalDateTime(2026, 3, 17, 0, 0), "dust", "list 3")));
        Assert.That(item.Pollutants, Is.EqualTo(new[] { Pollutant.PM10, Pollutant.PM25 }));
    }

    [Test]
    public void Row_OfMoments_IsTakenAsItStands()
    {
        var item = Read(Header + "1001A,2026-03-15T08:00,2026-03-16T00:00,dust,\n").Events.Events.Single();
        Assert.That((item.Area.Level, item.From.Hour, item.FirstDay, item.LastDay), Is.EqualTo((AreaLevel.Station, 8, new LocalDate(2026, 3, 15), new LocalDate(2026, 3, 15))));
    }

    [Test]
    public void Pollutants_Named_ReplaceTheDefault() =>
        Assert.That(Read("area,from,to,pollutants,peak\n海淀区,2026-03-15,2026-03-15,PM10+co,900\n").Events.Events.Single().Pollutants, Is.EqualTo(new[] { Pollutant.PM10, Pollutant.CO }));

    [Test]
    public void Header_InChinese_IsKnown() =>
        Assert.That(Read("城市,开始时间,结束时间,类型,来源\n长春市,2026/3/15,2026/3/15,沙尘,名单\n").Events.Events.Single().Area, Is.EqualTo(Changchun));

    [Test]
    public void Name_OfAMunicipality_IsTheLargestAreaOfThatName() =>
        Assert.That(Read(Header + "北京市,2026-03-15,2026-03-15,dust,\n").Events.Events.Single().Area.Level, Is.EqualTo(AreaLevel.Province));

    [Test]
    public void Name_ThatStandsTwice_NeedsItsCity()
    {
        Assert.That(Read(Header + "\"朝阳区, 长春市\",2026-03-15,2026-03-15,dust,\n").Events.Events.Single().Area.Parent, Is.EqualTo(Changchun));
        var finding = Error(Header + "朝阳区,2026-03-15,2026-03-15,dust,\n");
        Assert.That((finding.Kind, finding.Found), Is.EqualTo((FindingKind.UnknownArea, "'朝阳区', which stands for '朝阳区, 北京市' and '朝阳区, 长春市'")));
    }

    [TestCase("天津市,2026-03-15,2026-03-16,dust,\n", FindingKind.UnknownArea, 2, "area")]
    [TestCase(",2026-03-15,2026-03-16,dust,\n", FindingKind.UnknownArea, 2, "area")]
    [TestCase("海淀区,2026-02-30,2026-03-16,dust,\n", FindingKind.BadTime, 2, "from")]
    [TestCase("海淀区,2026-03-15,soon,dust,\n", FindingKind.BadTime, 2, "to")]
    [TestCase("海淀区,2026-03-15T08:30,2026-03-16,dust,\n", FindingKind.BadTime, 2, "from")]
    [TestCase("海淀区,2026-03-15,2026-03-14,dust,\n", FindingKind.ReversedPeriod, 2, "to")]
    [TestCase("海淀区,2026-03-15T08:00,2026-03-15T08:00,dust,\n", FindingKind.ReversedPeriod, 2, "to")]
    [TestCase("海淀区,2026-03-15,2026-03-16,dust,\n海淀区,2026-03-16T23:00,2026-03-18,dust,\n", FindingKind.OverlappingEvents, 3, null)]
    [TestCase("海淀区,2026-03-15,2026-03-16,dust\n", FindingKind.WrongCellCount, 2, null)]
    public void BadRow_NamesPlaceExpectedAndFound(string rows, FindingKind kind, long line, string? column)
    {
        var finding = Error(Header + rows);
        Assert.That((finding.File, finding.Kind, finding.Line, finding.Column), Is.EqualTo(("events.csv", kind, line, column)));
        Assert.That((finding.Expected, finding.Found), Is.Not.EqualTo(("", "")));
    }

    [TestCase("", FindingKind.EmptyFile)]
    [TestCase("area,from,kind\n海淀区,2026-03-15,dust\n", FindingKind.UnknownHeader)]
    [TestCase("area,station,from,to\n海淀区,1001A,2026-03-15,2026-03-15\n", FindingKind.UnknownHeader)]
    [TestCase("area,from,to,pollutants\n海淀区,2026-03-15,2026-03-15,pm1\n", FindingKind.UnknownPollutant)]
    [TestCase("area,from,to,pollutants\n海淀区,2026-03-15,2026-03-15,+\n", FindingKind.UnknownPollutant)]
    [TestCase("area,from,to,pollutants\n海淀区,2026-03-15,2026-03-15,、;\n", FindingKind.UnknownPollutant)]
    public void BadFile_SaysWhatIsWrong(string text, FindingKind kind) => Assert.That(Error(text).Kind, Is.EqualTo(kind));

    [Test]
    public void File_WithoutEvents_IsAnEmptyRegister() => Assert.That(Read(Header).Events.Events, Is.Empty);

    [Test]
    public void Lenient_LeavesBadRowsOutAndCountsThem()
    {
        const string Rows = "天津市,2026-03-15,2026-03-16,dust,\n海淀区,2026-03-15,2026-03-16,dust,\n海淀区,2026-03-16,2026-03-18,dust,\n长春市,2026-03-15,2026-03-14,dust,\n长春市,2026-03-15,2026-03-15,dust,\n";
        var (events, report) = Read(Header + Rows, new ReadOptions { Lenient = true });
        Assert.That(events.Events.Select(e => e.Area.Name), Is.EqualTo(new[] { "海淀区", "长春市" }));
        Assert.That((report.Rows, report.RowsUsed, report.RowsRejected), Is.EqualTo((5L, 2L, 3L)));
        Assert.That(report.Findings.Select(f => (f.Kind, f.Line)), Is.EqualTo(new[] { (FindingKind.UnknownArea, 2L), (FindingKind.OverlappingEvents, 4L), (FindingKind.ReversedPeriod, 5L) }));
    }

    private static EventSet Read(string text, ReadOptions? options = null) =>
        EventFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "events.csv", Network.AllAreas, options);

    private static Finding Error(string text) => Assert.Throws<ObservationFormatException>(() => Read(text))!.Finding;
}
