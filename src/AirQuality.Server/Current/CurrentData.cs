using System.Runtime.CompilerServices;
using System.Threading.Channels;
using AirQuality.Ranking.Live;
using AirQuality.Server.Storage;

namespace AirQuality.Server.Current;

/// <summary>The data as they are now: those of the project with the hours of the store.</summary>
internal sealed class CurrentData : ICurrentData
{
    private readonly Lock gate = new();
    private readonly List<Channel<long>> listeners = [];
    private LiveStandings? live;
    private DataState? state;

    /// <param name="project">The data of the project as its files have them.</param>
    /// <param name="book">The hours of the store.</param>
    /// <param name="version">The number of the last change.</param>
    public CurrentData(AirData project, HourBook book, long version)
    {
        Project = project;
        Book = book;
        Version = version;
        if (book.Hours.Count > 0)
            live = LiveHours.Of(project, book);
    }

    /// <summary>Stations, goals and whatever else the files of the project hold.</summary>
    public AirData Project { get; }

    /// <summary>What became of the files of the project; <c>null</c> where none were read.</summary>
    public Observations.ReadReport? Reading => Project.Reading;

    /// <summary>The hours. Only the intake looks at them, one submission after the other.</summary>
    public HourBook Book { get; }

    /// <summary>The number of the last change.</summary>
    public long Version { get; private set; }

    public DataState Now
    {
        get
        {
            lock (gate)
                return state?.Version == Version ? state : state = Make();
        }
    }

    public async IAsyncEnumerable<DataState> Changes([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var channel = Channel.CreateBounded<long>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (gate)
            listeners.Add(channel);
        try
        {
            await foreach (var _ in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                yield return Now;
        }
        finally
        {
            lock (gate)
                listeners.Remove(channel);
        }
    }

    /// <summary>Takes a change over that was written, and tells of it.</summary>
    public void Apply(StoreChange change)
    {
        lock (gate)
        {
            // Hours before all that there are move the beginning, which the standings cannot: they begin anew.
            var isBehind = live is not null && change.Hours.All(h => HourTime.Date(HourTime.DayOfHour(h.Hour)) >= live.Options.FirstDay);
            if (isBehind)
                LiveHours.Apply(live!, Book, change);
            Book.Apply(change);
            if (!isBehind && Book.Hours.Count > 0)
                live = LiveHours.Of(Project, Book);
            Version = change.Record.Sequence;
            foreach (var listener in listeners)
                listener.Writer.TryWrite(Version);
        }
    }

    private DataState Make()
    {
        return new DataState(Version, live?.Snapshot() ?? Project, Book.Last is { } last ? HourTime.End(last) : null);
    }
}
