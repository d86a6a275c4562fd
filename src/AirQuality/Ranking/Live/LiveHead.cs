using System.Globalization;
using System.Text.Json;
using AirQuality.Json;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Live;

/// <summary>What stands before the hours in a file of live standings.</summary>
/// <param name="FirstDay">The day that days are counted from.</param>
/// <param name="Version">The version of the standings.</param>
/// <param name="Network">The stations as they are listed; <c>null</c> for none.</param>
/// <param name="Events">The events; <c>null</c> for none.</param>
internal sealed record LiveHead(LocalDate FirstDay, long Version, StationNetwork? Network, EventRegister? Events)
{
    /// <summary>One line each: the day, the version, the stations and the events as JSON, empty for none.</summary>
    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"{FirstDay:uuuu-MM-dd}\n{Version}\n{Network?.ToJson()}\n{Events?.ToJson()}");

    /// <exception cref="FormatException">It is none.</exception>
    /// <exception cref="JsonException">Stations or events are none.</exception>
    public static LiveHead Of(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length != 4)
            throw new FormatException($"expected 4 lines, found {lines.Length}");
        return new LiveHead(
            NodaTime.Text.LocalDatePattern.Iso.Parse(lines[0]).GetValueOrThrow(),
            long.Parse(lines[1], CultureInfo.InvariantCulture),
            lines[2].Length == 0 ? null : AirQualityJson.FromJson<StationNetwork>(lines[2]),
            lines[3].Length == 0 ? null : AirQualityJson.FromJson<EventRegister>(lines[3]));
    }
}
