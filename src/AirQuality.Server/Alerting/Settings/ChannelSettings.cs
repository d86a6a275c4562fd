using AirQuality.Terms;

namespace AirQuality.Server.Alerting.Settings;

/// <summary>One way out.</summary>
/// <param name="Name">What it is called, unlike all others.</param>
/// <param name="Kind">The shape of its messages.</param>
internal sealed record ChannelSettings(string Name, ChannelKind Kind)
{
    /// <summary>The language of its messages.</summary>
    public Language Language { get; init; } = Language.Chinese;

    /// <summary>The address of a webhook; <c>null</c> for mail.</summary>
    public Secret? Url { get; init; }

    /// <summary>What messages are signed with; <c>null</c> where they are not.</summary>
    public Secret? Sign { get; init; }

    /// <summary>How mail is sent; <c>null</c> for webhooks.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>The hours in which it is silent; <c>null</c> for none.</summary>
    public QuietHours? Quiet { get; init; }
}
