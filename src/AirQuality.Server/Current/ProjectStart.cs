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
        var current = new CurrentData(project, new StationBook(store), LiveHours.Of(project, store, first, cancellationToken), first) { Version = store.LastSequence() };
        ReturnMemory(); // the hours of the store as they were read
        return current;
    }

    /// <summary>The project without its hours, which stand in the store.</summary>
    private static AirData ReadAndImport(ServerOptions options, IHourStore store, TimeProvider clock, CancellationToken cancellationToken)
    {
        var project = Read(options, cancellationToken);
        if (project.Hours is not { } hours)
            return project;
        if (store.LastSequence() == 0 && hours.DayCount > 0)
            store.Commit(ImportedHours.Of(hours, new ChangeRecord { Sequence = 1, At = clock.GetUtcNow(), Who = "airq-server", Source = project.Reading is { } read ? FormattableString.Invariant($"{read.Files} files") : "project", Kind = ChangeKind.Import }));
        return project.Holding(new HourlyGrid(hours.StationIds, hours.FirstDay, 0, ReadOnlyMemory<int>.Empty), project.Network, known: null, project.Statuses);
    }

    /// <summary>What only the start needed goes back to the machine: the server runs for months, and takes what it holds, not what it once held.</summary>
    private static void ReturnMemory() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
