using AirQuality.Reporting.Wording;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tests;

public class PeriodWordsTests
{
    [TestCase("2026", "2026年", "2026")]
    [TestCase("2026-H2", "2026年下半年", "the second half of 2026")]
    [TestCase("2026-Q4", "2026年第四季度", "the fourth quarter of 2026")]
    [TestCase("2026-10", "2026年10月", "October 2026")]
    [TestCase("2026-W52", "2026年第52周（12月21日至27日）", "week 52 of 2026 (21 to 27 December)")]
    [TestCase("2026-W01", "2026年第1周（2025年12月29日至2026年1月4日）", "week 1 of 2026 (29 December 2025 to 4 January 2026)")]
    [TestCase("2026-season", "2026—2027年秋冬季", "autumn–winter 2026/2027")]
    [TestCase("2026-01-01..2026-10-31", "2026年1—10月", "January to October 2026")]
    [TestCase("2026-01-01..2026-12-31", "2026年", "2026")]
    [TestCase("2026-02-01..2026-02-28", "2026年2月", "February 2026")]
    [TestCase("2026-01-01..2026-11-23", "2026年1月1日至11月23日", "1 January to 23 November 2026")]
    [TestCase("2026-12-28..2026-12-31", "2026年12月28日至31日", "28 to 31 December 2026")]
    [TestCase("2026-11-30..2026-11-30", "2026年11月30日", "30 November 2026")]
    [TestCase("2026-10-01..2027-03-31", "2026年10月1日至2027年3月31日", "1 October 2026 to 31 March 2027")]
    public void Name_OfAPeriod_IsThatOfBulletins(string period, string chinese, string english)
    {
        var parsed = AssessmentPeriod.Parse(period);
        Assert.That((PeriodWords.Name(parsed, Words.Of(Language.Chinese)), PeriodWords.Name(parsed, Words.Of(Language.English))), Is.EqualTo((chinese, english)));
    }
}
