using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Observations.Memory;

/// <summary>How large a dense grid would be for what was named.</summary>
/// <param name="First">The first day.</param>
/// <param name="DayCount">Days from the first to the last.</param>
/// <param name="Rows">Stations or areas.</param>
/// <param name="CellsOfDay">Cells of a row and day.</param>
/// <param name="Named">Days of rows that were named at all, or more.</param>
internal readonly record struct GridExtent(int First, int DayCount, int Rows, int CellsOfDay, long Named)
{
    // A year typed as 0206 makes a grid of 1,800 years, of which one is filled. Up to 256 MiB nobody minds; above it, less than one named
    // day in a thousand is taken for such a date.
    private const long CellsAtEase = 1L << 26;
    private const int DaysForOneNamed = 1000;

    /// <summary>The extent of days named, or of a span asked for; without either there are no days.</summary>
    public static GridExtent Of(IEnumerable<int> days, DateInterval? span, int rows, int cellsOfDay)
    {
        var first = int.MaxValue;
        var last = int.MinValue;
        var named = 0L;
        foreach (var day in days)
        {
            first = Math.Min(first, day);
            last = Math.Max(last, day);
            named++;
        }

        if (span is not null)
        {
            first = HourStamp.DayNumber(span.Start);
            last = HourStamp.DayNumber(span.End);
        }

        return first > last ? new GridExtent(0, 0, rows, cellsOfDay, 0) : new GridExtent(first, last - first + 1, rows, cellsOfDay, named);
    }

    public long Cells => (long)DayCount * Rows * CellsOfDay;

    /// <summary>Whether an array can hold it.</summary>
    public bool Fits => Cells <= Array.MaxLength;

    /// <summary>Whether it is large and all but empty: a wrong date among the right ones is likelier than data.</summary>
    private bool IsScattered => Cells > CellsAtEase && Named * DaysForOneNamed < (long)DayCount * Rows;

    /// <summary>Whether it can be laid out; all but empty only where the days were asked for.</summary>
    public bool CanBeLaidOut(DateInterval? span) => Fits && (span is not null || !IsScattered);

    public override string ToString() =>
        FormattableString.Invariant($"{DayCount} days from {HourStamp.Date(First):uuuu-MM-dd} for {Rows} stations or areas, {Named} of their days named, {Cells} cells");
}
