using AirQuality.Reading.Rows;

namespace AirQuality.Reading.Formats;

/// <summary>The layouts that are known.</summary>
internal static class Layouts
{
    public static ObservationLayout Long { get; } = new LongLayout();

    public static ObservationLayout Uci { get; } = new UciLayout();

    public static ObservationLayout Sites { get; } = new SitesLayout();

    public static ObservationLayout Rows { get; } = new RowsLayout();

    public static ObservationLayout Daily { get; } = new DailyLayout();

    /// <summary>All of them, those that ask for more before those that would be content with less.</summary>
    // Rows is first, for a table with a column of values has none of the six; Uci before Long, as year, month, day and hour also tell a
    // time.
    public static IReadOnlyList<ObservationLayout> All { get; } = [Rows, Sites, Uci, Long, Daily];
}
