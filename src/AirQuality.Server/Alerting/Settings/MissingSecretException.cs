using AirQuality.Wording;

namespace AirQuality.Server.Alerting.Settings;

/// <summary>A secret is not where it should be; the text says where that is.</summary>
internal sealed class MissingSecretException(LocalizedText text) : Exception(text.En)
{
    /// <summary>What is missing, in both languages.</summary>
    public LocalizedText Text { get; } = text;
}
