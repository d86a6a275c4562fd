using AirQuality.Reading.Published;
using AirQuality.Terms;
using AirQuality.Tests;
using AirQuality.Tests.Reading.Published;

namespace AirQuality.Excel.Tests;

/// <summary>Every workbook of <c>shared/published-tables</c>: what is read is what is printed, and what is printed is read.</summary>
public sealed class PublishedWorkbookTests
{
    private static IEnumerable<TestCaseData> Files() =>
        PublishedTableFolder.All().SelectMany(f => Directory.GetFiles(f, "*.xlsx").Order(StringComparer.Ordinal)).Select(f => new TestCaseData(f).SetArgDisplayNames(Path.GetFileName(Path.GetDirectoryName(f)) + "/" + Path.GetFileName(f)))
            .DefaultIfEmpty(new TestCaseData(string.Empty).SetArgDisplayNames("none"));

    [TestCaseSource(nameof(Files))]
    public void A_real_workbook_is_read_as_it_is_printed(string file)
    {
        if (file.Length == 0)
            Assert.Ignore("The folder shared/published-tables lies in no parent directory of the tests.");
        var folder = Path.GetDirectoryName(file)!;
        using var stream = File.OpenRead(file);
        var tables = PublishedTableReader.Read(ExcelWorkbooks.Instance.Read(stream, file), PublishedComparison.Answers(folder));
        Assert.That(tables.Questions.Select(q => q.Text(Language.English)), Is.Empty);
        Assert.That(PublishedComparison.Differences(tables, folder, file), Is.Empty);
    }
}
