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

    [TestCase("日期,測站,測項,00,01,02,03,04,05,06,07,08,09,10,11,12,13,14,15,16,17,18,19,20,21,22,23")]
    [TestCase("station,date,pollutant,h00,h01,h02,h03,h04,h05,h06,h07,h08,h09,h10,h11,h12")]
    [TestCase("点位,日期,1时,2时,3时,4时,5时,6时,7时,8时,9时,10时,11时,12时,13时,14时,15时,16时,17时,18时,19时,20时,21时,22时,23时,24时")]
    [TestCase("站点,日期,0:00,1:00,2:00,3:00,4:00,5:00,6:00,7:00,8:00,9:00,10:00,11:00,12:00")]
    public void Read_ColumnAnHour_SaysToTurnIt(string header) =>
        Assert.That(Refusal(header).ToString(Language.Chinese), Does.Contain("每小时一列").And.Contain("请转置"));

    [TestCase("时间,一号站,,二号站,\n,PM2.5,PM10,PM2.5,PM10")]
    [TestCase("时间,PM2.5,,PM10,\n,一号站,二号站,一号站,二号站")]
    public void Read_AreasAndPollutantsInTwoRows_SaysHowItIsLaidOut(string header) =>
        Assert.That(Refusal(header).ToString(Language.Chinese), Does.Contain("每个区域每项污染物一列"));

    [TestCase("月份,AQI,范围,质量等级,PM2.5,PM10,SO2,CO,NO2,O3")]
    [TestCase("排名,县（市）,综合指数,同比（%）,PM2.5,PM10,SO2,NO2,CO-95per,O3-8h-90per")]
    public void Read_TableOfAPeriod_SaysHowItIsGiven(string header) =>
        Assert.That(Refusal(header).ToString(Language.Chinese), Does.Contain("--published"));

    /// <summary>A table of hours that lacks its time, beside where its stations stand: no list of stations, no file of weather.</summary>
    [TestCase("sitename,county,so2,co,o3,pm10,no2,measurement date x,longitude,latitude", "时间")]
    [TestCase("No,year,month,day,hour,pm2.5,DEWP,TEMP,PRES,WSPM", "站点")]
    public void Read_TableThatLacksAColumn_SaysWhich(string header, string missing) =>
        Assert.That(Refusal(header).ToString(Language.Chinese), Does.Contain("缺少").And.Contain(missing));

    [TestCase("区县,序号,备注")]
    [TestCase("a,b,c")]
    public void Read_OtherTable_NamesTheLayouts(string header) =>
        Assert.That(Refusal(header).ToString(Language.Chinese), Does.Contain("可识别版式"));

    private static Finding Refusal(string header)
    {
        var width = header.Split('\n')[0].Split(',').Length;
        var text = $"{header}\n甲县{string.Concat(Enumerable.Repeat(",35", width - 1))}\n";
        return Assert.Throws<ObservationFormatException>(() => ObservationReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "a.csv"))!.Finding;
    }
}
