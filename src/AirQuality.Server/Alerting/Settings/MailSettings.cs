namespace AirQuality.Server.Alerting.Settings;

/// <summary>How mail is sent.</summary>
/// <param name="Host">The mail server.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the connection is secured.</param>
/// <param name="From">The sender.</param>
/// <param name="To">Who gets it.</param>
internal sealed record MailSettings(string Host, int Port, MailSecurity Security, string From, IReadOnlyList<string> To)
{
    /// <summary>The user; <c>null</c> for a server that asks for none.</summary>
    public Secret? User { get; init; }

    /// <summary>The password of the user.</summary>
    public Secret? Password { get; init; }
}
