using AirQuality.Server.Alerting.Messages;
using AirQuality.Server.Alerting.Settings;

namespace AirQuality.Server.Alerting.Delivery;

/// <summary>Sends messages.</summary>
internal interface IAlertSender
{
    /// <summary>Sends one message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="DeliveryException">It was not taken.</exception>
    /// <exception cref="MissingSecretException">A secret of the channel is missing.</exception>
    Task SendAsync(AlertMessage message, ChannelSettings channel, CancellationToken cancellationToken);
}
