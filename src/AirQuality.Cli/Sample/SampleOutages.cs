using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Sample;

/// <summary>What is missing from the sample: short gaps everywhere, and one long outage.</summary>
internal static class SampleOutages
{
    private const int DaysWithGapPermille = 60;

    /// <summary>Whether a station is out of service: three weeks in June of every even year, so that 24 months hold one outage.</summary>
    public static bool IsOut(Station station, LocalDate date) =>
        date.Year % 2 == 0 && date.Month == 6 && date.Day is >= 4 and <= 24
        && string.Equals(station.Id, SampleNetwork.OutageStationId, StringComparison.Ordinal);

    /// <summary>The gap of a station on a day: one to four hours, of one analyser or of all.</summary>
    /// <param name="station">The row of the station.</param>
    /// <param name="day">The day, counted from 1970.</param>
    public static SampleGap GapOn(int station, int day)
    {
        var bits = Mixer.Bits(MixerStream.Gap, station, day);
        if ((bits & 0xFFFF) % Permille.One >= DaysWithGapPermille)
            return default;
        var length = 1 + (int)((bits >> 16) & 3);
        var start = (int)(((bits >> 20) & 0xFFFF) % (ulong)(25 - length));
        // Power and data links fail for all analysers at once about as often as one analyser is calibrated.
        Pollutant? only = (bits >> 40) % 2 == 0 ? null : (Pollutant)((bits >> 44) % Pollutants.Count);
        return new SampleGap(start, length, only);
    }
}
