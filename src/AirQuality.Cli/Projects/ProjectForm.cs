namespace AirQuality.Cli.Projects;

/// <summary>What the value of a key of the project file looks like.</summary>
internal enum ProjectForm
{
    Text,
    File,
    Files,
    Map,
    Numbers,
    Texts,
}
