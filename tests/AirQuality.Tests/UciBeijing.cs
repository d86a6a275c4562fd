using System.Globalization;
using System.IO.Compression;
using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;
using NodaTime;

namespace AirQuality.Tests;

/// <summary>Twelve stations of Beijing, 2013-03-01 to 2015-12-31, read naively, for the oracle and for the library.</summary>
internal sealed class UciBeijing
{
    private static readonly Lazy<UciBeijing> Only = new(() => new UciBeijing(RealData.Folder("uci-beijing")));
    private static readonly (string Column, string Pollutant)[] Columns = [("PM2.5", "PM25"), ("PM10", "PM10"), ("SO2", "SO2"), ("NO2", "NO2"), ("CO", "CO"), ("O3", "O3")];

    private UciBeijing(string folder)
    {
        Stations =
        [
            .. File.ReadLines(Path.Combine(folder, "stations.csv")).Skip(1).Select(l => l.Split(','))
                .Select(c => new OracleStation(c[0], c[2] == "urban", c[3], c[4])),
        ];
        var city = new Area("北京市", AreaLevel.City, new Area("北京市", AreaLevel.Province));
        Network = new StationNetwork(Stations.Select(s =>
            new Station(s.Id, s.Id, s.Urban ? StationKind.Urban : StationKind.Background, new Area(s.County, AreaLevel.County, city))));
        var builder = new HourlyGridBuilder();
        foreach (var station in Stations)
            Read(Path.Combine(folder, station.Id + ".csv.gz"), station.Id, builder);
        Grid = builder.Build();
        Counties = Stations.Select(s => s.County).Distinct(StringComparer.Ordinal)
            .ToDictionary(c => c, c => OracleRegion.OfArea(Hours, Stations.Where(s => s.County == c), FirstDay, DayCount), StringComparer.Ordinal);
    }

    public static UciBeijing Data
    {
        get
        {
            RealData.Folder("uci-beijing"); // skips the test when it is absent
            return Only.Value;
        }
    }

    public static DateOnly FirstDay => new(2013, 3, 1);

    public static int DayCount => new DateOnly(2015, 12, 31).DayNumber - FirstDay.DayNumber + 1;

    public IReadOnlyList<OracleStation> Stations { get; }

    public OracleNetwork Hours { get; } = new();

    /// <summary>The districts by the oracle.</summary>
    public Dictionary<string, OracleArea> Counties { get; }

    public StationNetwork Network { get; }

    public HourlyGrid Grid { get; }

    private void Read(string path, string station, HourlyGridBuilder builder)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var header = reader.ReadLine()!.Replace("\"", string.Empty, StringComparison.Ordinal).Split(',');
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            int Cell(string name) => int.Parse(cells[Array.IndexOf(header, name)], CultureInfo.InvariantCulture);
            var day = new DateOnly(Cell("year"), Cell("month"), Cell("day"));
            var start = Cell("hour"); // 0..23 names the start
            foreach (var (column, pollutant) in Columns)
            {
                var text = cells[Array.IndexOf(header, column)];
                if (text == "NA")
                    continue;
                var value = decimal.Parse(text, CultureInfo.InvariantCulture) / (pollutant == "CO" ? 1000 : 1);
                value = decimal.Round(value, 3, MidpointRounding.ToEven); // some gases were converted and have more decimals than are kept
                Hours[station, pollutant].Add((day, start + 1), value);
                var end = LocalDate.FromDateOnly(day).AtMidnight().PlusHours(start + 1);
                builder.Add(station, end, Enum.Parse<Pollutant>(pollutant), Concentration.FromDecimal(value));
            }
        }
    }
}
