using System.IO.Compression;
using System.Text;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Benchmarks;

/// <summary>Generated hours as files of every hourly format. The same for every run.</summary>
internal static class GeneratedFiles
{
    private static readonly LocalDate First = new(2025, 1, 1);

    /// <summary>Hours as they are published: integers, CO 0.1, 2 % missing.</summary>
    public static HourlyGrid Hours(int stations, int days)
    {
        var state = 20250101u;
        var codes = new int[Pollutants.Count * stations * days * 24];
        for (var i = 0; i < codes.Length; i++)
        {
            state = (state * 1664525) + 1013904223;
            var level = (int)((state >> 8) % 150);
            codes[i] = state >> 24 < 5 ? Concentration.Missing.Code : i / (codes.Length / Pollutants.Count) == (int)Pollutant.CO ? level / 5 * 100 : level * 1000;
        }

        return new HourlyGrid([.. Enumerable.Range(1001, stations).Select(s => $"{s}A")], First, days, codes);
    }

    public static void WriteLong(HourlyGrid hours, string path) => Write(path, text =>
    {
        text.WriteLine("station,time,so2,no2,pm10,pm25,co,o3");
        for (var hour = 0; hour < hours.DayCount * 24; hour++)
            for (var station = 0; station < hours.StationIds.Count; station++)
                text.WriteLine($"{hours.StationIds[station]},{Stamp(hour + 1):uuuu-MM-dd'T'HH:mm},{Join(hours, station, hour, [Pollutant.SO2, Pollutant.NO2, Pollutant.PM10, Pollutant.PM25, Pollutant.CO, Pollutant.O3])}");
    });

    public static void WriteUci(HourlyGrid hours, string path) => Write(path, text =>
    {
        text.WriteLine("No,year,month,day,hour,PM2.5,PM10,SO2,NO2,CO,O3,station");
        for (var station = 0; station < hours.StationIds.Count; station++)
            for (var hour = 0; hour < hours.DayCount * 24; hour++)
                text.WriteLine($"{hour + 1},{Stamp(hour):uuuu,M,d,H},{Join(hours, station, hour, [Pollutant.PM25, Pollutant.PM10, Pollutant.SO2, Pollutant.NO2, Pollutant.CO, Pollutant.O3], perMilligram: 1)},{hours.StationIds[station]}");
    });

    /// <summary>A file a day, as the community's archives have them, with the 24-hour means that are not read.</summary>
    public static void WriteSites(HourlyGrid hours, string folder)
    {
        Directory.CreateDirectory(folder);
        for (var day = 0; day < hours.DayCount; day++)
        {
            Write(Path.Combine(folder, $"china_sites_{First.PlusDays(day):uuuuMMdd}.csv"), text =>
            {
                text.WriteLine("date,hour,type," + string.Join(',', hours.StationIds));
                for (var hour = day * 24; hour < (day + 1) * 24; hour++)
                {
                    foreach (var pollutant in Pollutants.All)
                    {
                        var cells = string.Join(',', Enumerable.Range(0, hours.StationIds.Count).Select(s => hours.Hours(pollutant, s)[hour].ToString()));
                        text.WriteLine($"{Stamp(hour + 1):uuuuMMdd,H},{pollutant.Symbol()},{cells}");
                        text.WriteLine($"{Stamp(hour + 1):uuuuMMdd,H},{pollutant.Symbol()}_24h,{cells}");
                    }
                }
            });
        }
    }

    private static LocalDateTime Stamp(int hour) => First.AtMidnight().PlusHours(hour);

    private static string Join(HourlyGrid hours, int station, int hour, ReadOnlySpan<Pollutant> columns, int perMilligram = 1000)
    {
        var cells = new string?[columns.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var value = hours.Hours(columns[i], station)[hour].Value;
            cells[i] = (columns[i] == Pollutant.CO ? value * 1000 / perMilligram : value)?.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
        }

        return string.Join(',', cells);
    }

    private static void Write(string path, Action<TextWriter> write)
    {
        using var file = File.Create(path);
        using Stream packed = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Optimal) : file;
        using var text = new StreamWriter(packed, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        write(text);
    }
}
