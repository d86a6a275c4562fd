using AirQuality.Server.Alerting.Messages;
using AirQuality.Server.Alerting.Settings;

namespace AirQuality.Server.Alerting.Delivery;

/// <summary>Sends by webhook or mail, whichever the channel is.</summary>
internal sealed class AlertSender(TimeProvider time) : IAlertSender, IDisposable
{
    private readonly WebhookSender webhooks = new(time);

    /// <inheritdoc/>
    public Task SendAsync(AlertMessage message, ChannelSettings channel, CancellationToken cancellationToken) => channel.Kind == ChannelKind.Mail
        ? MailSender.SendAsync(message, channel.Mail!, cancellationToken)
        : webhooks.SendAsync(message, channel, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => webhooks.Dispose();
}
