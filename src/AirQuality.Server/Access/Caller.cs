namespace AirQuality.Server.Access;

/// <summary>Who asks.</summary>
/// <param name="Name">The name of the token; <c>local</c> on this machine as long as there is none.</param>
/// <param name="Scope">What it may do.</param>
/// <param name="Areas">The areas it may see, by name; none for all.</param>
internal sealed record Caller(string Name, Scope Scope, IReadOnlyList<string> Areas)
{
    /// <summary>Whoever asks on this machine as long as there is no token.</summary>
    public static Caller Local { get; } = new("local", Scope.Admin, []);
}
