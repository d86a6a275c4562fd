namespace AirQuality.Targets.Outlooks;

/// <summary>A run of days of one past year that stands for days to come.</summary>
internal readonly struct OutlookBlock
{
    // Eight bytes for twelve: ten thousand endings of a year are a quarter of a million blocks. A length fits in 24 bits, as the calendar has 7.3 million days.
    private const int BitsOfEdition = 8;

    private readonly uint lengthAndEdition;

    /// <summary>A block.</summary>
    /// <param name="start">Where it begins in the rows of past days: year · width + place.</param>
    /// <param name="length">How many days.</param>
    /// <param name="edition">Which edition judges the days it stands for.</param>
    public OutlookBlock(int start, int length, int edition) => (Start, lengthAndEdition) = (start, ((uint)length << BitsOfEdition) + checked((byte)edition));

    /// <summary>Where it begins in the rows of past days: year · width + place.</summary>
    public int Start { get; }

    /// <summary>How many days.</summary>
    public int Length => (int)(lengthAndEdition >> BitsOfEdition);

    /// <summary>The row after its last day.</summary>
    public int End => Start + Length;

    /// <summary>Which edition judges the days it stands for.</summary>
    public int Edition => (byte)lengthAndEdition;

    /// <summary>The same days of another year, or moved.</summary>
    public OutlookBlock Moved(int days) => new(Start + days, Length, Edition);
}
