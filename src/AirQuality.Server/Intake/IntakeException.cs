using AirQuality.Wording;

namespace AirQuality.Server.Intake;

/// <summary>Hours that are not taken in as they are; the text says why and what to do.</summary>
internal sealed class IntakeException(int status, LocalizedText text) : Exception(text.En)
{
    /// <summary>The status of HTTP that says so.</summary>
    public int Status { get; } = status;

    /// <summary>What is wrong, in both languages.</summary>
    public LocalizedText Text { get; } = text;
}
