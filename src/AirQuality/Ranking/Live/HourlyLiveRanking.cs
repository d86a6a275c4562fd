using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Live;

/// <summary>
/// A ranking of areas that is kept up hour by hour: with each new hour of the stations the day, the month and the year to date
/// are brought up to date. Every figure equals that of all hours taken at once; hours not yet known count as missing.
/// </summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class HourlyLiveRanking
{
    private const int HoursADay = 24;

    private readonly AreaLevel level;
    private readonly AggregationOptions aggregation;
    private readonly IReadOnlyList<AreaMembers> members;
    private readonly HoursOfDay today;

    /// <summary>Begins without an hour.</summary>
    /// <param name="network">The stations and areas.</param>
    /// <param name="level">The level of the areas.</param>
    /// <param name="options">Edition, scheme, AQI; by default those in force on each day.</param>
    /// <exception cref="ArgumentException">The options ask for unrounded daily values or leave exceptional events out.</exception>
    public HourlyLiveRanking(StationNetwork network, AreaLevel level, AssessmentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        options ??= AssessmentOptions.Default;
        Network = network;
        this.level = level;
        aggregation = new AggregationOptions { Standards = options.Standards, DegreeOfParallelism = 1 };
        var rows = network.Stations.Index().ToDictionary(s => s.Item.Id, s => s.Index, StringComparer.Ordinal);
        members = DayAggregator.Members(network, level, s => rows[s.Id]);
        today = new HoursOfDay(network.Stations.Count);
        Today = DayAggregator.AreaDays(new AreaMeans(new HourRows(new LocalDate(1970, 1, 1), 0, (_, _) => [], aggregation), members, aggregation), level, aggregation, CancellationToken.None);
        LiveRanking = new LiveRanking(Today.Areas, options);
    }

    /// <summary>The stations and areas.</summary>
    public StationNetwork Network { get; }

    /// <summary>The end of the last hour taken in, the official stamp; <c>null</c> before the first.</summary>
    public LocalDateTime? LastHour { get; private set; }

    /// <summary>The days of the areas on the day of <see cref="LastHour"/>, as far as its hours are known; no days before the first hour.</summary>
    public DailyGrid Today { get; private set; }

    /// <summary>The ranking with the last hour in it: what to rank and assess.</summary>
    public LiveRanking LiveRanking { get; }

    /// <summary>Takes in one hour of all stations. Hours passed over are missing; an hour of the same day may be taken in again.</summary>
    /// <param name="hourEnd">The end of the hour, the official stamp: 00:00 ends the day before.</param>
    /// <param name="values">For each pollutant in table order the stations in the order of <see cref="Network"/>: six times as many values as stations.</param>
    /// <exception cref="ArgumentException">There are not so many values, the stamp is no full hour, or the hour lies in a day before the last.</exception>
    public void Append(LocalDateTime hourEnd, ReadOnlySpan<Concentration> values)
    {
        if (values.Length != Pollutants.Count * Network.Stations.Count)
            throw new ArgumentException($"Expected {Pollutants.Count} values for each of {Network.Stations.Count} stations, found {values.Length}.", nameof(values));
        var (date, hour) = HourOf(hourEnd);
        Begin(date);
        today.Set(hour, values);
        Refresh(date, hourEnd);
    }

    /// <summary>Takes in all hours of a grid up to one, those before the day of <see cref="LastHour"/> excepted: to begin in the middle of a year.</summary>
    /// <param name="hours">The hours; stations that are not part of the network do not enter.</param>
    /// <param name="lastHourEnd">The end of the last hour to take in.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The stamp is no full hour, or lies outside the grid or in a day before the last.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public void Append(HourlyGrid hours, LocalDateTime lastHourEnd, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hours);
        var (date, hour) = HourOf(lastHourEnd);
        if (date < hours.FirstDay || date > hours.LastDay)
            throw new ArgumentException($"The hours hold {hours.FirstDay:uuuu-MM-dd} to {hours.LastDay:uuuu-MM-dd}, not {date:uuuu-MM-dd}.", nameof(lastHourEnd));
        var day = NodaTime.Period.DaysBetween(hours.FirstDay, date);
        var rows = Network.Stations.Select(s => hours.IndexOf(s.Id)).ToArray();
        // The days before the last one are complete and need no hours kept; the last one is filled hour by hour as if appended.
        if (day > 0)
        {
            ReadOnlySpan<int> CodesOf(Pollutant pollutant, int row) => hours.Codes(pollutant, row);
            var before = new HourRows(hours.FirstDay, day, CodesOf, aggregation);
            var inGrid = DayAggregator.Members(Network, level, s => hours.IndexOf(s.Id));
            var inParallel = aggregation with { DegreeOfParallelism = 0 };
            LiveRanking.Update(DayAggregator.AreaDays(new AreaMeans(before, inGrid, inParallel), level, inParallel, cancellationToken));
        }

        Begin(date);
        foreach (var pollutant in Pollutants.All)
            for (var station = 0; station < rows.Length; station++)
                if (rows[station] >= 0)
                    today.Set(pollutant, station, hours.Codes(pollutant, rows[station]).Slice(day * HoursADay, hour + 1));
        Refresh(date, lastHourEnd);
    }

    private void Refresh(LocalDate date, LocalDateTime hourEnd)
    {
        today.MakeDays(aggregation.Standards.At(date));
        // The whole day is made anew from its hours: an 8-hour mean or a valid-hours rule can turn on any of them.
        Today = DayAggregator.AreaDays(new AreaMeans(today, members, aggregation), level, aggregation, CancellationToken.None);
        LiveRanking.UpdateAll(Today);
        LastHour = LastHour is { } last && last > hourEnd ? last : hourEnd;
    }

    private void Begin(LocalDate date)
    {
        if (today.FirstDay != date)
            today.Begin(date);
    }

    private DayHour HourOf(LocalDateTime end)
    {
        if (end.TimeOfDay != new LocalTime(end.Hour, 0))
            throw new ArgumentException($"Expected a full hour, found {end:uuuu-MM-dd HH:mm:ss}.", nameof(end));
        // Stamps name the end of the hour: 00:00 is the 24th hour of the day before (HJ 663; the natural day is 01:00 to 24:00).
        var date = end.Hour == 0 ? end.Date.PlusDays(-1) : end.Date;
        if (LiveRanking.LastDay > date)
            throw new ArgumentException($"Expected an hour of {LiveRanking.LastDay:uuuu-MM-dd} or later, found {end:uuuu-MM-dd HH:mm}.", nameof(end));
        return new DayHour(date, (end.Hour + HoursADay - 1) % HoursADay);
    }

    /// <summary>An hour by its day and its number in that, 0 for the first.</summary>
    private readonly record struct DayHour(LocalDate Date, int Hour);
}
