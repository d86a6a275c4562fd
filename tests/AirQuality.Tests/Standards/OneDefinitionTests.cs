using System.Text.RegularExpressions;

namespace AirQuality.Tests.Standards;

/// <summary>What a standard decides stands in <c>Standards</c> alone: no other file asks for CO or O3 to choose a statistic, or compares an AQI with a number.</summary>
[TestFixture]
public sealed partial class OneDefinitionTests
{
    [Test]
    public void NoFileOutsideStandards_DecidesAStatisticOrAThreshold()
    {
        var source = Source();
        var files = Directory.GetFiles(source, "*.cs", SearchOption.AllDirectories).Where(f => !Relative(f).StartsWith("AirQuality/Standards/", StringComparison.Ordinal) && !Relative(f).Contains("/obj/", StringComparison.Ordinal)).ToList();
        Assert.That(files, Has.Count.GreaterThan(300));
        Assert.That(files.SelectMany(f => File.ReadLines(f).Index().Where(l => Decides().IsMatch(l.Item)).Select(l => $"{Relative(f)}:{l.Index + 1}")), Is.Empty);

        string Relative(string file) => Path.GetRelativePath(source, file).Replace('\\', '/');
    }

    private static string Source()
    {
        for (var directory = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); directory is not null; directory = directory.Parent)
            if (Path.Combine(directory.FullName, "src") is var path && Directory.Exists(Path.Combine(path, "AirQuality", "Standards")))
                return path;
        Assert.Ignore("The source lies in no parent directory of the tests.");
        return string.Empty;
    }

    [GeneratedRegex(@"is (not \()?Pollutant\.(CO or Pollutant\.O3|O3 or Pollutant\.CO)|(aqi|Aqi|PrimaryBits) (<=|>|<|>=) (50|100|200)\b|Compare\(aqi, [12]00\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Decides();
}
