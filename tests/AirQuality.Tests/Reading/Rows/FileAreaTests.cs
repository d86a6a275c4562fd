using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Terms;

namespace AirQuality.Tests.Reading.Rows;

/// <summary>Days without a column of areas are those of the area that the file, or else its folder, is called after.</summary>
public sealed class FileAreaTests
{
    private const string Day = "日期,SO2,NO2,PM10,PM2.5,CO,O3_8h\n2021-03-01,8,28,51,26,0.6,44\n";

    [TestCase("保定市.csv", "保定市")]
    [TestCase("保定市_2021.csv", "保定市")]
    [TestCase("2021_保定市.csv", "保定市")]
    [TestCase("2021-03-保定市.csv", "保定市")]
    [TestCase("days.csv", "days")]
    public void NameOfTheFile_IsTheArea(string file, string area) => Assert.That(AreaOf(file), Is.EqualTo(area));

    [TestCase("保定市/2021-03.csv")]
    [TestCase("保定市/3月.csv")]
    [TestCase("保定市/2021年.csv")]
    [TestCase("保定市/20210301.csv")]
    public void DateForAName_IsNoArea(string file)
    {
        var set = ReadFile(file);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(set.Days!.Areas.Select(a => a.Name), Is.EqualTo(new[] { "保定市" }));
            Assert.That(set.Report.Findings.Single().ToString(Language.Chinese), Does.Contain("文件夹"));
        }
    }

    [TestCase("2021/03.csv")]
    [TestCase("2021/1月.csv")]
    public void DatesThroughout_AreWarnedOf(string file) =>
        Assert.That(ReadFile(file).Report.Findings.Single(), Has.Property(nameof(Finding.Severity)).EqualTo(Severity.Warning));

    private static string AreaOf(string file) => ReadFile(file).Days!.Areas.Single().Name;

    private static ObservationSet ReadFile(string file)
    {
        var root = Directory.CreateTempSubdirectory("area");
        try
        {
            var path = Path.Combine(root.FullName, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Day);
            return ObservationReader.Read([path]);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
