using AirQuality.Wording;

namespace AirQuality.Ranking.Live;

/// <summary>An hour that was not taken; it changed nothing.</summary>
/// <param name="Reading">The hour.</param>
/// <param name="Kind">Why.</param>
/// <param name="Text">What was expected and what was found, in both languages.</param>
public sealed record LiveRefusal(HourReading Reading, LiveRefusalKind Kind, LocalizedText Text)
{
    /// <summary>What was expected and what was found, in English.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Text.En;
}
