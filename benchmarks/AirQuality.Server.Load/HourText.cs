using System.Globalization;

namespace AirQuality.Server.Load;

/// <summary>Rows of hours as files and bodies have them.</summary>
internal static class HourText
{
    public const string Head = "station,time,so2,no2,pm10,pm25,co,o3\n";

    /// <summary>Writes the row of a station and hour.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="station">The station.</param>
    /// <param name="end">The end of the hour.</param>
    /// <param name="x">What the values are made of.</param>
    public static void Write(TextWriter to, string station, DateTime end, int x) => to.Write(string.Create(
        CultureInfo.InvariantCulture,
        $"{station},{end:yyyy-MM-dd HH:mm},{5 + (x % 7)},{20 + (x % 30)},{60 + (x % 50)},{30 + (x % 40)},0.{3 + (x % 5)},{40 + (x % 90)}\n"));
}
