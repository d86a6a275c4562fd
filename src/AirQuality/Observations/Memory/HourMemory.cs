using System.Runtime.InteropServices;
using AirQuality.Terms;

namespace AirQuality.Observations.Memory;

/// <summary>
/// The hours of a calendar year of a group of stations, as they come in: [day][station][hour][pollutant], so that what one
/// row brings lies together, and what the rows of an hour bring not far apart. The memory is the system's own: a page is taken when the
/// first value in it is written, and all is given back at once.
/// </summary>
/// <remarks>A cell holds the code with its sign bit turned, so that what was never written, zero, is missing.</remarks>
internal sealed unsafe class HourMemory : SafeHandle
{
    /// <summary>So many that a sheet is more than allocators keep for themselves when it is freed.</summary>
    public const int Stations = 160;

    private const int Days = 366;
    private const nuint Bytes = (nuint)Stations * Days * HourPlace.SizeOfDay * sizeof(int);

    /// <summary>So many stations of a group that its days will be all but full.</summary>
    private const int Many = Stations * 3 / 4;

    private static readonly HourOrder Order = new(NextHour: Pollutants.Count, BetweenDays: (Stations - 1) * HourPlace.SizeOfDay, NextPollutant: 1, Turned: int.MinValue);

    public HourMemory()
        : base(0, ownsHandle: true) => SetHandle((nint)NativeMemory.AllocZeroed(Bytes + (Stations * sizeof(long))));

    public override bool IsInvalid => handle == 0;

    /// <summary>The place of some days of a station, for writing.</summary>
    public HourPlace Place(int station, int firstOfYear, DayRange days)
    {
        // Small pages until a group is all but full: a county of ten stations must not take the memory of a hundred and sixty.
        if (station == Many)
            LargePages.Hint((void*)handle, Bytes);
        return new HourPlace
        {
            From = days.First * 24,
            Count = (uint)days.Count * 24,
            FirstHour = firstOfYear * 24,
            Cells = Station(station),
            Newest = (long*)(handle + (nint)Bytes) + station,
            Order = Order,
        };
    }

    /// <summary>The codes of a day of the year.</summary>
    public void CopyDay(int station, int day, Pollutant pollutant, Span<int> codes)
    {
        var cells = Station(station) + (day * Stations * HourPlace.SizeOfDay) + (int)pollutant;
        for (var hour = 0; hour < codes.Length; hour++)
            codes[hour] = cells[hour * Pollutants.Count] ^ Order.Turned;
    }

    private int* Station(int station) => (int*)handle + (station * HourPlace.SizeOfDay);

    protected override bool ReleaseHandle()
    {
        NativeMemory.Free((void*)handle);
        return true;
    }
}
