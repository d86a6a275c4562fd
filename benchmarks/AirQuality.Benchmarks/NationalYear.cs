using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Benchmarks;

/// <summary>A generated leap year of hours for many stations, counties of three stations, one hour in 64 missing. The same for every run.</summary>
internal static class NationalYear
{
    /// <summary>The stations of the national network.</summary>
    public const int Stations = 1734;

    public const int Days = 366;

    public static LocalDate First { get; } = new(2024, 1, 1);

    public static AssessmentPeriod Year { get; } = AssessmentPeriod.Year(2024);

    /// <summary>The twelve months and the year.</summary>
    public static IReadOnlyList<AssessmentPeriod> Periods { get; } = [.. Enumerable.Range(1, 12).Select(month => AssessmentPeriod.Month(2024, month)), Year];

    /// <summary>
    /// How many stations to run with: those named in the variable AIRQUALITY_STATIONS, such as 173,1734; else a few, so that a
    /// dry run checks the answers and no more.
    /// </summary>
    public static IEnumerable<int> Sizes => SizesOr(30);

    /// <summary>The same with another number of stations where the variable is not set.</summary>
    public static IEnumerable<int> SizesOr(int stations) =>
        Environment.GetEnvironmentVariable("AIRQUALITY_STATIONS") is { Length: > 0 } sizes
            ? sizes.Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture))
            : [stations];

    public static (HourlyGrid Hours, StationNetwork Network) Create(int stations)
    {
        var codes = GC.AllocateUninitializedArray<int>(Pollutants.Count * stations * Days * 24);
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
        return (new HourlyGrid(ids, First, Days, codes), network);
    }

    /// <summary>The floor: every hour read once, four vectors at a time, and nothing else done.</summary>
    public static int Read(HourlyGrid hours)
    {
        var (a, b, c, d) = (Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero);
        foreach (var pollutant in Pollutants.All)
        {
            for (var station = 0; station < hours.StationIds.Count; station++)
            {
                foreach (var four in MemoryMarshal.Cast<int, Four>(hours.Codes(pollutant, station)))
                    (a, b, c, d) = (a + four.A, b + four.B, c + four.C, d + four.D);
            }
        }

        return Vector512.Sum(a + b + c + d);
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Four(Vector512<int> A, Vector512<int> B, Vector512<int> C, Vector512<int> D);
}
