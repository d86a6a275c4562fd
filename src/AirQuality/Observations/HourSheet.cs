using System.Runtime.InteropServices;

namespace AirQuality.Observations;

/// <summary>
/// The hours of a calendar year of a group of stations, as they come in: [day][station][hour][pollutant], so that what one
/// row brings lies together, and what the rows of an hour bring not far apart. The memory is the system's own: a page is taken when the
/// first value in it is written, and all is given back at once.
/// </summary>
/// <remarks>A cell holds the code with its sign bit turned, so that what was never written, zero, is missing.</remarks>
internal sealed unsafe class HourSheet : SafeHandle
{
    /// <summary>So many that a sheet is more than allocators keep for themselves when it is freed.</summary>
    public const int Stations = 160;

    public const int Days = 366;
    public const int DaySize = Pollutants.Count * 24;

    /// <summary>How many cells further the next day of a station is.</summary>
    public const int NextDay = Stations * DaySize;
    private const int Sign = int.MinValue;
    private const nuint Bytes = (nuint)Stations * Days * DaySize * sizeof(int);

    /// <summary>So many stations of a group that its days will be all but full.</summary>
    private const int Many = Stations * 3 / 4;

    public HourSheet()
        : base(0, ownsHandle: true) => SetHandle((nint)NativeMemory.AllocZeroed(Bytes + (Stations * sizeof(long))));

    public override bool IsInvalid => handle == 0;

    /// <summary>The cells of a station on the first day of the year; those of the other days lie <see cref="NextDay"/> apart.</summary>
    public int* Station(int station)
    {
        if (station == Many)
            LargePages.Hint((void*)handle, Bytes);
        return (int*)handle + (station * DaySize);
    }

    /// <summary>The newest hour of a station that may hold values, shifted left by 8, and a bit for each of its pollutants that may.</summary>
    public long* Newest(int station) => (long*)(handle + (nint)Bytes) + station;

    public static int Read(int cell) => cell ^ Sign;

    public static int Write(int code) => code ^ Sign;

    protected override bool ReleaseHandle()
    {
        NativeMemory.Free((void*)handle);
        return true;
    }
}
