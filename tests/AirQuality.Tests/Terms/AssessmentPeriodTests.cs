using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Terms;

[TestFixture]
public sealed class AssessmentPeriodTests
{
    [TestCase("2016", "2016-01-01", "2016-12-31")]
    [TestCase("2016-Q1", "2016-01-01", "2016-03-31")]
    [TestCase("2016-Q4", "2016-10-01", "2016-12-31")]
    [TestCase("2016-H1", "2016-01-01", "2016-06-30")]
    [TestCase("2016-H2", "2016-07-01", "2016-12-31")]
    [TestCase("2016-02", "2016-02-01", "2016-02-29")]
    [TestCase("2015-02", "2015-02-01", "2015-02-28")]
    [TestCase("2016-W50", "2016-12-12", "2016-12-18")]
    [TestCase("2015-W53", "2015-12-28", "2016-01-03")]
    [TestCase("2021-W01", "2021-01-04", "2021-01-10")]
    [TestCase("2020-W01", "2019-12-30", "2020-01-05")]
    [TestCase("2016-02-29", "2016-02-29", "2016-02-29")]
    [TestCase("2016-season", "2016-10-01", "2017-03-31")]
    [TestCase("2015-season", "2015-10-01", "2016-03-31")]
    [TestCase("2016-10-01..2017-03-31", "2016-10-01", "2017-03-31")]
    public void Parse_EveryKind_HasItsDaysAndIsWrittenBack(string text, string start, string end)
    {
        var period = AssessmentPeriod.Parse(text);
        Assert.That((period.Start, period.End, period.ToString()), Is.EqualTo((Date(start), Date(end), text)));
    }

    [TestCase("2016-q4", "2016-Q4")]
    [TestCase("2016-h1", "2016-H1")]
    [TestCase("2016-w50", "2016-W50")]
    [TestCase("2016-Season", "2016-season")]
    public void Parse_SmallLetters_AreAccepted(string text, string written) =>
        Assert.That(AssessmentPeriod.Parse(text).ToString(), Is.EqualTo(written));

    [TestCase("")]
    [TestCase("16")]
    [TestCase("2016-Q0")]
    [TestCase("2016-Q5")]
    [TestCase("2016-H3")]
    [TestCase("2016-H0")]
    [TestCase("2016-13")]
    [TestCase("2016-00")]
    [TestCase("2016-W00")]
    [TestCase("2016-W53")]
    [TestCase("2016-W5")]
    [TestCase("2015-02-29")]
    [TestCase("2016-2")]
    [TestCase("2016-2-9")]
    [TestCase("2016-12-05 ")]
    [TestCase("+016")]
    [TestCase("2016-10-02..2016-10-01")]
    [TestCase("2016-10-01..")]
    [TestCase("..2016-10-01")]
    [TestCase("2016-10..2016-11")]
    [TestCase("２０１６")]
    public void Parse_NoPeriod_Throws(string text) =>
        Assert.That(() => AssessmentPeriod.Parse(text), Throws.TypeOf<FormatException>());

    [Test]
    public void TryParse_Null_IsFalse() => Assert.That(AssessmentPeriod.TryParse(null, out _), Is.False);

    [Test]
    public void Parse_EveryPeriodOfForty_RoundTrips()
    {
        var periods = new List<AssessmentPeriod>();
        for (var year = 1996; year <= 2035; year++)
        {
            periods.AddRange([AssessmentPeriod.Year(year), AssessmentPeriod.Season(year), AssessmentPeriod.HalfYear(year, 1), AssessmentPeriod.HalfYear(year, 2)]);
            periods.AddRange(Enumerable.Range(1, 4).Select(q => AssessmentPeriod.Quarter(year, q)));
            periods.AddRange(Enumerable.Range(1, 12).Select(m => AssessmentPeriod.Month(year, m)));
            var weeks = System.Globalization.ISOWeek.GetWeeksInYear(year);
            periods.AddRange(Enumerable.Range(1, weeks).Select(w => AssessmentPeriod.Week(year, w)));
        }

        Assert.That(periods.Where(p => AssessmentPeriod.Parse(p.ToString()) != p), Is.Empty);
    }

    [Test]
    public void Week_EveryWeek_AgreesWithTheFramework()
    {
        var wrong = new List<string>();
        for (var year = 1996; year <= 2035; year++)
            for (var week = 1; week <= System.Globalization.ISOWeek.GetWeeksInYear(year); week++)
                if (AssessmentPeriod.Week(year, week).Start.ToDateTimeUnspecified() != System.Globalization.ISOWeek.ToDateTime(year, week, DayOfWeek.Monday))
                    wrong.Add($"{year}-W{week}");
        Assert.That(wrong, Is.Empty);
    }

    [TestCase("2016", "2015")]
    [TestCase("2016-Q1", "2015-Q4")]
    [TestCase("2016-Q3", "2016-Q2")]
    [TestCase("2016-H1", "2015-H2")]
    [TestCase("2016-H2", "2016-H1")]
    [TestCase("2016-01", "2015-12")]
    [TestCase("2016-03", "2016-02")]
    [TestCase("2016-W01", "2015-W53")]
    [TestCase("2016-03-01", "2016-02-29")]
    [TestCase("2016-season", "2015-season")]
    [TestCase("2016-03-01..2016-03-10", "2016-02-20..2016-02-29")]
    public void Previous_EveryKind_IsTheOneBefore(string text, string previous) =>
        Assert.That(AssessmentPeriod.Parse(text).Previous().ToString(), Is.EqualTo(previous));

    [TestCase("2016", -1, "2015")]
    [TestCase("2016-Q1", -1, "2015-Q1")]
    [TestCase("2016-02", -1, "2015-02")]
    [TestCase("2015-02", 1, "2016-02")]
    [TestCase("2016-H1", 2, "2018-H1")]
    [TestCase("2016-season", -1, "2015-season")]
    [TestCase("2016-12-05", -1, "2015-12-05")]
    [TestCase("2016-02-29", -1, "2015-02-28")]
    [TestCase("2015-W53", -1, "2014-W52")]
    [TestCase("2015-W53", 1, "2016-W52")]
    [TestCase("2015-W53", 5, "2020-W53")]
    [TestCase("2016-W10", -1, "2015-W10")]
    [TestCase("2016-02-01..2016-02-29", -1, "2015-02-01..2015-02-28")]
    [TestCase("2015-02-01..2015-02-28", 1, "2016-02-01..2016-02-29")] // a range of whole months stays one of whole months
    [TestCase("2015-02-02..2015-02-28", 1, "2016-02-02..2016-02-28")]
    public void PlusYears_EveryKind_IsTheSameOfAnotherYear(string text, int years, string other) =>
        Assert.That(AssessmentPeriod.Parse(text).PlusYears(years).ToString(), Is.EqualTo(other));

    [TestCase("2015-season", 183)]
    [TestCase("2016-season", 182)]
    [TestCase("2016", 366)]
    [TestCase("2015", 365)]
    [TestCase("2016-Q1", 91)]
    [TestCase("2015-W53", 7)]
    [TestCase("2016-02-29", 1)]
    public void Days_LeapYears_AreCounted(string text, int days) =>
        Assert.That(AssessmentPeriod.Parse(text).Days, Is.EqualTo(days));

    [TestCase("2016-season", 6)]
    [TestCase("2016", 12)]
    [TestCase("2016-Q4", 3)]
    [TestCase("2016-12", 1)]
    [TestCase("2016-W50", 0)]
    [TestCase("2016-12-01..2016-12-31", 0)]
    public void WholeMonths_KindsMadeOfMonths_ListThem(string text, int months) =>
        Assert.That(AssessmentPeriod.Parse(text).WholeMonths(), Has.Count.EqualTo(months));

    [Test]
    public void Contains_Ends_BelongToThePeriod()
    {
        var period = AssessmentPeriod.Month(2016, 2);
        Assert.That(
            (period.Contains(new LocalDate(2016, 1, 31)), period.Contains(new LocalDate(2016, 2, 1)), period.Contains(new LocalDate(2016, 2, 29)), period.Contains(new LocalDate(2016, 3, 1))),
            Is.EqualTo((false, true, true, false)));
    }

    [Test]
    public void Range_EndBeforeStart_Throws() =>
        Assert.That(() => AssessmentPeriod.Range(new LocalDate(2016, 1, 2), new LocalDate(2016, 1, 1)), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Week_ThatTheYearLacks_Throws() =>
        Assert.That(() => AssessmentPeriod.Week(2016, 53), Throws.TypeOf<ArgumentOutOfRangeException>());

    [TestCase(0)]
    [TestCase(5)]
    public void Quarter_OutsideOneToFour_Throws(int quarter) =>
        Assert.That(() => AssessmentPeriod.Quarter(2016, quarter), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    [Test]
    public void Until_ADay_IsThePartThatHasPassed()
    {
        var month = AssessmentPeriod.Month(2026, 10);
        Assert.That(month.Until(new LocalDate(2026, 10, 20)), Is.EqualTo(AssessmentPeriod.Range(new LocalDate(2026, 10, 1), new LocalDate(2026, 10, 20))));
        Assert.That(month.Until(new LocalDate(2026, 10, 31)), Is.SameAs(month));
        Assert.That(month.Until(new LocalDate(2026, 11, 3)), Is.SameAs(month));
        Assert.That(() => month.Until(new LocalDate(2026, 9, 30)), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [TestCase("2026-10上旬", "2026-10-01..2026-10-10")]
    [TestCase("2026-10中旬", "2026-10-11..2026-10-20")]
    [TestCase("2026-02下旬", "2026-02-21..2026-02-28")]
    public void Parse_ATenDayPeriod_IsAThirdOfTheMonth(string text, string days) => Assert.That(AssessmentPeriod.Parse(text).ToString(), Is.EqualTo(days));

    [Test]
    public void PlusYears_TheLastTenDaysOfFebruary_EndWithTheMonth() =>
        Assert.That(AssessmentPeriod.TenDays(2025, 2, 3).PlusYears(-1), Is.EqualTo(AssessmentPeriod.TenDays(2024, 2, 3)));

    [Test]
    public void Range_OfOneDay_IsThatDay() =>
        Assert.That(AssessmentPeriod.Parse("2016-10-01..2016-10-01"), Is.EqualTo(AssessmentPeriod.Day(new LocalDate(2016, 10, 1))));
}
