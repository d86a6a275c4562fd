using AirQuality.Wording;

namespace AirQuality.Server.Alerting.Delivery;

/// <summary>A message did not get out; the text says why, without address, key or password.</summary>
internal sealed class DeliveryException(LocalizedText text) : Exception(text.En)
{
    /// <summary>Why, in both languages.</summary>
    public LocalizedText Text { get; } = text;
}
