using System.Text;
using AirQuality.Publications;
using AirQuality.Reading.Published;
using AirQuality.Reading.Sheets;
using AirQuality.Terms;

namespace AirQuality.Tests.Reading.Published;

/// <summary>Tables as county offices keep them: arrows beside values, rows of units, weeks of months, months as serial numbers, decimal commas.</summary>
public sealed class OfficeTablesTests
{
    [Test]
    public void ArrowBehindAValue_LeavesTheValue()
    {
        var tables = Read("2026年3月各县区空气质量,,\n县区,PM2.5（μg/m³）,PM2.5同比\n清河县,33↓,8.3%↓\n临水县,38↑,5.6%↑\n东山区,35,0.0%\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Values(tables, "pm25"), Is.EqualTo(new[] { 33m, 38m, 35m }));
            Assert.That(Values(tables, "pm25_change"), Is.EqualTo(new[] { -8.3m, 5.6m, 0m }));
        }
    }

    [Test]
    public void ChangeInAColumnOfValues_IsToldAndNotRead()
    {
        var tables = Read("2026年3月各县区空气质量,\n县区,PM2.5\n清河县,33\n临水县,下降3\n东山区,<35\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Values(tables, "pm25"), Is.EqualTo(new[] { 33m }));
            Assert.That(tables.LeftOut.Select(l => l.Cell), Is.EqualTo(new[] { "下降3", "<35" }));
        }
    }

    [TestCase("单位,μg/m³,μg/m3,毫克/立方米,无量纲\n清河县,8,33,0.9,3.60\n临水县,9,38,1.1,4.11\n")]
    [TestCase("单位,μg/m³,μg/m3,μg/m³,无量纲\n清河县,8,33,900,3.60\n临水县,9,38,1100,4.11\n")]
    [TestCase(",μg/m³,μg/m3,μg/m³,无量纲\n清河县,8,33,900,3.60\n临水县,9,38,1100,4.11\n")]
    public void RowOfUnits_HoldsForEachColumn(string rows)
    {
        var tables = Read("2026年3月各县区空气质量,,,,\n县区,SO2,PM2.5,CO-95per,综合指数\n" + rows);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tables.Questions, Is.Empty);
            Assert.That(Values(tables, "co"), Is.EqualTo(new[] { 0.9m, 1.1m }));
            Assert.That(Values(tables, "so2"), Is.EqualTo(new[] { 8m, 9m }));
            Assert.That(Values(tables, "index"), Is.EqualTo(new[] { 3.60m, 4.11m }));
        }
    }

    [Test]
    public void WordIndexBelowTheIndex_IsTheIndex()
    {
        var tables = Read("2025年5月环境空气质量,,\n县区,综合指数,\n,指数,同比\n,2025年5月,（%）\n甲县,3.45,-5.0\n乙县,3.85,2.0\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Values(tables, "index"), Is.EqualTo(new[] { 3.45m, 3.85m }));
            Assert.That(Values(tables, "index_change"), Is.EqualTo(new[] { -5.0m, 2.0m }));
        }
    }

    [Test]
    public void ChangesBesideTheirParts_AreOfTheFigureLeftOfThem()
    {
        var tables = Read("2026年3月各县区环境空气质量情况,,,,,,\n县区,综合指数,,同比,PM2.5浓度（μg/m3）,,同比\n,本月,去年同月,（%）,本月,去年同月,（%）\n清河县,3.60,3.89,-7.5,33,36,-8.3\n临水县,4.11,3.96,3.8,38,36,5.6\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tables.Questions, Is.Empty);
            Assert.That(Values(tables, "index_change"), Is.EqualTo(new[] { -7.5m, 3.8m }));
            Assert.That(Values(tables, "pm25_change"), Is.EqualTo(new[] { -8.3m, 5.6m }));
            Assert.That(Values(tables, "index"), Is.EqualTo(new[] { 3.60m, 4.11m }));
            Assert.That(Values(tables, "pm25"), Is.EqualTo(new[] { 33m, 38m }));
        }
    }

    [TestCase("2026年3月第1周（3月2日-3月8日）各县区空气质量周报")]
    [TestCase("2026年3月第一周(3月2日至8日)各县区空气质量周报")]
    public void WeekOfAMonthWithItsDates_IsThoseDays(string title)
    {
        var tables = Read($"{title},\n县区,PM2.5\n清河县,33\n临水县,38\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tables.Questions, Is.Empty);
            Assert.That(tables.Figures.Select(f => f.PeriodText), Is.All.EqualTo("2026-03-02..2026-03-08"));
        }
    }

    [TestCase("2026年3月第1周各县区空气质量,\n县区,PM2.5\n清河县,33\n临水县,38\n")]
    [TestCase("县区,2026年3月第1周PM2.5\n清河县,33\n临水县,38\n")]
    [TestCase("PM2.5周均浓度,,\n县区,2026年3月第1周,2026年3月第2周\n清河县,33,35\n临水县,38,36\n")]
    public void WeekOfAMonthWithoutDates_IsNeverTheMonth(string text)
    {
        var tables = Read(text);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tables.Figures, Is.Empty);
            Assert.That(tables.Questions.Select(q => q.Kind), Is.All.EqualTo(QuestionKind.BadPeriod));
            Assert.That(tables.Questions[0].Answer, Is.EqualTo("--period 2024-09-30..2024-10-06"));
        }
    }

    [Test]
    public void MonthsAsSerialNumbers_AreMonths()
    {
        // 2026-01-01 is day 46023 from 1899-12-30, 2026-02-01 the 31st after it.
        var tables = Read("月份,县区,PM2.5\n46023,清河县,33\n46054,清河县,38\n46060,清河县,39\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tables.Figures.Select(f => f.PeriodText), Is.EqualTo(new[] { "2026-01", "2026-02" }));
            Assert.That(tables.Questions, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public void DecimalCommas_AreReadWhereSemicolonsPartTheCells()
    {
        var tables = Read("2026年3月各县区空气质量;;\n县区;PM2.5;综合指数;综合指数同比\n清河县;33;3,60;-8,3%\n临水县;38;4,11;5,6%\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Values(tables, "index"), Is.EqualTo(new[] { 3.60m, 4.11m }));
            Assert.That(Values(tables, "index_change"), Is.EqualTo(new[] { -8.3m, 5.6m }));
        }
    }

    private static PublishedTables Read(string text) =>
        PublishedTableReader.Read(new TextSheetReader().Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "in.csv"), PublishedAnswers.None);

    private static decimal?[] Values(PublishedTables tables, string key) => [.. tables.Figures.Where(f => f.Quantity.Key == key).Select(f => f.Value)];
}
