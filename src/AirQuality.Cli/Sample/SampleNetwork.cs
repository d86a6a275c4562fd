using AirQuality.Terms;

namespace AirQuality.Cli.Sample;

/// <summary>The stations of the sample: two cities with twelve counties and thirty stations. All places are fictitious.</summary>
internal static class SampleNetwork
{
    private const string ProvinceName = "青岳省";
    private const string BackgroundCounty = "松崖县";
    private const string TrafficCounty = "澜东区";

    private static readonly (string City, SampleCounty[] Counties)[] Cities =
    [
        ("云澜市",
        [
            new("澜东区", 3, SO2: 9, NO2: 31, PM25: 38, Coarse: 33, CO: 780, O3: 69, Sensitivity: 1000, Lag: 4, YearlyChange: -45),
            new("澜西区", 3, SO2: 10, NO2: 29, PM25: 40, Coarse: 35, CO: 800, O3: 70, Sensitivity: 1050, Lag: 6, YearlyChange: -50),
            new("砚溪县", 2, SO2: 7, NO2: 20, PM25: 30, Coarse: 27, CO: 650, O3: 69, Sensitivity: 900, Lag: 0, YearlyChange: -35),
            new("柏渡县", 2, SO2: 8, NO2: 23, PM25: 35, Coarse: 31, CO: 700, O3: 71, Sensitivity: 950, Lag: 9, YearlyChange: 65),
            new("棠口县", 2, SO2: 8, NO2: 22, PM25: 33, Coarse: 30, CO: 690, O3: 68, Sensitivity: 1000, Lag: 12, YearlyChange: -40),
            new("鹤原县", 2, SO2: 9, NO2: 24, PM25: 37, Coarse: 34, CO: 750, O3: 67, Sensitivity: 1050, Lag: 14, YearlyChange: -55),
            new("铁冶县", 3, SO2: 13, NO2: 33, PM25: 44, Coarse: 40, CO: 900, O3: 72, Sensitivity: 1100, Lag: 10, YearlyChange: -30),
        ]),
        ("霁川市",
        [
            new("霁南区", 3, SO2: 8, NO2: 28, PM25: 34, Coarse: 30, CO: 710, O3: 67, Sensitivity: 950, Lag: 16, YearlyChange: -50),
            new("霁北区", 2, SO2: 9, NO2: 27, PM25: 36, Coarse: 32, CO: 740, O3: 68, Sensitivity: 1000, Lag: 18, YearlyChange: -45),
            new("松崖县", 2, SO2: 6, NO2: 16, PM25: 25, Coarse: 22, CO: 620, O3: 65, Sensitivity: 850, Lag: 20, YearlyChange: -35),
            new("麦垄县", 2, SO2: 8, NO2: 19, PM25: 32, Coarse: 31, CO: 660, O3: 69, Sensitivity: 950, Lag: 22, YearlyChange: 55),
            new("石澜县", 2, SO2: 11, NO2: 25, PM25: 39, Coarse: 37, CO: 810, O3: 70, Sensitivity: 1050, Lag: 24, YearlyChange: -40),
        ]),
    ];

    /// <summary>The counties in the order of the stations, with the number of their region, from one.</summary>
    public static IReadOnlyList<(SampleCounty County, int Region)> Counties { get; } =
        [.. Cities.SelectMany((city, i) => city.Counties.Select(county => (county, i + 1)))];

    /// <summary>The stations and their areas.</summary>
    public static StationNetwork Network { get; } = new(CreateStations());

    /// <summary>The last station of the last county with three, which is out of service for three weeks.</summary>
    public const string OutageStationId = "S020";

    /// <summary>The character of the county a station stands in.</summary>
    public static (SampleCounty County, int Region) CountyOf(Station station) =>
        Counties.Single(c => string.Equals(c.County.Name, station.Area!.Name, StringComparison.Ordinal));

    private static IEnumerable<Station> CreateStations()
    {
        var number = 0;
        var province = new Area(ProvinceName, AreaLevel.Province);
        var special = new List<(StationKind Kind, Area County, int Number)>();
        var countyNumber = 0;
        foreach (var (cityName, counties) in Cities)
        {
            var city = new Area(cityName, AreaLevel.City, province);
            foreach (var profile in counties)
            {
                var county = new Area(profile.Name, AreaLevel.County, city);
                for (var i = 0; i < profile.UrbanStations; i++)
                    yield return Placed(Create(StationKind.Urban, county, $"{profile.Name}{"一二三"[i]}号站"), countyNumber, i);
                if (string.Equals(profile.Name, TrafficCounty, StringComparison.Ordinal))
                    special.Add((StationKind.Traffic, county, countyNumber));
                if (string.Equals(profile.Name, BackgroundCounty, StringComparison.Ordinal))
                    special.Add((StationKind.Background, county, countyNumber));
                countyNumber++;
            }
        }

        foreach (var (kind, county, at) in special)
            yield return Placed(Create(kind, county, county.Name + (kind == StationKind.Traffic ? "路边站" : "背景站")), at, station: 3);

        static Station Placed(Station made, int county, int station) => made with { Longitude = SampleMap.Longitude(county, station), Latitude = SampleMap.Latitude(county, station) };

        Station Create(StationKind kind, Area county, string name) =>
            new("S" + (++number).ToString("D3", System.Globalization.CultureInfo.InvariantCulture), name, kind, county);
    }
}
