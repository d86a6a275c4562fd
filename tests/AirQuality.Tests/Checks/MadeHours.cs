using System.Globalization;
using System.Text;
using AirQuality.Tests.Oracle;

namespace AirQuality.Tests.Checks;

/// <summary>Seeded hours as a network measures them: weather that lasts, ozone by day, particles that vary together, gaps. Integers, CO to a tenth.</summary>
internal sealed class MadeHours
{
    public static readonly string[] Pollutants = ["so2", "no2", "pm10", "pm25", "co", "o3"];

    private readonly int?[,,] values; // of a station, an hour from 01:00 of the first day, a pollutant; CO in tenths

    public MadeHours(int seed, int days, int stations = 2)
    {
        (Days, Stations) = (days, stations);
        values = new int?[stations, days * 24, 6];
        var random = new Random(seed);
        for (var station = 0; station < stations; station++)
            Fill(station, random);
    }

    public static DateTime First => new(2024, 5, 1);

    public int Days { get; }

    public int Stations { get; }

    /// <summary>Columns beside the values: a name and the text for a station and hour.</summary>
    public List<(string Name, Func<int, int, string> Text)> Columns { get; } = [];

    /// <summary>A value; hour 0 ends at 01:00 of the first day.</summary>
    public ref int? this[int station, int hour, string pollutant] => ref values[station, hour, Array.IndexOf(Pollutants, pollutant)];

    public static string Name(int station) => $"站{(char)('A' + station)}";

    /// <summary>The end of an hour.</summary>
    public static DateTime End(int hour) => First.AddHours(hour + 1);

    public string Text(int station, int hour, string pollutant) => this[station, hour, pollutant] switch
    {
        null => string.Empty,
        { } tenths when pollutant == "co" => (tenths / 10m).ToString(CultureInfo.InvariantCulture),
        { } whole => whole.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The file, in order of time; <paramref name="stamp"/> says what a row's time is.</summary>
    public string Csv(Func<int, DateTime>? stamp = null, string header = "station,time,so2,no2,pm10,pm25,co,o3")
    {
        var text = new StringBuilder(header).AppendJoin(string.Empty, Columns.Select(c => "," + c.Name)).Append('\n');
        for (var hour = 0; hour < Days * 24; hour++)
        {
            for (var station = 0; station < Stations; station++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{Name(station)},{(stamp ?? End)(hour):yyyy-MM-dd HH:mm}");
                foreach (var pollutant in Pollutants)
                    text.Append(',').Append(Text(station, hour, pollutant));
                foreach (var column in Columns)
                    text.Append(',').Append(column.Text(station, hour));
                text.Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>The AQI of an hour by the reference written apart from the library.</summary>
    public int? Aqi(int station, int hour) => OracleAqi.RealTime("2012", Rationals(station, hour)).Aqi;

    /// <summary>The mean of the hours up to one, to whole numbers; blank where some are missing or lie before the first.</summary>
    public string Mean(int station, int hour, string pollutant, int count)
    {
        var window = Enumerable.Range(hour - count + 1, count).Where(h => h >= 0).Select(h => this[station, h, pollutant]).ToList();
        return window.Count < count || window.Contains(null) ? string.Empty : Math.Round(window.Average()!.Value, MidpointRounding.ToEven).ToString(CultureInfo.InvariantCulture);
    }

    private Dictionary<string, Rational> Rationals(int station, int hour) => Pollutants
        .Where(p => this[station, hour, p] is not null)
        .ToDictionary(p => p.ToUpperInvariant(), p => new Rational(this[station, hour, p]!.Value, p == "co" ? 10 : 1));

    private void Fill(int station, Random random)
    {
        double dirt = 0, gas = 0;
        for (var hour = 0; hour < Days * 24; hour++)
        {
            dirt = (0.96 * dirt) + (0.28 * Normal(random) * 0.6);
            gas = (0.9 * gas) + (0.4 * Normal(random) * 0.5);
            var sun = Math.Max(0, Math.Cos(((hour % 24) + 1 - 15) * Math.PI / 12));
            var particles = 38 * Math.Exp(dirt);
            Set(station, hour, "pm25", particles, random);
            Set(station, hour, "pm10", (particles * 1.5) + 12 + (4 * Math.Abs(Normal(random))), random);
            Set(station, hour, "so2", 8 * Math.Exp(0.4 * gas), random);
            Set(station, hour, "no2", 30 * Math.Exp(0.5 * gas) * (1.2 - (0.6 * sun)), random);
            Set(station, hour, "co", 7 * Math.Exp(0.5 * dirt), random);
            Set(station, hour, "o3", 35 + (90 * sun) + (6 * Normal(random)), random);
        }
    }

    private void Set(int station, int hour, string pollutant, double value, Random random) =>
        this[station, hour, pollutant] = random.Next(100) == 0 ? null : Math.Max(1, (int)Math.Round(value));

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
