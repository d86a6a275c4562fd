namespace AirQuality.Cli.Commands;

/// <summary>A token that is to be made.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Scope">read, write or admin.</param>
/// <param name="Areas">The areas it may see; none for all.</param>
internal sealed record TokenAsked(string Name, string Scope, IReadOnlyList<string> Areas);
