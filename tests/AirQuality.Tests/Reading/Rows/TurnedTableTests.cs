using System.Text;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Terms;

namespace AirQuality.Tests.Reading.Rows;

/// <summary>A table that has days, or areas, as columns is refused with how it would be read.</summary>
[TestFixture]
public sealed class TurnedTableTests
{
    [TestCase("区县,2026-03-01,2026-03-02,2026-03-03")]
    [TestCase("区县,3月1日,3月2日")]
    [TestCase("城市,1日,2日,3日,平均")]
    [TestCase("station,2026/3/1,2026/3/2")]
    [TestCase("city,20260301,20260302")]
    [TestCase("县,3/1,3/2")]
    public void Read_ColumnADay_SaysToTurnIt(string header) =>
        Assert.That(Refusal(header).ToString(Language.Chinese), Does.Contain("每日一列").And.Contain("请转置"));

    [TestCase("日期,甲县PM2.5,乙县PM2.5,甲县PM10,乙县PM10")]
    [TestCase("date,Anping PM2.5,Baihe PM2.5")]
    [TestCase("时间,甲县_so2,乙县_so2")]
    public void Read_ColumnAnAreaAndPollutant_SaysHowItIsLaidOut(string header) =>
        Assert.That(Refusal(header).ToString(Language.Chinese), Does.Contain("每个区域每项污染物一列"));

    [TestCase("区县,序号,备注")]
    [TestCase("a,b,c")]
    public void Read_OtherTable_NamesTheLayouts(string header) =>
        Assert.That(Refusal(header).ToString(Language.Chinese), Does.Contain("可识别版式"));

    private static Finding Refusal(string header)
    {
        var width = header.Split(',').Length;
        var text = $"{header}\n甲县{string.Concat(Enumerable.Repeat(",35", width - 1))}\n";
        return Assert.Throws<ObservationFormatException>(() => ObservationReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "a.csv"))!.Finding;
    }
}
