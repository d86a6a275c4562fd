namespace AirQuality.Server.Alerting.Settings;

/// <summary>Where a secret stands.</summary>
internal enum SecretKind
{
    /// <summary>In an environment variable.</summary>
    Env,

    /// <summary>In a file.</summary>
    File,
}
