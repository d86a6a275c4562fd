using System.Runtime.CompilerServices;
using System.Threading.Channels;
using AirQuality.Observations;
using AirQuality.Ranking.Live;
using AirQuality.Server.Storage;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Server.Current;

/// <summary>The data as they are now: those of the project with the hours of the store.</summary>
/// <param name="project">Stations, goals and whatever else the files of the project hold beside hours.</param>
/// <param name="book">The stations of the store.</param>
/// <param name="live">The hours of the store; <c>null</c> where there are none yet.</param>
/// <param name="first">The first day of which hours may come.</param>
internal sealed class CurrentData(AirData project, StationBook book, LiveStandings? live, LocalDate first) : ICurrentData
{
    private readonly Lock gate = new();
    private readonly List<Channel<long>> listeners = [];
    private LiveStandings? live = live;
    private DataState? state;
    private long renewals;

    /// <summary>Stations, goals and whatever else the files of the project hold beside hours.</summary>
    public AirData Project { get; private set; } = project;

    /// <summary>What became of the files of the project; <c>null</c> where none were read.</summary>
    public ReadReport? Reading => Project.Reading;

    /// <summary>The stations of the store. Only the intake looks at them, one submission after the other.</summary>
    public StationBook Book { get; } = book;

    /// <summary>The number of the last change of hours.</summary>
    public long Sequence { get; set; }

    /// <summary>The first day of which hours may come.</summary>
    public LocalDate First => first;

    /// <summary>What is wrong with a file beside the hours as it stands now; <c>null</c> for nothing. What was read before stays in force.</summary>
    public LocalizedText? FileError { get; private set; }

    /// <summary>Grows with each change of hours and each renewal of what stands beside them.</summary>
    private long Version => Sequence + renewals;

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
            Book.Apply(change);
            if (change.Hours.Count > 0)
            {
                var from = HourTime.Date(HourTime.DayOfHour(change.Hours.Min(h => h.Hour)));
                // The clock of the machine may have been set back since the start, and with it the first day that is open.
                live = live is null ? LiveHours.Empty(Project, LocalDate.Min(first, from)) : from < live.Options.FirstDay ? LiveHours.Earlier(live, Project, from, Book) : live;
            }

            if (live is not null)
                LiveHours.Apply(live, Book.Stations, change);

            Sequence = change.Record.Sequence;
            Tell();
        }
    }

    /// <summary>Takes over what stands beside the hours, read anew.</summary>
    /// <param name="renewed">Stations, goals and whatever else there is.</param>
    /// <param name="standings">The hours of the store by the new list of stations; <c>null</c> where the list is the same.</param>
    public void Take(AirData renewed, LiveStandings? standings)
    {
        lock (gate)
        {
            Project = renewed;
            live = standings ?? live;
            live?.Change(renewed.Events);
            live?.Carry(renewed);
            FileError = null;
            renewals++;
            Tell();
        }
    }

    /// <summary>Notes what is wrong with a file beside the hours.</summary>
    public void Refuse(LocalizedText error)
    {
        lock (gate)
        {
            FileError = error;
            renewals++; // pages say so
            Tell();
        }
    }

    private void Tell()
    {
        foreach (var listener in listeners)
            listener.Writer.TryWrite(Version);
    }

    private DataState Make() => new(Version, live?.Snapshot() ?? Project, live?.LastHour) { FileError = FileError };
}
