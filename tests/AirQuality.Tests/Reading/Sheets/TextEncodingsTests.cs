using System.Text;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Terms;

namespace AirQuality.Tests.Reading.Sheets;

/// <summary>Text that is no UTF-8: Chinese unless its bytes are more likely those of a neighbour.</summary>
public sealed class TextEncodingsTests
{
    private const string Header = "station,time,pm25,co\n";

    [TestCase(949, "종로구,강남구,수원시,부산 해운대구,측정소", "CP949")]
    [TestCase(949, "서울 중구,인천 남동구", "CP949")]
    [TestCase(932, "東京都千代田区,横浜,さいたま", "Shift-JIS")]
    [TestCase(950, "臺北市中山區,高雄鳳山,新竹縣", "Big5")]
    [TestCase(1252, "Köln-Süd,München", "Windows-1252")]
    [TestCase(54936, "保定市,定兴,高碑店,平泉", "GB18030")]
    [TestCase(54936, "高邮", "GB18030")]
    [TestCase(54936, "保定", "GB18030")]
    [TestCase(54936, "白沟,崂山,昌平,承德", "GB18030")]
    public void Names_ComeOutAsTheyWereWritten(int codePage, string names, string told)
    {
        var text = Header + string.Concat(names.Split(',').Select(n => $"{n},2025-05-01 01:00,30,0.5\n"));
        var set = CsvInput.Read(CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(set.Hours!.StationIds, Is.EquivalentTo(names.Split(',')));
            Assert.That(set.Report.Findings.Single(f => f.Kind == FindingKind.ChineseEncoding).ToString(Language.English), Does.Contain(told));
        }
    }

    [Test]
    public void UnitsOfWesternPrograms_AreRead()
    {
        var bytes = Encoding.Latin1.GetBytes("station,time,PM2.5 (µg/m³),CO (µg/m³)\nA,2025-05-01 01:00,30,500\n");
        Assert.That(CsvInput.Read(bytes).Hours!.Hours(Pollutant.CO, 0)[0], Is.EqualTo(Concentration.FromThousandths(500)));
    }
}
