using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Terms;

/// <summary>Periods and days as people write them.</summary>
public sealed class PeriodTextTests
{
    private static readonly LocalDate Today = new(2026, 11, 24); // a Tuesday

    [TestCase("2026-10", "2026-10")]
    [TestCase("2026/10", "2026-10")]
    [TestCase("2026.10", "2026-10")]
    [TestCase("202610", "2026-10")]
    [TestCase("2026年10月", "2026-10")]
    [TestCase("2026年1月份", "2026-01")]
    [TestCase("2026-1", "2026-01")]
    [TestCase("2026年", "2026")]
    [TestCase("2026Q4", "2026-Q4")]
    [TestCase("2026年第四季度", "2026-Q4")]
    [TestCase("2026年4季度", "2026-Q4")]
    [TestCase("2026年上半年", "2026-H1")]
    [TestCase("2026H2", "2026-H2")]
    [TestCase("2026W7", "2026-W07")]
    [TestCase("2026年第48周", "2026-W48")]
    [TestCase("2026秋冬季", "2026-season")]
    [TestCase("2026-ozone", "2026-04-01..2026-09-30")]
    [TestCase("2026年臭氧季", "2026-04-01..2026-09-30")]
    [TestCase("2026-10上旬", "2026-10-01..2026-10-10")]
    [TestCase("2026年2月下旬", "2026-02-21..2026-02-28")]
    [TestCase("2026-10中旬", "2026-10-11..2026-10-20")]
    [TestCase("2026/11/22", "2026-11-22")]
    [TestCase("20261122", "2026-11-22")]
    [TestCase("2026年11月2日", "2026-11-02")]
    [TestCase("2026-01..2026-10", "2026-01-01..2026-10-31")]
    [TestCase("2026年1月至2026年3月", "2026-01-01..2026-03-31")]
    [TestCase("2026/1/1~2026/1/5", "2026-01-01..2026-01-05")]
    [TestCase(" 2026-10 ", "2026-10")]
    public void TryRead_TakesWhatPeopleWrite(string text, string period)
    {
        Assert.That(PeriodText.TryRead(text, out var read), Is.True);
        Assert.That(read!.ToString(), Is.EqualTo(period));
    }

    [TestCase("2026-13")]
    [TestCase("202613")]
    [TestCase("2026-02-30")]
    [TestCase("20260230")]
    [TestCase("2026Q5")]
    [TestCase("2026W54")]
    [TestCase("10月")]
    [TestCase("26-10")]
    [TestCase("2026-10..2026-01")]
    [TestCase("上月")]
    [TestCase("")]
    [TestCase(null)]
    public void TryRead_OfNoPeriod_IsFalse(string? text) => Assert.That(PeriodText.TryRead(text, out _), Is.False);

    [TestCase("yesterday", "2026-11-23")]
    [TestCase("昨日", "2026-11-23")]
    [TestCase("上周", "2026-W47")]
    [TestCase("last-month", "2026-10")]
    [TestCase("上月", "2026-10")]
    [TestCase("本月以来", "2026-11-01..2026-11-23")]
    [TestCase("last-quarter", "2026-Q3")]
    [TestCase("去年", "2025")]
    [TestCase("ytd", "2026-01-01..2026-11-23")]
    [TestCase("今年以来", "2026-01-01..2026-11-23")]
    [TestCase("2026Q4", "2026-Q4")]
    public void TryRead_FromToday_NamesWhatHasPassed(string text, string period)
    {
        Assert.That(PeriodText.TryRead(text, Today, out var read), Is.True);
        Assert.That(read!.ToString(), Is.EqualTo(period));
    }

    [Test]
    public void TryReadDay_TakesDaysOnly()
    {
        Assert.That(PeriodText.TryReadDay("2026/11/22", out var day), Is.True);
        Assert.That(day, Is.EqualTo(new LocalDate(2026, 11, 22)));
        Assert.That(PeriodText.TryReadDay("2026/11", out _), Is.False);
    }
}
