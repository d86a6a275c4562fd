using AirQuality.Observations;

namespace AirQuality.Tests.Reading.Rows;

/// <summary>Dates of two digits throughout may begin with the year, the month or the day: the order is that of the whole column, or asked for.</summary>
public sealed class ShortYearTests
{
    [TestCase("21-03-05", "21-03-06", ExpectedResult = "2021-03-05")]
    [TestCase("21/3/5", "21/3/6", ExpectedResult = "2021-03-05")]
    [TestCase("21.03.05", "21.03.06", ExpectedResult = "2021-03-05")]
    [TestCase("05-03-21", "13-03-21", ExpectedResult = "2021-03-05")]
    [TestCase("3/5/21", "3/25/21", ExpectedResult = "2021-03-05")]
    [TestCase("5/3/2021", "25/3/2021", ExpectedResult = "2021-03-05")]
    public string FirstDay_IsThatOfTheOrderOfAllDates(string one, string other) => First(one, other);

    [TestCase("21-03-05")]
    [TestCase("05-03-21")]
    [TestCase("01/02/03")]
    [TestCase("3/5/2021")]
    public void ADateOfSeveralOrders_IsRefused(string date) => Assert.That(CsvInput.Error(Days(date)).Kind, Is.EqualTo(FindingKind.BadTime));

    [Test]
    public void HoursOfOneDay_OfWhichTheOrderIsNotKnown_AreRefused() =>
        Assert.That(CsvInput.Error("station,time,pm10,pm25\n" + string.Concat(Enumerable.Range(1, 23).Select(h => $"A,21-03-05 {h:00}:00,51,26\n"))).Line, Is.EqualTo(2));

    [Test]
    public void ADateThatIsNoneInTheOrderOfTheOthers_IsRefused() => Assert.That(CsvInput.Error(Days("3/25/2021", "3/26/2021", "27/3/2021")).Kind, Is.EqualTo(FindingKind.BadTime));

    private static string First(params string[] dates) => NodaTime.Text.LocalDatePattern.Iso.Format(CsvInput.Read(Days(dates)).Days!.FirstDay);

    private static string Days(params string[] dates) => "城市,日期,PM10,PM2.5\n" + string.Concat(dates.Select(d => $"甲市,{d},51,26\n"));
}
