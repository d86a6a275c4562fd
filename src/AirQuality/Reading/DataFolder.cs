using AirQuality.Observations;
using AirQuality.Reading.Findings;

namespace AirQuality.Reading;

/// <summary>What lies in a folder of data, told by the header of each file: observations, and beside them stations, goals and events.</summary>
internal sealed class DataFolder
{
    /// <summary>Published tables are laid out for people, so that no header tells them: they lie in a folder of this name.</summary>
    public static readonly string[] FoldersOfPublications = ["published", "公布", "通报"];

    private DataFolder(IReadOnlyList<string> observations) => Observations = observations;

    /// <summary>The files and folders observations are read from.</summary>
    public IReadOnlyList<string> Observations { get; }

    /// <summary>The stations file, or <c>null</c>.</summary>
    public string? Stations { get; private set; }

    /// <summary>The file of goals, or <c>null</c>.</summary>
    public string? Targets { get; private set; }

    /// <summary>The register of events, or <c>null</c>.</summary>
    public string? Events { get; private set; }

    /// <summary>The file of owners, or <c>null</c>.</summary>
    public string? Owners { get; private set; }

    /// <summary>The file of measures, or <c>null</c>.</summary>
    public string? Measures { get; private set; }

    /// <summary>The folders of published tables.</summary>
    public IReadOnlyList<string> Published { get; private init; } = [];

    /// <summary>Looks through the files of a folder; a file named alone holds observations.</summary>
    /// <exception cref="ObservationFormatException">A folder has two files of one of these kinds: which one holds must be named.</exception>
    public static DataFolder Of(string path, ReadOptions options)
    {
        var found = new DataFolder([path]) { Published = [.. FoldersOfPublications.Select(name => Path.Combine(path, name)).Where(Directory.Exists)] };
        if (!Directory.Exists(path))
            return found;
        foreach (var file in ObservationReader.FilesOf(path, options.Workbooks is not null))
        {
            switch (FileRoles.CompanionOf(file, options))
            {
                case "stations":
                    found.Stations = One(found.Stations, file, "stations");
                    break;
                case "targets":
                    found.Targets = One(found.Targets, file, "goals");
                    break;
                case "events":
                    found.Events = One(found.Events, file, "events");
                    break;
                case "owners":
                    found.Owners = One(found.Owners, file, "owners");
                    break;
                case "measures":
                    found.Measures = One(found.Measures, file, "measures");
                    break;
                default:
                    break; // observations, read with the folder
            }
        }

        return found;
    }

    private static string One(string? known, string file, string kind) => known is null
        ? file
        : throw new ObservationFormatException(new Finding(FindingKind.UnknownHeader, file, 1, Column: null, $"one file of {kind} in the folder", Path.GetFileName(known) + ", " + Path.GetFileName(file)));
}
