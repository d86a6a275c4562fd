namespace AirQuality.Server.Access;

/// <summary>A token as it is kept: its hash, never itself.</summary>
/// <param name="Name">Whose it is; stands in the record of changes.</param>
/// <param name="Hash">SHA-256 of the token, in hexadecimal digits. Tokens are 256 random bits, which no list of words finds.</param>
/// <param name="Scope">What it may do.</param>
internal sealed record AccessToken(string Name, string Hash, Scope Scope)
{
    /// <summary>The areas it may see, by name; none for all.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>When it was made.</summary>
    public DateTimeOffset Made { get; init; }
}
