using AirQuality.Reporting.Facts;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tests;

/// <summary>A report in one call from the data says what the long way says.</summary>
[TestFixture]
public sealed class ReportExtensionsTests
{
    private string folder = string.Empty;

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("airq-report-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Report_OfAPeriod_SaysWhatTheLongWaySays()
    {
        var days = SampleReport.Days(6);
        var options = AirDataOptions.Default with { Outlook = OutlookOptions.Default with { Simulations = 200 } };
        var air = AirData.Of(days, options).With(SampleReport.Plan(days));
        Assert.That(Text(air.Counties.Report("2026-10")), Is.EqualTo(Text(SampleReport.Of(6))));
    }

    [TestCase("report.html", "<!DOCTYPE html>")]
    [TestCase("report.md", "#")]
    [TestCase("report.txt", "2026")]
    [TestCase("report.json", "{")]
    [TestCase("report.xlsx", "PK")]
    public void WriteTo_AnEnding_WritesThatForm(string name, string start)
    {
        var path = Path.Combine(folder, name);
        SampleReport.Of(3).WriteTo(path);
        Assert.That(File.ReadAllText(path), Does.StartWith(start));
    }

    [Test]
    public void WriteTo_AnotherEnding_IsRefusedAndWritesNothing()
    {
        Assert.That(() => SampleReport.Of(3).WriteTo(Path.Combine(folder, "report.pdf")), Throws.ArgumentException.With.Message.Contains(".xlsx"));
        Assert.That(Directory.GetFileSystemEntries(folder), Is.Empty);
    }

    private static string Text(Report report)
    {
        using var writer = new StringWriter();
        ReportRenderer.Text(report, Language.Chinese, writer);
        return writer.ToString();
    }
}
