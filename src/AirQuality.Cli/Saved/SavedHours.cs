using AirQuality.Cli.Output;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Storage;

namespace AirQuality.Cli.Saved;

/// <summary>Hours that were read once, kept in the folder of the project: the grid as one file, what was said of its reading as another.</summary>
internal static class SavedHours
{
    /// <summary>Grids up to this size are kept without being asked for; larger ones by <c>airq save</c>.</summary>
    private const long BytesUnasked = 64L << 20;

    private const string ReportEnding = ".hours";

    /// <summary>The beginning of a grid holds the checksums of all of it.</summary>
    private const int HeadOfGrid = 64;

    /// <summary>Takes the hours that are saved, or reads the files and saves them.</summary>
    /// <param name="session">The run.</param>
    /// <param name="keyNow">What is read, as it lies there now; <c>null</c> where it cannot be known again.</param>
    /// <param name="read">Reads the files.</param>
    public static ObservationSet Read(Session session, Func<SavedKey?> keyNow, Func<ObservationSet> read)
    {
        if (SavedFolder.Of(session) is not { } folder || keyNow() is not { } key)
            return read();
        var path = Path.Combine(folder, key.Name);
        if (SavedFolder.Load(() => Load(session, path, key)) is { } saved)
            return saved;
        var set = read();
        if (set is not { Hours: { } hours, Days: null, Stated: null } || keyNow()?.Text != key.Text)
            return set;
        if (key.IsSettled && (session.SavesAll || Bytes(hours) <= BytesUnasked))
            SavedFolder.TrySave(folder, ReportEnding, () => Save(path, key, set, session));
        return set;
    }

    /// <summary>Whether the hours of a key are saved.</summary>
    public static bool IsThere(SavedKey? key, string folder) => key is not null && File.Exists(Path.Combine(folder, key.Name) + ReportEnding);

    private static long Bytes(HourlyGrid hours) => 6L * sizeof(int) * 24 * hours.DayCount * hours.StationIds.Count;

    private static void Save(string path, SavedKey key, ObservationSet set, Session session)
    {
        SavedFolder.TrySave(Path.GetDirectoryName(path)!, HourlyGridFile.Ending, () => HourlyGridFile.Save(set.Hours!, path + HourlyGridFile.Ending, session.Cancellation));
        var head = HeadOf(path + HourlyGridFile.Ending);
        SealedFile.Write(path + ReportEnding, key, writer =>
        {
            writer.Write(head);
            writer.Write((int)set.Format);
            SavedReport.Write(writer, set.Report);
        });
    }

    private static ObservationSet? Load(Session session, string path, SavedKey key)
    {
        var grid = path + HourlyGridFile.Ending;
        if (!File.Exists(grid) || SealedFile.Read(path + ReportEnding, key, reader => new Said(reader.ReadBytes(HeadOfGrid), (ObservationFormat)reader.ReadInt32(), SavedReport.Read(reader))) is not { } said)
            return null;
        if (!HeadOf(grid).AsSpan().SequenceEqual(said.Head))
            return null; // another grid under this name
        var mapped = HourlyGridFile.Open(grid, session.Cancellation);
        session.Host.Own(mapped);
        return new ObservationSet(said.Format, mapped.Grid, Days: null, said.Report);
    }

    private static byte[] HeadOf(string grid)
    {
        using var file = File.OpenRead(grid);
        var head = new byte[HeadOfGrid];
        file.ReadExactly(head);
        return head;
    }

    /// <summary>What is kept beside the grid.</summary>
    private sealed record Said(byte[] Head, ObservationFormat Format, ReadReport Report);
}
