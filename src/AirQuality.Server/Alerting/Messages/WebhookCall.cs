namespace AirQuality.Server.Alerting.Messages;

/// <summary>A request that carries a message.</summary>
/// <param name="Address">Where to; it may hold a key and is never shown.</param>
/// <param name="Body">The JSON.</param>
internal sealed record WebhookCall(Uri Address, byte[] Body)
{
    /// <summary>The signature that goes in the header <c>X-Airq-Signature</c>; <c>null</c> for none.</summary>
    public string? Signature { get; init; }

    /// <summary>Nothing of it: address and body are secret.</summary>
    /// <returns>A fixed text.</returns>
    public override string ToString() => "webhook";
}
