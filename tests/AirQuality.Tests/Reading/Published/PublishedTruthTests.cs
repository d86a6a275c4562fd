using AirQuality.Publications;
using AirQuality.Reading.Published;
using AirQuality.Reading.Sheets;
using AirQuality.Terms;

namespace AirQuality.Tests.Reading.Published;

/// <summary>Every table of <c>shared/published-tables</c>: what is read is what is printed, and what is printed is read.</summary>
public sealed class PublishedTruthTests
{
    private static IEnumerable<TestCaseData> Files() =>
        PublishedTableFolder.All().SelectMany(f => Directory.GetFiles(f, "*.csv").Order(StringComparer.Ordinal)).Select(f => new TestCaseData(f).SetArgDisplayNames(Path.GetFileName(Path.GetDirectoryName(f)) + "/" + Path.GetFileName(f)))
            .DefaultIfEmpty(new TestCaseData(string.Empty).SetArgDisplayNames("none"));

    [TestCaseSource(nameof(Files))]
    public void A_real_table_is_read_as_it_is_printed(string file)
    {
        if (file.Length == 0)
            Assert.Ignore("The folder shared/published-tables lies in no parent directory of the tests.");
        var folder = Path.GetDirectoryName(file)!;
        var tables = Read(file, PublishedComparison.Answers(folder));
        Assert.That(tables.Questions.Select(q => q.Text(Language.English)), Is.Empty);
        Assert.That(PublishedComparison.Differences(tables, folder, file), Is.Empty);
    }

    [Test]
    public void A_real_table_without_a_year_is_refused_with_the_option_that_says_it()
    {
        var folder = PublishedTableFolder.All().FirstOrDefault(f => f.EndsWith("44-jining-no-year", StringComparison.Ordinal));
        if (folder is null)
            Assert.Ignore("The folder shared/published-tables lies in no parent directory of the tests.");
        var tables = Read(Path.Combine(folder!, "11月.csv"), PublishedAnswers.None);
        Assert.That(tables.Figures, Is.Empty);
        Assert.That(tables.Questions.Single().Answer, Does.StartWith("--period"));
    }

    internal static PublishedTables Read(string file, PublishedAnswers answers)
    {
        using var stream = File.OpenRead(file);
        return PublishedTableReader.Read(new TextSheetReader().Read(stream, file), answers);
    }
}
