using AirQuality.Cli.Output;

namespace AirQuality.Cli.Saved;

/// <summary>The folder beside the project file that keeps what was read. Removing it costs a second, nothing else.</summary>
internal static class SavedFolder
{
    public const string Name = ".airq";

    /// <summary>So many of a kind are kept: those of other questions of the same folder.</summary>
    private const int Kept = 4;

    /// <summary>The folder of the project of a run; <c>null</c> without a project, or where everything is to be read anew.</summary>
    public static string? Of(Session session) =>
        session.Project is { } project && !session.IsFresh ? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(project.File))!, Name) : null;

    /// <summary>Takes something saved, if it is there and whole.</summary>
    public static T? Load<T>(Func<T?> load)
        where T : class
    {
        try
        {
            return load();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            return null; // it is read anew, which is never wrong
        }
    }

    /// <summary>Saves something under an ending; where it cannot be written (a disk for reading only, a full one) the next run reads the files again.</summary>
    public static bool TrySave(string folder, string ending, Action save)
    {
        try
        {
            Directory.CreateDirectory(folder);
            save();
            foreach (var old in new DirectoryInfo(folder).EnumerateFiles("*" + ending).OrderByDescending(f => f.LastWriteTimeUtc).Skip(Kept).ToList())
                old.Delete();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
