using System.Runtime.Intrinsics;
using AirQuality.Terms;

namespace AirQuality.Targets.Outlooks;

/// <summary>The arrays in which the figures of one area after the other are drawn; for one thread, given back to their window at the end.</summary>
internal sealed class OutlookRooms(OutlookWindow window) : IDisposable
{
    // What is drawn for an area takes ten times the memory of what comes of it. Made anew for each area, more time went into fetching and clearing pages than into drawing.
    // An array is made when it is first asked for, and holds what the last area left in it.

    /// <summary>A value a day that may be drawn.</summary>
    public int[] Values => field ??= new int[window.Days];

    /// <summary>The same of each pollutant.</summary>
    public int[][] Six => field ??= Array.ConvertAll(Enum.GetValues<Pollutant>(), _ => new int[window.Days]);

    /// <summary>What the values of the pollutants are packed to.</summary>
    public int[] Packed => field ??= new int[window.Days];

    /// <summary>The days that may be drawn.</summary>
    public PastDay[] Found => field ??= new PastDay[window.Days];

    /// <summary>Which days of the grid have all that is needed.</summary>
    public bool[] Complete => field ??= new bool[window.Known];

    /// <summary>Running sums over the days that may be drawn, the first of them always 0.</summary>
    public long[] Running => field ??= new long[window.Days + 1];

    /// <summary>For each edition that judges days to come the same of four figures side by side.</summary>
    public Vector256<long>[][] SideBySide => field ??= [.. window.Editions.Select(_ => new Vector256<long>[window.Days + 1])];

    /// <summary>A sum a simulation.</summary>
    public long[] Sums => field ??= new long[window.Options.Simulations];

    /// <summary>For percentiles.</summary>
    public PercentileDraws Percentiles => field ??= new PercentileDraws(window.Days);

    /// <summary>Gives the arrays back.</summary>
    public void Dispose() => window.GiveBack(this);
}
