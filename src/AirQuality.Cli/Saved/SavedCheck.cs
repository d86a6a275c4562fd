using AirQuality.Cli.Output;
using AirQuality.Observations;

namespace AirQuality.Cli.Saved;

/// <summary>What a check of files found, kept in the folder of the project: every hour is read and looked at for it, and the files seldom change between two questions.</summary>
internal static class SavedCheck
{
    private const string Ending = ".check";

    /// <summary>Takes the findings that are saved, or checks the files and saves what is found.</summary>
    /// <param name="session">The run.</param>
    /// <param name="keyNow">What is checked, as it lies there now; <c>null</c> where it cannot be known again.</param>
    /// <param name="check">Checks the files.</param>
    public static ReadReport Read(Session session, Func<SavedKey?> keyNow, Func<ReadReport> check)
    {
        if (SavedFolder.Of(session) is not { } folder || keyNow() is not { } key)
            return check();
        var path = Path.Combine(folder, key.Name) + Ending;
        if (SavedFolder.Load(() => SealedFile.Read(path, key, SavedReport.Read)) is { } saved)
            return saved;
        var report = check();
        if (key.IsSettled && keyNow()?.Text == key.Text)
            SavedFolder.TrySave(folder, Ending, () => SealedFile.Write(path, key, writer => SavedReport.Write(writer, report)));
        return report;
    }
}
