using AirQuality.Terms;

namespace AirQuality.Observations.Memory;

/// <summary>Where hours of a station lie that follow one another, and up to where they have been written.</summary>
internal unsafe struct HourPlace
{
    /// <summary>The cells of a day of a station.</summary>
    public const int SizeOfDay = Pollutants.Count * 24;

    private const int All = (1 << Pollutants.Count) - 1;

    /// <summary>The hours that lie here: the first of them, and how many they are.</summary>
    public int From;
    public uint Count;

    /// <summary>The hour of the first cell; hours within a place are counted from there.</summary>
    public int FirstHour;
    public int* Cells;

    /// <summary>The newest hour written to, shifted left by 8, and a bit for each of its pollutants that was; no later cell was ever written.</summary>
    public long* Newest;

    public HourOrder Order;

    /// <summary>Whether cells hold something else than a missing value before they are first written.</summary>
    public bool IsBlank;

    public static int Bit(Pollutant pollutant) => 1 << (int)pollutant;

    /// <summary>The cell of the first pollutant of an hour.</summary>
    public readonly int* At(int hour) => Cells + (hour * Order.NextHour) + ((int)((uint)hour / 24) * Order.BetweenDays);

    /// <summary>
    /// Makes ready to write some pollutants of an hour. Hours mostly come in order, and then a cell need not be fetched to be filled.
    /// </summary>
    /// <returns>Whether the cells certainly hold no values; what they do hold is not to be read then.</returns>
    public readonly bool Begin(int hour, int pollutants)
    {
        // Invariant, where a place is blank: every cell before the newest hour holds a value or the missing code, no cell after it was
        // touched. So memory need not be filled before it is written to, and a file in the order of its hours writes each cell once.
        var newest = (int)(*Newest >> 8);
        var written = (int)(*Newest & All);
        if (hour < newest)
            return false;
        if (hour > newest)
        {
            if (IsBlank && (hour > newest + 1 || written != All))
                Complete(hour);
            *Newest = ((long)hour << 8) | (uint)pollutants;
            return true;
        }

        var isNew = (written & pollutants) == 0;
        if (IsBlank && !isNew)
            FillHours(pollutants & ~written, hour, hour + 1);
        *Newest |= (uint)pollutants;
        return isNew;
    }

    /// <summary>Makes ready to write all pollutants of hours that follow one another, where their cells certainly hold no values.</summary>
    /// <returns>Whether they may be written; if not, nothing is changed.</returns>
    public readonly bool TryBeginRun(int hour, int count)
    {
        var newest = (int)(*Newest >> 8);
        var written = (int)(*Newest & All);
        if (hour < newest || (hour == newest && written != 0) || (long)hour + FirstHour - From + count > Count)
            return false;
        if (IsBlank && (hour > newest + 1 || written != All) && hour > newest)
            Complete(hour);
        *Newest = ((long)(hour + count - 1) << 8) | All;
        return true;
    }

    /// <summary>Makes the cells before an hour missing where they were not written.</summary>
    public readonly void Complete(int end)
    {
        var newest = (int)(*Newest >> 8);
        var written = (int)(*Newest & All);
        if (newest >= end)
            return;
        FillHours(All & ~written, newest, newest + 1);
        FillHours(All, newest + 1, end);
        *Newest = ((long)(end - 1) << 8) | All;
    }

    private readonly void FillHours(int pollutants, int from, int to)
    {
        for (var p = 0; p < Pollutants.Count && from < to; p++)
            if ((pollutants & (1 << p)) != 0)
                new Span<int>(At(from) + (p * Order.NextPollutant), to - from).Fill(Concentration.MissingCode);
    }
}
