using System.Globalization;
using System.Text;
using NodaTime;

namespace AirQuality.Server.Tests.Hosting;

/// <summary>A project of two cities with four counties and eight stations, 21 days of hours up to 24:00 of 21 November 2026.</summary>
internal sealed class TestFolder : IDisposable
{
    public static readonly LocalDate First = new(2026, 11, 1);
    public static readonly LocalDate Last = new(2026, 11, 21);

    private static readonly string[] Counties = ["东山县,南平市", "西山县,南平市", "河/东区,北原市", "湖西区,北原市"];

    public TestFolder()
    {
        Path = Directory.CreateTempSubdirectory("airq-server-test-").FullName;
        var stations = new StringBuilder("station,name,kind,county,city,province\n");
        for (var i = 0; i < 8; i++)
            stations.Append(CultureInfo.InvariantCulture, $"S{i + 1:000},站{i + 1},urban,{Counties[i / 2]},示例省\n");
        File.WriteAllText(System.IO.Path.Combine(Path, "stations.csv"), stations.ToString());
        File.WriteAllText(System.IO.Path.Combine(Path, "targets.csv"), "area,metric,year,goal\n东山县,pm25,2026,35\n湖西区,pm25,2026,40\n");
        File.WriteAllText(System.IO.Path.Combine(Path, "hours.csv"), Csv(First, Last));
    }

    public string Path { get; }

    /// <summary>Hours of all stations over some days.</summary>
    public static string Csv(LocalDate from, LocalDate to, int plus = 0)
    {
        var hours = new StringBuilder("station,time,so2,no2,pm10,pm25,co,o3\n");
        for (var day = from; day <= to; day = day.PlusDays(1))
            for (var hour = 1; hour <= 24; hour++)
                for (var station = 1; station <= 8; station++)
                    hours.Append(Row(station, day.AtMidnight().PlusHours(hour), plus));
        return hours.ToString();
    }

    /// <summary>One hour of all stations.</summary>
    public static string Hour(LocalDateTime end, int plus = 0) =>
        "station,time,so2,no2,pm10,pm25,co,o3\n" + string.Concat(Enumerable.Range(1, 8).Select(s => Row(s, end, plus)));

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string Row(int station, LocalDateTime end, int plus)
    {
        var x = (station * 7) + (end.DayOfYear * 3) + end.Hour + plus;
        return string.Create(CultureInfo.InvariantCulture, $"S{station:000},{end:uuuu-MM-dd HH:mm},{5 + (x % 7)},{20 + (x % 30)},{60 + (x % 50)},{30 + (x % 40)},0.{3 + (x % 5)},{40 + (x % 90)}\n");
    }
}
