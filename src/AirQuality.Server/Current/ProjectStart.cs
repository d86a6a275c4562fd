using AirQuality.Excel;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Server.Settings;
using AirQuality.Server.Storage;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Server.Current;

/// <summary>What happens at the start: the project is read, the store opened, and at the first start the hours of the files taken in.</summary>
internal static class ProjectStart
{
    /// <summary>The data of the project.</summary>
    public static AirData Read(ServerOptions options, CancellationToken cancellationToken) =>
        options.Open is { } open ? open(cancellationToken) : AirData.Open(options.Folder, AirDataOptions.Default with { Reading = ReadOptions.Default with { Workbooks = ExcelWorkbooks.Instance } }, cancellationToken);

    /// <summary>The data as they are now.</summary>
    /// <param name="options">What is served.</param>
    /// <param name="store">The store.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="StoreException">The store is damaged or cannot be written.</exception>
    public static CurrentData Load(ServerOptions options, IHourStore store, TimeProvider clock, CancellationToken cancellationToken)
    {
        var project = ReadAndImport(options, store, clock, cancellationToken);
        ReturnMemory(); // the files' hours
        var first = OpenDays.FirstOf(options, clock.GetUtcNow());
        var current = new CurrentData(project, new StationBook(store), LiveHours.Of(project, store, first, cancellationToken), first) { Sequence = store.LastSequence() };
        ReturnMemory(); // the hours of the store as they were read
        return current;
    }

    /// <summary>The stations, goals and whatever else stands beside the hours, read again.</summary>
    /// <param name="options">What is served.</param>
    /// <param name="known">What was read before.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static AirData ReadAgain(ServerOptions options, AirData known, CancellationToken cancellationToken) =>
        options.Open is { } open ? WithoutHours(open(cancellationToken)) : AirData.OpenBeside(options.Folder, known);

    /// <summary>Files that look like data in folders that nothing is read from.</summary>
    public static IReadOnlyList<string> FilesBelow(ServerOptions options) => [.. new DirectoryInfo(options.Folder).EnumerateDirectories()
        .Where(d => d.Name[0] != '.' && d.FullName != Path.GetFullPath(options.StoreFolder) && d.FullName != Path.GetFullPath(options.Inbox) && !DataFolder.FoldersOfPublications.Contains(d.Name, StringComparer.Ordinal))
        .SelectMany(d => d.EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }))
        .Where(f => FileRoles.IsReadInFolders(f.Name)).Select(f => Path.GetRelativePath(options.Folder, f.FullName)).Order(StringComparer.Ordinal)];

    /// <summary>The project without its hours, which stand in the store.</summary>
    private static AirData ReadAndImport(ServerOptions options, IHourStore store, TimeProvider clock, CancellationToken cancellationToken)
    {
        var project = Read(options, cancellationToken);
        if (project.Hours is { DayCount: > 0 } hours && store.LastSequence() == 0)
            store.Commit(ImportedHours.Of(hours, project.IsReviewed, new ChangeRecord { Sequence = 1, At = clock.GetUtcNow(), Who = "airq-server", Source = project.Reading is { } read ? FormattableString.Invariant($"{read.Files} files") : "project", Kind = ChangeKind.Import }));
        return WithoutHours(project);
    }

    private static AirData WithoutHours(AirData project) =>
        project.Hours is { } hours ? project.Holding(hours.WithoutHours(), project.Network, known: null, project.Statuses) : project;

    /// <summary>What only the start needed goes back to the machine: the server runs for months, and takes what it holds, not what it once held.</summary>
    private static void ReturnMemory() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
