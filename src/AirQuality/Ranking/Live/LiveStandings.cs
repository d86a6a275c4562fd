using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Live;

/// <summary>
/// Days, months, years and places that are kept up with hours as they come: in any order, late, corrected, withdrawn, repeated, reviewed,
/// with a stations list that changes. After every event every figure is what <see cref="AirData"/> makes of the same hours at once.
/// </summary>
/// <remarks>
/// A station takes some 250 kB a year. One thread at a time changes and asks; snapshots and outcomes are immutable and may be passed to
/// any other. A station without dates of service serves from its first to its last day with a value, and what is known of the data spans
/// the first to the last day with a value: all follows from the values there are, not from the order in which they came.
/// </remarks>
/// <example><code>
/// var live = new LiveStandings(network, new LiveOptions { FirstDay = new LocalDate(2026, 1, 1) });
/// var now = new LocalDateTime(2026, 11, 29, 8, 5);
/// var outcome = live.Apply([new HourReading("1001A", new LocalDateTime(2026, 11, 29, 8, 0), Pollutant.PM25, Concentration.FromDecimal(34))], now);
/// foreach (var change in outcome.Changes)
///     Console.WriteLine($"{change.Area} {change.Period} {change.Figure}: {change.Before} -> {change.After}");
/// var air = live.Snapshot();
/// </code></example>
public sealed class LiveStandings
{
    private readonly LiveHours hours;
    private readonly IReadOnlyList<RankingMetric> metrics;
    private LiveLevels levels;
    private AirData frame; // everything of the data but hours
    private AirData? snapshot;
    private DayStatuses? statuses;
    private long statusStamp = -1;
    private bool plansFollowData;

    /// <summary>Begins without an hour.</summary>
    /// <param name="network">The stations and areas; <c>null</c> where every station stands for itself.</param>
    /// <param name="options">The window, what is kept up, how it is judged.</param>
    /// <exception cref="ArgumentException">There are more stations than the options allow, or a level is asked for that the stations do not make up.</exception>
    public LiveStandings(StationNetwork? network, LiveOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(options.HoursAhead);
        Options = options;
        metrics = options.Metrics.Contains(options.PlacesBy) ? options.Metrics : [.. options.Metrics, options.PlacesBy];
        hours = new LiveHours(options.FirstDay);
        Network = Listed(network);
        RequireFew(Network);
        hours.Arrange(IdsOf(Network));
        frame = AirData.Frame(Network, options.Data);
        levels = Build();
        foreach (var level in options.Levels)
            _ = levels.Find(level) ?? throw new ArgumentException($"Expected levels that the stations make up, found {level}.", nameof(options));
    }

    /// <summary>Which hours are taken, what is kept up, how it is judged.</summary>
    public LiveOptions Options { get; }

    /// <summary>The stations and areas as they are listed; <c>null</c> where every station stands for itself.</summary>
    public StationNetwork? Network { get; private set; }

    /// <summary>The exceptional events; <c>null</c> where none are registered.</summary>
    public EventRegister? Events => frame.Events;

    /// <summary>The stations whose hours are kept: those of the list in its order, then others that were on it before; without a list all in ordinal order.</summary>
    public IReadOnlyList<string> StationIds => hours.Ids;

    /// <summary>Grows with each event that changed anything; 0 at the beginning.</summary>
    public long Version { get; private set; }

    /// <summary>The last day with a value; <c>null</c> before there is one.</summary>
    public LocalDate? LastDay => levels.LastDay;

    /// <summary>The end of the last hour with a value, the official stamp; <c>null</c> before there is one.</summary>
    public LocalDateTime? LastHour => hours.Extent is { } extent ? hours.FirstDay.PlusDays(extent.Last).AtMidnight().PlusHours(hours.Day(extent.Last)!.LastHour() + 1) : null;

    /// <summary>Begins with data: their hours inside the window, stations, events; days that they call reviewed stay closed to measured values; snapshots carry their goals, owners, measures and publications.</summary>
    /// <param name="data">The data.</param>
    /// <param name="options">The window, what is kept up; they are judged by the options of the data.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The standings.</returns>
    /// <exception cref="ArgumentException">There are more stations than the options allow, or a level is asked for that they do not make up.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static LiveStandings Of(AirData data, LiveOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        var live = new LiveStandings(data.Network, options with { Data = data.Options });
        live.Carry(data);
        live.Change(data.Events);
        if (data.Hours is { } measured)
            live.Apply(measured, cancellationToken);
        live.MarkReviewed(data);
        return live;
    }

    /// <summary>Takes hours: new ones, late ones, corrections, repetitions; a missing value takes one back.</summary>
    /// <param name="readings">The hours, in any order; of several of one station, hour and pollutant the last holds.</param>
    /// <param name="now">The time at which they come, China Standard Time.</param>
    /// <returns>What became of them. What is refused changes nothing; all others are taken.</returns>
    public LiveOutcome Apply(IEnumerable<HourReading> readings, LocalDateTime now)
    {
        ArgumentNullException.ThrowIfNull(readings);
        List<HourReading> all = [.. readings];
        var refusals = Refusals(all, now);
        var told = Name(all.Where((r, i) => refusals[i] is null && !r.Value.IsMissing).Select(r => r.StationId));
        var writer = new HourWriter(hours);
        foreach (var (i, reading) in all.Index())
        {
            if (refusals[i] is { } refusal)
                writer.Refuse(refusal);
            else if (hours.IndexOf(reading.StationId) is >= 0 and var station)
                writer.Take(reading, station);
        }

        return Refresh(writer, told);
    }

    /// <summary>Takes one hour of all stations; a missing value takes one back.</summary>
    /// <param name="hourEnd">The end of the hour, the official stamp: 00:00 ends the day before.</param>
    /// <param name="values">For each pollutant in table order the stations of <see cref="Network"/> in their order, without a list those of <see cref="StationIds"/>: six times as many values as stations.</param>
    /// <param name="now">The time at which it comes, China Standard Time.</param>
    /// <returns>What became of them; what is refused changes nothing.</returns>
    /// <exception cref="ArgumentException">There are not so many values.</exception>
    public LiveOutcome Apply(LocalDateTime hourEnd, ReadOnlySpan<Concentration> values, LocalDateTime now)
    {
        var count = Network?.Stations.Count ?? hours.Ids.Count;
        if (values.Length != Pollutants.Count * count)
            throw new ArgumentException($"Expected {Pollutants.Count} values for each of {count} stations, found {values.Length}.", nameof(values));
        var writer = new HourWriter(hours);
        if (HourWriter.RefusalOf(new HourReading("", hourEnd, default, default), Options, now) is null)
        {
            writer.Take(hourEnd, values);
            return Refresh(writer, told: null);
        }

        foreach (var pollutant in Pollutants.All)
            for (var station = 0; station < count; station++)
                writer.Refuse(HourWriter.RefusalOf(new HourReading(hours.Ids[station], hourEnd, pollutant, values[((int)pollutant * count) + station]), Options, now)!);
        return Refresh(writer, told: null);
    }

    /// <summary>Takes the hours of a grid that are not missing.</summary>
    /// <param name="grid">The hours. Days before the window, stations that the list does not have and days that are reviewed are left out.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What became of them.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is changed.</exception>
    public LiveOutcome Apply(HourlyGrid grid, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(grid);
        cancellationToken.ThrowIfCancellationRequested();
        var told = Name(grid.StationIds.Take(Options.MaximumStations - hours.Ids.Count));
        var writer = new HourWriter(hours);
        var first = hours.DayOf(grid.FirstDay);
        foreach (var pollutant in Pollutants.All)
        {
            for (var row = 0; row < grid.StationIds.Count; row++)
            {
                if (hours.IndexOf(grid.StationIds[row]) is not (>= 0 and var station))
                    continue;
                var codes = grid.Codes(pollutant, row);
                for (var day = Math.Max(0, -first); day < grid.DayCount; day++)
                    writer.WriteDay(first + day, pollutant, station, codes.Slice(day * DayHours.Hours, DayHours.Hours));
            }
        }

        return Refresh(writer, told);
    }

    /// <summary>Takes reviewed days (审核): the hours of each station, day and pollutant named replace all 24 of them, and those not given are missing. Hours as measured that come later do not change them.</summary>
    /// <param name="readings">The reviewed hours.</param>
    /// <param name="now">The time at which they come, China Standard Time.</param>
    /// <returns>What became of them; what is refused changes nothing.</returns>
    public LiveOutcome Review(IEnumerable<HourReading> readings, LocalDateTime now)
    {
        ArgumentNullException.ThrowIfNull(readings);
        List<HourReading> all = [.. readings];
        var refusals = Refusals(all, now);
        var told = Name(all.Where((_, i) => refusals[i] is null).Select(r => r.StationId));
        var writer = new HourWriter(hours);
        var reviewed = new Dictionary<(int Day, Pollutant Pollutant, int Station), int[]>();
        foreach (var (i, reading) in all.Index())
        {
            if (refusals[i] is { } refusal)
            {
                writer.Refuse(refusal);
                continue;
            }

            var (day, hour) = writer.PlaceOf(reading.HourEnd);
            var key = (day, reading.Pollutant, hours.IndexOf(reading.StationId));
            if (!reviewed.TryGetValue(key, out var codes))
                reviewed.Add(key, codes = [.. Enumerable.Repeat(Concentration.MissingCode, DayHours.Hours)]);
            codes[hour] = reading.Value.Code;
        }

        foreach (var ((day, pollutant, station), codes) in reviewed)
            writer.Review(day, pollutant, station, codes);
        return Refresh(writer, told);
    }

    /// <summary>Follows a store that has decided already what is taken: values as they are from now on, of reviewed days too, and days that are reviewed from now on.</summary>
    internal LiveOutcome Follow(IReadOnlyCollection<HourReading> readings, IEnumerable<StationDate> reviewed)
    {
        var told = Name(readings.Where(r => !r.Value.IsMissing).Select(r => r.StationId));
        var writer = new HourWriter(hours);
        foreach (var reading in readings)
            if (hours.IndexOf(reading.StationId) is >= 0 and var station && writer.PlaceOf(reading.HourEnd) is var place)
                writer.Write(place.Day, place.Hour, reading.Pollutant, station, reading.Value.Code);
        foreach (var closed in reviewed)
            if (MarkReviewed(closed))
                writer.Touched.On(hours.DayOf(closed.Date)).Add(hours.IndexOf(closed.StationId));
        return Refresh(writer, told);
    }

    /// <summary>Notes that all hours of a station on a day are reviewed, as they stand.</summary>
    /// <returns>Whether they were not before.</returns>
    internal bool MarkReviewed(StationDate closed)
    {
        if (hours.IndexOf(closed.StationId) is not (>= 0 and var station) || hours.DayOf(closed.Date) is not (>= 0 and var day))
            return false;
        var isNew = false;
        foreach (var pollutant in Pollutants.All)
            isNew |= hours.Review(day, pollutant, station);
        if (isNew)
            snapshot = null;
        return isNew;
    }

    /// <summary>What <see cref="Apply(IEnumerable{HourReading}, LocalDateTime)"/> would refuse; nothing is changed. For those who take all or nothing.</summary>
    /// <param name="readings">The hours.</param>
    /// <param name="now">The time at which they come, China Standard Time.</param>
    /// <returns>What would be refused, reviewed days excepted.</returns>
    public IReadOnlyList<LiveRefusal> Check(IEnumerable<HourReading> readings, LocalDateTime now)
    {
        ArgumentNullException.ThrowIfNull(readings);
        return [.. Refusals([.. readings], now).OfType<LiveRefusal>()];
    }

    /// <summary>Takes another stations list: areas, days and rankings are made anew. Hours of stations it does not have are kept, and enter no area.</summary>
    /// <param name="network">The stations and areas; <c>null</c> where every station stands for itself.</param>
    /// <returns>What changed.</returns>
    /// <exception cref="ArgumentException">There are more stations than the options allow.</exception>
    public LiveOutcome Change(StationNetwork? network)
    {
        var listed = Listed(network);
        RequireFew(listed);
        var told = new LiveTelling(levels, Options, metrics).BeforeAll();
        hours.Arrange(IdsOf(listed));
        Network = listed;
        frame = AirData.Frame(listed, Options.Data).With(Events).Carrying(frame);
        levels = Build();
        return Changed(told);
    }

    /// <summary>Takes other exceptional events.</summary>
    /// <param name="events">The events, or <c>null</c> to take everything as measured.</param>
    /// <returns>What changed.</returns>
    public LiveOutcome Change(EventRegister? events)
    {
        if (ReferenceEquals(events, Events))
            return new LiveOutcome(Version, [], () => []);
        var told = new LiveTelling(levels, Options, metrics).BeforeAll();
        frame = frame.With(events);
        Judge();
        foreach (var span in levels.All.SelectMany(l => l.Spans))
            span.Forget();
        return Changed(told);
    }

    /// <summary>Snapshots from now on carry the goals, owners, measures, publications and further figures of these data.</summary>
    /// <param name="data">The data; their stations, hours, events and options do not matter.</param>
    public void Carry(AirData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        frame = frame.Carrying(data);
        snapshot = null;
    }

    /// <summary>Everything that is known now, as data that can be asked everything. It does not change any more.</summary>
    /// <returns>The data; the same again while nothing changed.</returns>
    public AirData Snapshot() => snapshot ??= LiveSnapshot.Of(hours, levels, frame, Statuses());

    /// <summary>The days of the month or year so far: whole once its last day has data, until then any days.</summary>
    /// <param name="span">The month or year of the last day with data.</param>
    /// <returns>The period.</returns>
    /// <exception cref="InvalidOperationException">There is no value yet.</exception>
    public AssessmentPeriod PeriodOf(LiveRankingSpan span) => WholeOf(span).Until(LastDay!.Value);

    /// <summary>Ranks the areas of a level.</summary>
    /// <param name="level">The level.</param>
    /// <param name="span">The month or the year to date.</param>
    /// <param name="metric">The figure ranked by; <see cref="LiveOptions.PlacesBy"/> where none is named.</param>
    /// <param name="ranking">Ties and precision; those of the data where none are named.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="InvalidOperationException">There is no value yet, or the stations do not make up such areas.</exception>
    public RankingResult Rank(AreaLevel level, LiveRankingSpan span, RankingMetric? metric = null, RankingOptions? ranking = null)
    {
        var areas = Find(level);
        var of = areas.SpanOf(WholeOf(span), LastDay);
        metric ??= Options.PlacesBy;
        if (of.Figures is { } known && metric == Options.PlacesBy && (ranking is null || ranking == areas.Judging.Ranking))
            return known.Places;
        return of.Rank(metric, ranking ?? RulesOf(metric));
    }

    /// <summary>The assessments of the areas of a level, in their order.</summary>
    /// <param name="level">The level.</param>
    /// <param name="span">The month or the year to date.</param>
    /// <returns>One assessment an area, as <see cref="PeriodAssessor"/> makes it.</returns>
    /// <exception cref="InvalidOperationException">There is no value yet, or the stations do not make up such areas.</exception>
    public IReadOnlyList<PeriodAssessment> Assess(AreaLevel level, LiveRankingSpan span) => Find(level).SpanOf(WholeOf(span), LastDay).Assess();

    /// <summary>Saves the stations, the events, all hours and what was reviewed, with checksums. The file appears whole or not at all; one that was there before is replaced.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <remarks>What snapshots carry beside (<see cref="Carry"/>) and the options are not part of it.</remarks>
    /// <exception cref="IOException">The file cannot be written; the one before it stays.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the file before it stays.</exception>
    public void Save(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        LiveFile.Save(path, new LiveHead(hours.FirstDay, Version, Network, Events), hours, cancellationToken);
    }

    /// <summary>Opens what was saved.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">The window, what is kept up, how it is judged. A window that begins later lets go of the days before it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The standings, with the stations, events, hours and version that were saved.</returns>
    /// <exception cref="LiveFileException">The file holds no live standings, is damaged or cut off, or was written by a newer version.</exception>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    /// <exception cref="ArgumentException">There are more stations than the options allow, or a level is asked for that they do not make up.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static LiveStandings Open(string path, LiveOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        LiveHours? saved = null;
        var head = LiveFile.Open(path, h => saved = new LiveHours(h.FirstDay), cancellationToken);
        var live = new LiveStandings(head.Network, options) { Version = head.Version };
        live.Restore(saved!, head.Events);
        return live;
    }

    /// <summary>Marks the days of stations that the files of data call reviewed.</summary>
    private void MarkReviewed(AirData data)
    {
        if (data.Statuses is null || hours.Extent is not { } extent)
            return;
        foreach (var station in hours.Ids)
            for (var day = extent.First; day <= extent.Last; day++)
                if (hours.FirstDay.PlusDays(day) is var date && data.IsReviewed(station, date))
                    MarkReviewed(new StationDate(station, date));
    }

    private void Restore(LiveHours saved, EventRegister? events)
    {
        hours.Take(saved);
        hours.Arrange(IdsOf(Network));
        frame = frame.With(events);
        levels = Build();
    }

    private static StationNetwork? Listed(StationNetwork? network) => network is null || network.Stations.All(s => s.Service == ServiceSource.Listed)
        ? network
        : new StationNetwork(network.Stations.Select(s => s.Service == ServiceSource.Listed ? s : s with { From = null, To = null, Service = ServiceSource.Listed })) { Classes = network.Classes };

    private void RequireFew(StationNetwork? network)
    {
        if (network?.Stations.Count > Options.MaximumStations)
            throw new ArgumentException($"Expected at most {Options.MaximumStations} stations, found {network.Stations.Count}.", nameof(network));
    }

    /// <summary>The stations of a list, then those with values that are not on it, in ordinal order.</summary>
    private List<string> IdsOf(StationNetwork? network)
    {
        List<string> ids = [.. network?.Stations.Select(s => s.Id) ?? []];
        var listed = ids.ToHashSet(StringComparer.Ordinal);
        ids.AddRange(hours.Ids.Where((id, station) => !listed.Contains(id) && hours.WithValue(station) is not null).Order(StringComparer.Ordinal));
        return ids;
    }

    private LiveRefusal?[] Refusals(List<HourReading> readings, LocalDateTime now)
    {
        var refusals = new LiveRefusal?[readings.Count];
        var fresh = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, reading) in readings.Index())
        {
            refusals[i] = HourWriter.RefusalOf(reading, Options, now);
            if (refusals[i] is not null || hours.IndexOf(reading.StationId ?? "") is var held && held >= 0 && (Network is null || held < Network.Stations.Count))
                continue;
            if (Network is not null || string.IsNullOrWhiteSpace(reading.StationId))
                refusals[i] = HourWriter.UnknownStation(reading);
            else if (!reading.Value.IsMissing && !fresh.Contains(reading.StationId) && hours.Ids.Count + fresh.Count == Options.MaximumStations)
                refusals[i] = HourWriter.TooMany(reading, Options.MaximumStations);
            else if (!reading.Value.IsMissing)
                fresh.Add(reading.StationId);
        }

        return refusals;
    }

    /// <summary>Where there is no list, makes room for stations that come for the first time.</summary>
    private LiveTelling? Name(IEnumerable<string> stations)
    {
        if (Network is not null)
            return null;
        var fresh = stations.Where(id => hours.IndexOf(id) < 0).Distinct(StringComparer.Ordinal).ToList();
        if (fresh.Count == 0)
            return null;
        var told = new LiveTelling(levels, Options, metrics).BeforeAll();
        hours.Arrange([.. hours.Ids.Concat(fresh).Order(StringComparer.Ordinal)]);
        levels = Build();
        return told;
    }

    private LiveLevels Build()
    {
        plansFollowData = Network?.Stations.Any(s => s.Monitors is not null) == true;
        levels = new LiveLevels(hours, Network);
        Judge();
        LiveTelling.Ask(levels, Options);
        levels.MakeAll();
        return levels;
    }

    private void Judge()
    {
        // Which pollutants the plan of an area leaves out depends on which of its stations serve, and that on their data.
        var assessment = (plansFollowData ? frame.Serving(levels.Observed()) : frame).Areas.Assessment;
        levels.Judge(new LiveJudging(assessment, RulesOf(Options.PlacesBy)), () => assessment with { Statuses = assessment.Statuses ?? Statuses() });
    }

    private LiveOutcome Refresh(HourWriter writer, LiveTelling? told)
    {
        if (writer.Touched.IsEmpty && told is null)
            return new LiveOutcome(Version, writer.Refused, () => []) { Unchanged = writer.Unchanged };
        var touched = levels.Touch(writer.Touched);
        told ??= new LiveTelling(levels, Options, metrics).Before(levels, touched);
        if (plansFollowData)
            Judge();
        levels.Make(touched);
        told.Move(levels, touched);
        Version++;
        snapshot = null;
        return new LiveOutcome(Version, writer.Refused, told.After(levels).ToList)
        {
            Stored = writer.Stored,
            Corrected = writer.Corrected,
            Withdrawn = writer.Withdrawn,
            Unchanged = writer.Unchanged,
            HasChanged = true,
        };
    }

    private LiveOutcome Changed(LiveTelling told)
    {
        Version++;
        snapshot = null;
        return new LiveOutcome(Version, [], told.After(levels).ToList) { HasChanged = true };
    }

    private LiveLevel Find(AreaLevel level)
    {
        var found = levels.Find(level) ?? throw new InvalidOperationException($"Expected areas of the level {level}, found none in the stations list.");
        levels.Ask(found);
        return found;
    }

    private AssessmentPeriod WholeOf(LiveRankingSpan span)
    {
        var last = LastDay ?? throw new InvalidOperationException("Expected an hour with a value, found none.");
        return span == LiveRankingSpan.Month ? AssessmentPeriod.Month(last.Year, last.Month) : AssessmentPeriod.Year(last.Year);
    }

    private RankingOptions RulesOf(RankingMetric metric) => Options.Data.Publisher is null ? Options.Data.Ranking : Options.Data.RulesFor(RankingCriterion.Parse(metric.Key));

    private DayStatuses? Statuses()
    {
        if (!hours.HasReviewed)
            return null;
        if (statusStamp != hours.StatusStamp)
            statuses = LiveStatuses.Of(hours, levels.Stations.Areas);
        statusStamp = hours.StatusStamp;
        return statuses;
    }
}
