namespace AirQuality.Server.Access;

/// <summary>What a token may do; each may do what those before it may.</summary>
internal enum Scope
{
    /// <summary>Ask.</summary>
    Read,

    /// <summary>Send hours.</summary>
    Write,

    /// <summary>Make backups, see the log.</summary>
    Admin,
}
