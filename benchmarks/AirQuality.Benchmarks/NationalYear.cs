using AirQuality.Observations;
using NodaTime;

namespace AirQuality.Benchmarks;

/// <summary>A generated year of hours for many stations, counties of three stations, a few gaps. The same for every run.</summary>
internal static class NationalYear
{
    public static (HourlyGrid Hours, StationNetwork Network) Create(int stations, int days)
    {
        var first = new LocalDate(2025, 1, 1);
        var codes = new int[Pollutants.Count * stations * days * 24];
        var state = 20250101u;
        for (var i = 0; i < codes.Length; i++)
        {
            state = (state * 1664525) + 1013904223;
            codes[i] = (state >> 24) < 4 ? Concentration.Missing.Code : (int)((state >> 8) % 150) * 1000;
        }

        var ids = Enumerable.Range(0, stations).Select(i => $"S{i:0000}").ToList();
        var province = new Area("Province", AreaLevel.Province);
        var network = new StationNetwork(ids.Select((id, i) => new Station(
            id, id, StationKind.Urban, new Area($"County {i / 3}", AreaLevel.County, new Area($"City {i / 30}", AreaLevel.City, province)))));
        return (new HourlyGrid(ids, first, days, codes), network);
    }
}
