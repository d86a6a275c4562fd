namespace AirQuality.Cli.Projects.Making;

/// <summary>A file, folder or pattern of files and what it was taken for.</summary>
/// <param name="Name">As the project file names it, with <c>/</c> between folders.</param>
/// <param name="Use">What for.</param>
/// <param name="Files">How many files.</param>
internal sealed record FoundItem(string Name, FoundUse Use, int Files = 1);
