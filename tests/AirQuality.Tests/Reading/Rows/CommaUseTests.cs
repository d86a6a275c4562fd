using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Terms;

namespace AirQuality.Tests.Reading.Rows;

/// <summary>What a comma within numbers is, told by all numbers of a table: 1,250 is 1.25 beside 12,5 and 1250 beside 12.5.</summary>
public sealed class CommaUseTests
{
    private const string Header = "站点;时间;PM10;PM2.5;CO\n";

    [TestCase(Header + "A;2025-05-01 01:00;1,250;12,5;0,8\n", 1_250)]
    [TestCase(Header + "A;2025-05-01 01:00;1,250;12;0,8\n", 1_250)]
    [TestCase(Header + "A;2025-05-01 01:00;1,250;12;0.8\n", 1_250_000)]
    [TestCase(Header + "A;2025-05-01 01:00;1,250.5;12;1\n", 1_250_500)]
    [TestCase("站点\t时间\tPM10\tPM2.5\tCO\nA\t2025-05-01 01:00\t51,25\t12,5\t0,8\n", 51_250)]
    [TestCase("站点,时间,PM10,PM2.5,CO\nA,2025-05-01 01:00,\"1,250\",12,1\n", 1_250_000)]
    [TestCase("站点,时间,PM10,PM2.5,CO\nA,2025-05-01 01:00,\"51,25\",\"12,5\",\"0,8\"\n", 51_250)]
    [TestCase("站点;时间;PM10（mg/m3）;PM2.5;CO\nA;2025-05-01 01:00;0,125;12,5;0,8\n", 125_000)]
    public void Comma_IsToldByTheWholeTable(string text, int thousandths) =>
        Assert.That(CsvInput.Read(text).Hours!.Hours(Pollutant.PM10, 0)[0], Is.EqualTo(Concentration.FromThousandths(thousandths)));

    [TestCase("A;2025-05-01 01:00;1,250;12;1\n", "1,250 may be 1.25 or 1250", "1,250可能是1.25，也可能是1250")]
    [TestCase("A;2025-05-01 01:00;50;12,5;0.8\n", "one decimal mark throughout", "同一种小数点")]
    public void WhatCannotBeKnown_IsRefused(string row, string english, string chinese)
    {
        var finding = CsvInput.Error(Header + row);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(finding.Kind, Is.EqualTo(FindingKind.NotANumber));
            Assert.That(finding.ToString(Language.English), Does.Contain(english));
            Assert.That(finding.ToString(Language.Chinese), Does.Contain(chinese));
        }
    }

    [Test]
    public void PointAmongDecimalCommas_IsRefusedHoweverFarDown()
    {
        // 1.250 may be 1250 there: thousands are parted by points where decimals have commas.
        var rows = string.Concat(Enumerable.Range(0, 1000).Select(h => $"A;2025-{1 + (h / 600)}-{1 + (h / 24 % 25)} {h % 24}:00;50;12,5;0,8\n"));
        var set = CsvInput.Read(Header + rows + "A;2025-12-01 01:00;1.250;12,5;0,8\n", new ReadOptions { Lenient = true });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(set.Report.Counts[FindingKind.NotANumber], Is.EqualTo(1));
            Assert.That(set.Report.ValuesRejected, Is.EqualTo(1));
        }
    }

    [Test]
    public void DecimalComma_IsToldOnce()
    {
        var set = CsvInput.Read(Header + "A;2025-05-01 01:00;51,25;12,5;0,8\nA;2025-05-01 02:00;51,25;12,5;0,8\n");
        Assert.That(set.Report.Findings.Count(f => f.ToString(Language.English).Contains("decimal comma", StringComparison.Ordinal)), Is.EqualTo(1));
    }
}
