using System.Globalization;
using AirQuality.Checks;
using AirQuality.Checks.Values;
using AirQuality.Observations;
using AirQuality.Reading;

namespace AirQuality.Tests.Checks;

/// <summary>Findings about values say on which line the first of them stands.</summary>
public sealed class LocatedFindingsTests
{
    private string folder = string.Empty;

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory().FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void AStuckValue_IsNamedWithTheLineOfItsFirstHour([Values(1, 2, 3)] int seed)
    {
        var hours = new MadeHours(seed, days: 30);
        for (var hour = 200; hour < 240; hour++)
            hours[1, hour, "pm25"] = 47;
        var path = Write("a.csv", hours.Csv());
        var finding = Found(FindingKind.StuckValues, path);
        Assert.That(File.ReadAllLines(path)[(int)finding.Line - 1], Does.StartWith("站B," + MadeHours.End(200).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));
    }

    [Test]
    public void AStuckValueOfTheSecondFile_IsNamedWithThatFile()
    {
        var hours = new MadeHours(seed: 4, days: 30);
        for (var hour = 500; hour < 560; hour++)
            hours[0, hour, "pm10"] = 83;
        var lines = hours.Csv().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var (first, second) = (Write("a.csv", string.Join('\n', lines[..801])), Write("b.csv", string.Join('\n', lines[..1].Concat(lines[801..]))));
        var finding = Found(FindingKind.StuckValues, first, second);
        Assert.That(File.ReadAllLines(finding.File)[(int)finding.Line - 1], Does.StartWith("站A," + MadeHours.End(500).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));
    }

    [Test]
    public void AStuckDay_IsNamedWithTheLineOfItsFirstDay()
    {
        var text = "area,date,so2,no2,pm10,pm25,co,o3\n" + string.Concat(Enumerable.Range(0, 40).Select(i => string.Create(CultureInfo.InvariantCulture, $"甲县,{new DateTime(2024, 5, 1).AddDays(i):yyyy-MM-dd},{5 + (i % 7)},{20 + (i % 5)},{60 + i},{(i is >= 20 and < 28 ? 33 : 30 + (i % 11))},0.{4 + (i % 5)},{90 + i}\n")));
        var path = Write("d.csv", text);
        Assert.That(Found(FindingKind.StuckValues, path).Line, Is.EqualTo(22)); // the header, and twenty days before it
    }

    [Test]
    public void AFileOfStationsAsColumns_HasTheLineOfTheHourAndPollutant()
    {
        var hours = new MadeHours(seed: 6, days: 30);
        for (var hour = 300; hour < 340; hour++)
            hours[0, hour, "o3"] = 61;
        var text = "date,hour,type,站A,站B\n" + string.Concat(Enumerable.Range(0, 720).SelectMany(h => MadeHours.Pollutants.Select(p => string.Create(CultureInfo.InvariantCulture, $"{MadeHours.End(h - 1):yyyyMMdd},{MadeHours.End(h - 1).Hour},{p},{hours.Text(0, h, p)},{hours.Text(1, h, p)}\n"))));
        var path = Write("s.csv", text);
        var check = Check([path], new ReadOptions { Lenient = true });
        Assert.That(check.Findings.Where(f => f.Kind == FindingKind.StuckValues).Select(f => f.Line), Is.All.GreaterThan(1));
    }

    [Test]
    public void AThreshold_DecidesWhatIsStuck()
    {
        var hours = new MadeHours(seed: 7, days: 30);
        for (var hour = 100; hour < 130; hour++)
            hours[0, hour, "pm25"] = 47;
        var set = CsvInput(hours.Csv());
        Assert.That(DataCheck.Run(set, DataCheckOptions.Default with { StuckHours = 40 }).Counts, Does.Not.ContainKey(FindingKind.StuckValues));
    }

    private static ObservationSet CsvInput(string text) => ObservationReader.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), "in.csv");

    private Finding Found(FindingKind kind, params string[] paths) => Check(paths, new ReadOptions { Lenient = true }).Findings.Single(f => f.Kind == kind);

    private static DataCheckResult Check(string[] paths, ReadOptions options) => DataCheck.Locate(DataCheck.Run(ObservationReader.Read(paths, options)), paths, options);

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
