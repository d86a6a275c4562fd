namespace AirQuality.Server.Alerting.Settings;

/// <summary>How the connection to a mail server is secured.</summary>
internal enum MailSecurity
{
    /// <summary>Encrypted from the first byte, usually port 465.</summary>
    Tls,

    /// <summary>Encrypted by STARTTLS before anything is said, usually port 587.</summary>
    Starttls,

    /// <summary>Not encrypted: for a server on the same machine, and without a password elsewhere.</summary>
    None,
}
