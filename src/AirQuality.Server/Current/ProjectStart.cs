using AirQuality.Excel;
using AirQuality.Reading;
using AirQuality.Server.Settings;
using AirQuality.Server.Storage;
using AirQuality.Terms;

namespace AirQuality.Server.Current;

/// <summary>What happens at the start: the project is read, the store opened, and at the first start the hours of the files taken in.</summary>
internal static class ProjectStart
{
    /// <summary>The data of the project.</summary>
    public static AirData Read(ServerOptions options, CancellationToken cancellationToken) =>
        options.Open is { } open ? open(cancellationToken) : AirData.Open(options.Folder, AirDataOptions.Default with { Reading = ReadOptions.Default with { Workbooks = ExcelWorkbooks.Instance } }, cancellationToken);

    /// <summary>The data as they are now.</summary>
    /// <exception cref="StoreException">The store is damaged or cannot be written.</exception>
    public static CurrentData Load(AirData project, IHourStore store, TimeProvider clock)
    {
        var book = new HourBook(store);
        var version = store.LastSequence();
        if (version == 0 && project.Hours is { DayCount: > 0 } hours)
        {
            var change = ChangePlan.Of(book, hours, new ChangeRecord { Sequence = 1, At = clock.GetUtcNow(), Who = "airq-server", Source = project.Reading is { } read ? FormattableString.Invariant($"{read.Files} files") : "project", Kind = ChangeKind.Import });
            store.Commit(change);
            book.Apply(change);
            version = 1;
        }

        book.FindLast();
        return new CurrentData(project, book, version);
    }
}
