using System.Globalization;
using System.Text;

namespace AirQuality.Cli.Sample;

/// <summary>Where the fictitious counties lie: cells of a bent grid, and stations within them. No place on earth is meant.</summary>
internal static class SampleMap
{
    private const int Columns = 4;
    private const int West = 1_000_000; // in ten-thousandths of a degree
    private const int North = 415_000;
    private const int Cell = 5_000;
    private const int Bend = 1_601;
    private const int Scale = 10_000;

    /// <summary>The outlines as GeoJSON, one feature a line.</summary>
    public static SampleTable Areas()
    {
        var counties = SampleNetwork.Network.Areas(Terms.AreaLevel.County);
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[\n");
        foreach (var (index, county) in counties.Index())
            text.Append(CultureInfo.InvariantCulture, $"{{\"type\":\"Feature\",\"properties\":{{\"name\":\"{county.Name}\",\"city\":\"{county.Parent!.Name}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[{Ring(index)}]]}}}}").Append(index == counties.Count - 1 ? "]}\n" : ",\n");
        return new SampleTable(Encoding.UTF8.GetBytes(text.ToString()), counties.Count);
    }

    /// <summary>Degrees east of a station, the so-many-th of a county.</summary>
    public static decimal Longitude(int county, int station) => (West + (county % Columns * Cell) + (Cell / 2) + (((station * 37) % 5) - 2) * 500) / (decimal)Scale;

    /// <summary>Degrees north.</summary>
    public static decimal Latitude(int county, int station) => (North - (county / Columns * Cell) - (Cell / 2) + (((station * 53) % 5) - 2) * 500) / (decimal)Scale;

    /// <summary>Four corners and what bends between them, back to the first.</summary>
    private static string Ring(int county)
    {
        var (left, top) = (county % Columns * 2, county / Columns * 2); // in half cells
        (int X, int Y)[] way = [(left, top + 2), (left + 1, top + 2), (left + 2, top + 2), (left + 2, top + 1), (left + 2, top), (left + 1, top), (left, top), (left, top + 1), (left, top + 2)];
        return string.Join(',', way.Select(p => string.Create(CultureInfo.InvariantCulture, $"[{Degrees(West + (p.X * Cell / 2) + Bent(p.X, p.Y, 7919))},{Degrees(North - (p.Y * Cell / 2) + Bent(p.X, p.Y, 104_729))}]")));
    }

    /// <summary>The same for both counties that share the point.</summary>
    private static int Bent(int x, int y, int seed) => (((((x + 3) * 48_611) + ((y + 5) * seed)) % Bend) - (Bend / 2));

    private static string Degrees(int tenThousandths) => (tenThousandths / (decimal)Scale).ToString("0.0000", CultureInfo.InvariantCulture);
}
