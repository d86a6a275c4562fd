using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Terms;

namespace AirQuality.Tests.Reading.Rows;

/// <summary>Files put one behind the other have the header again: the same one is passed over, below another one nothing is read.</summary>
public sealed class RepeatedHeaderTests
{
    private static readonly ReadOptions Lenient = new() { Lenient = true };

    [TestCase("date,hour,type,1001A,1002A\n20210305,1,PM2.5,35,45\n20210305,2,PM2.5,36,46\ndate,hour,type,1001A,1003A\n20210306,1,PM2.5,37,47\n20210306,2,PM2.5,38,48\n", 4)]
    [TestCase("date,hour,type,1001A,1002A\n20210305,1,PM2.5,35,45\n20210305,2,PM2.5,36,46\ndate,hour,type,1001A,1002A,1003A\n20210306,1,PM2.5,37,47,57\n", 4)]
    [TestCase("station,time,so2,no2,pm10,pm25,co,o3\nA,2021-03-05 01:00,8,28,51,26,0.6,44\nstation,time,pm25,pm10,so2,no2,co,o3\nA,2021-03-06 01:00,26,51,8,28,0.6,44\n", 3)]
    [TestCase("城市,日期,SO2,NO2,PM10,PM2.5,CO(mg/m3),O3_8h\n甲市,2021-03-05,8,28,51,26,0.6,44\n\n城市,日期,SO2,NO2,PM10,PM2.5,CO(μg/m3),O3_8h\n乙市,2021-03-06,8,28,51,26,60,44\n", 4)]
    [TestCase("站点,时间,项目,值\nA,2021-03-05 01:00,PM2.5,26\n时间,站点,项目,值\n2021-03-06 01:00,A,PM2.5,27\n", 3)]
    public void AnotherHeader_IsAnErrorAtItsLine(string text, int line)
    {
        var finding = CsvInput.Error(text);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(finding.Line, Is.EqualTo(line));
            Assert.That(finding.ToString(Language.Chinese), Does.Contain("另一表头"));
            Assert.That(finding.ToString(Language.English), Does.Contain("another header"));
        }
    }

    [TestCase("date,hour,type,1001A,1002A\n20210305,1,PM2.5,35,45\n20210305,2,PM2.5,36,46\ndate,hour,type,1001A,1003A\n20210306,1,PM2.5,37,47\n20210306,2,PM2.5,38,48\n")]
    [TestCase("date,hour,type,1001A,1002A\n20210305,1,PM2.5,35,45\n20210305,2,PM2.5,36,46\ndate,hour,type,1001A,1002A,1003A\n20210306,1,PM2.5,37,47,57\n")]
    [TestCase("station,time,so2,no2,pm10,pm25,co,o3\nA,2021-03-05 01:00,8,28,51,26,0.6,44\nstation,time,pm25,pm10,so2,no2,co,o3\nA,2021-03-06 01:00,26,51,8,28,0.6,44\n")]
    [TestCase("城市,日期,SO2,NO2,PM10,PM2.5,CO(mg/m3),O3_8h\n甲市,2021-03-05,8,28,51,26,0.6,44\n\n城市,日期,SO2,NO2,PM10,PM2.5,CO(μg/m3),O3_8h\n乙市,2021-03-06,8,28,51,26,60,44\n")]
    [TestCase("站点,时间,项目,值\nA,2021-03-05 01:00,PM2.5,26\n时间,站点,项目,值\n2021-03-06 01:00,A,PM2.5,27\n")]
    public void RowsBelowAnotherHeader_AreNotReadByTheColumnsOfTheFirst(string text)
    {
        var set = CsvInput.Read(text, Lenient);
        Assert.That(set.Hours?.DayCount ?? set.Days!.DayCount, Is.EqualTo(1));
    }

    [Test]
    public void TheSameHeader_IsPassedOver()
    {
        var set = CsvInput.Read("date,hour,type,1001A,1002A\n20210305,1,PM2.5,35,45\ndate,hour,type,1001A,1002A\n20210306,1,PM2.5,37,47\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(set.Hours!.DayCount, Is.EqualTo(2));
            Assert.That(set.Report.Counts[FindingKind.PassedOver], Is.EqualTo(1));
            CsvInput.AssertAddsUp(set.Report);
        }
    }
}
