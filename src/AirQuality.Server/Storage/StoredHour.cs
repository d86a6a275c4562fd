namespace AirQuality.Server.Storage;

/// <summary>The values of all stations in one hour.</summary>
/// <param name="Hour">The number of the hour: hours since the beginning of 1970 at which it begins, China Standard Time.</param>
/// <param name="Codes">Thousandths, six a station in the order of the stations of the store; negative where missing. Stations that came later may be left out.</param>
internal sealed record StoredHour(int Hour, int[] Codes)
{
    /// <summary>The values of a station.</summary>
    public const int Six = 6;

    /// <summary>A value in thousandths, negative where missing.</summary>
    public int At(int station, int pollutant) => (station * Six) + pollutant is var cell && cell < Codes.Length ? Codes[cell] : -1;
}
