using System.Globalization;
using System.Text;
using System.Text.Json;
using AirQuality.Cli.Engines;
using AirQuality.Cli.Hosting;

namespace AirQuality.Cli.Tests;

/// <summary>Runs the tool in-process on files made for the test.</summary>
public abstract class CliFixture
{
    private protected const string Observed = "area,date,so2,no2,pm10,pm25,co,o3";
    private protected const string Hourly = "station,time,so2,no2,pm10,pm25,co,o3";

    protected string Folder { get; private set; } = string.Empty;

    [SetUp]
    public void MakeFolder() => Folder = NewFolder("cli");

    [TearDown]
    public void RemoveFolder() => Directory.Delete(Folder, recursive: true);

    private protected static Outcome Run(params string[] args) => RunWith(null, args);

    private protected static Outcome RunWith(string? input, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var stream = input is null ? null : new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var host = new CliHost { Out = output, Err = error, In = stream, Services = EngineServices.All };
        var code = Airq.Run(args, host);
        return new Outcome(code, output.ToString(), error.ToString());
    }

    /// <summary>An empty folder whose name says nothing by chance: small letters to f and digits make no pollutant, no unit and no word that a test looks for in what is printed.</summary>
    internal static string NewFolder(string use) => Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"airq-{use}-{Guid.NewGuid().ToString("N")[..12]}")).FullName;

    /// <summary>Makes files a minute old: what a project read of files that lie still it keeps, and does not read them anew for every command.</summary>
    internal static void Settle(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(-1));
    }

    protected string PathOf(string name) => Path.Combine(Folder, name);

    protected string Write(string name, params string[] lines)
    {
        File.WriteAllText(PathOf(name), string.Join('\n', lines) + "\n");
        return PathOf(name);
    }

    /// <summary>Days of an area that are all alike, so that means and percentiles are what is written here.</summary>
    protected static IEnumerable<string> Days(string area, string from, int count, int pm25, string rest = "6,20,30,{0},0.8,80")
    {
        var first = NodaTime.Text.LocalDatePattern.Iso.Parse(from).Value;
        for (var i = 0; i < count; i++)
            yield return $"{area},{first.PlusDays(i):uuuu-MM-dd},{string.Format(CultureInfo.InvariantCulture, rest, pm25)}";
    }

    /// <summary>Hours of a station that are all alike, from 01:00 of a day.</summary>
    protected static IEnumerable<string> Hours(string station, string from, int days, int pm25)
    {
        var start = NodaTime.Text.LocalDatePattern.Iso.Parse(from).Value.AtMidnight();
        for (var i = 1; i <= days * 24; i++)
            yield return string.Create(CultureInfo.InvariantCulture, $"{station},{start.PlusHours(i):uuuu-MM-dd'T'HH:mm},6,20,30,{pm25},0.8,80");
    }

    /// <summary>Five counties: B and C equal, E with too few days; October 2026.</summary>
    protected string FiveCounties() => Write(
        "daily.csv",
        [Observed, .. Days("A", "2026-10-01", 31, 15), .. Days("B", "2026-10-01", 31, 18), .. Days("C", "2026-10-01", 31, 18), .. Days("D", "2026-10-01", 31, 30), .. Days("E", "2026-10-01", 20, 15)]);

    protected string FiveCountiesStations() => Write(
        "stations.csv",
        "station,name,kind,county,city,province",
        "1,a,urban,A,X,P",
        "2,b,urban,B,X,P",
        "3,c,urban,C,Y,P",
        "4,d,urban,D,Y,P",
        "5,e,urban,E,Y,P");

    private protected sealed record Outcome(int Code, string Out, string Err)
    {
        public string[] Lines => Out.TrimEnd('\n').Split('\n');

        public string Header => Lines[0];

        public JsonElement[] Json => [.. JsonDocument.Parse(Out).RootElement.EnumerateArray()];
    }
}
