namespace AirQuality.Server.Alerting.Messages;

/// <summary>What a webhook is reached by.</summary>
/// <param name="Address">Where to.</param>
/// <param name="Sign">What is signed with; <c>null</c> for nothing.</param>
internal sealed record WebhookSecrets(Uri Address, string? Sign)
{
    /// <summary>Nothing of them.</summary>
    /// <returns>A fixed text.</returns>
    public override string ToString() => "***";
}
