using NodaTime;

namespace AirQuality.Meteorology;

/// <summary>One row of a weather file.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Place">The area or station; empty where the file names none.</param>
/// <param name="Date">The day.</param>
/// <param name="Hour">The hour as it is stamped, 0 to 24; <c>null</c> for a day.</param>
/// <param name="Values">One value a column of <see cref="WeatherColumns.All"/>; not a number where it is missing.</param>
internal sealed record WeatherReading(long Line, string Place, LocalDate Date, int? Hour, double[] Values)
{
    /// <summary>The value of a column.</summary>
    public double this[WeatherColumn column]
    {
        get => Values[Index(column)];
        set => Values[Index(column)] = value;
    }

    private static int Index(WeatherColumn column)
    {
        for (var i = 0; i < WeatherColumns.All.Count; i++)
            if (ReferenceEquals(WeatherColumns.All[i], column))
                return i;
        throw new ArgumentOutOfRangeException(nameof(column), column, "No such column.");
    }
}
