using System.Runtime.InteropServices;

namespace AirQuality.Observations;

/// <summary>
/// The hours of a calendar year of a group of stations, as they come in: [station][hour of the year][pollutant], so that what one
/// row brings lies together. The memory is the
/// system's own: a page is taken when the first value in it is written, and all is given back at once.
/// </summary>
/// <remarks>A cell holds the code with its sign bit turned, so that what was never written, zero, is missing.</remarks>
internal sealed unsafe class HourSheet : SafeHandle
{
    /// <summary>So many that a sheet is more than allocators keep for themselves when it is freed.</summary>
    public const int Stations = 160;

    public const int Days = 366;
    public const int DaySize = Pollutants.Count * 24;
    private const int Sign = int.MinValue;

    public HourSheet()
        : base(0, ownsHandle: true) => SetHandle((nint)NativeMemory.AllocZeroed((nuint)Stations * Days * DaySize, sizeof(int)));

    public override bool IsInvalid => handle == 0;

    /// <summary>The cells of a station in the sheet, from the first hour of the year.</summary>
    public int* Station(int station) => (int*)handle + (station * Days * DaySize);

    public static int Read(int cell) => cell ^ Sign;

    public static int Write(int code) => code ^ Sign;

    protected override bool ReleaseHandle()
    {
        NativeMemory.Free((void*)handle);
        return true;
    }
}
