using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Statistics.Episodes;

/// <summary>Finds the runs of days on which areas exceed the daily limit.</summary>
internal sealed class EpisodeFinder
{
    private readonly DailyGrid days;

    /// <summary>For the areas of a grid.</summary>
    /// <param name="days">The days.</param>
    public EpisodeFinder(DailyGrid days)
    {
        ArgumentNullException.ThrowIfNull(days);
        this.days = days;
    }

    /// <summary>The standards, by default the national ones; each day is judged by the edition in force on it.</summary>
    public StandardsCatalogue Standards { get; init; } = StandardsCatalogue.National;

    /// <summary>The hours of the areas (<see cref="Aggregation.HourAggregator"/>), to count hours; <c>null</c> counts none.</summary>
    public HourlyGrid? AreaHours { get; init; }

    /// <summary>The episodes of a pollutant over all areas together, in order of time.</summary>
    /// <param name="pollutant">The pollutant; O3 is MDA8.</param>
    /// <param name="period">The period; an episode is cut at its ends.</param>
    /// <param name="options">What counts as an episode.</param>
    /// <returns>The episodes; none where no day exceeds.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public IReadOnlyList<PollutionEpisode> Find(Pollutant pollutant, AssessmentPeriod period, EpisodeOptions? options = null) =>
        Find([.. Enumerable.Range(0, days.Areas.Count)], pollutant, period, options ?? EpisodeOptions.Default);

    /// <summary>The episodes of one area alone.</summary>
    /// <param name="area">The row of the area.</param>
    /// <param name="pollutant">The pollutant; O3 is MDA8.</param>
    /// <param name="period">The period; an episode is cut at its ends.</param>
    /// <param name="options">What counts as an episode; of one area, <see cref="EpisodeOptions.MinimumAreas"/> is 1.</param>
    /// <returns>The episodes in order of time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such row, or an option is out of its range.</exception>
    public IReadOnlyList<PollutionEpisode> FindOf(int area, Pollutant pollutant, AssessmentPeriod period, EpisodeOptions? options = null) =>
        Find([area], pollutant, period, (options ?? EpisodeOptions.Default) with { MinimumAreas = 1 });

    private List<PollutionEpisode> Find(int[] rows, Pollutant pollutant, AssessmentPeriod period, EpisodeOptions options)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MinimumAreas, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MinimumDays, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(options.GapDays);
        var episodes = new List<PollutionEpisode>();
        var open = new List<Hit>();
        var lastDay = 0;
        void Close()
        {
            if (open.Count > 0 && lastDay - open[0].Day + 1 >= options.MinimumDays)
                episodes.Add(Episode(pollutant, open));
            open.Clear();
        }

        var (first, last) = days.Clip(period);
        for (var day = first; day <= last; day++)
        {
            var limit = EditionOf(day).DailyLimit(pollutant) * Concentration.Scale;
            List<Hit> hits = [.. rows.Select(row => new Hit(row, day, days.Published(pollutant, row)[day])).Where(h => h.Value > Concentration.FromThousandths(limit))];

            // A day with too few areas above does not end an episode at once: it outlasts a gap of the days allowed, and ends on its last
            // day above.
            if (hits.Count < options.MinimumAreas)
                continue;
            if (day - lastDay > options.GapDays + 1)
                Close();
            open.AddRange(hits);
            lastDay = day;
        }

        Close();
        return episodes;
    }

    private PollutionEpisode Episode(Pollutant pollutant, List<Hit> hits)
    {
        var peak = hits.MaxBy(h => h.Value);
        var first = hits[0].Day;
        var last = hits[^1].Day;
        return new PollutionEpisode
        {
            Pollutant = pollutant,
            Start = days.FirstDay.PlusDays(first),
            End = days.FirstDay.PlusDays(last),
            PeakDay = days.FirstDay.PlusDays(peak.Day),
            PeakArea = days.Areas[peak.Row],
            Peak = peak.Value.Value!.Value,
            Areas =
            [
                .. hits.GroupBy(h => h.Row)
                    .Select(g => new EpisodeArea(days.Areas[g.Key], g.Count(), Hours(g.Key, pollutant, first, last), g.Max(h => h.Value).Value!.Value))
                    .OrderByDescending(a => a.Days).ThenByDescending(a => a.Largest),
            ],
        };
    }

    private int? Hours(int row, Pollutant pollutant, int first, int last)
    {
        // Rows of hours are named as the areas are, by name and city where the name alone is ambiguous.
        var area = days.Areas[row];
        var hoursRow = AreaHours is null ? -1 : AreaHours.IndexOf(area.Name) is >= 0 and var byName ? byName : AreaHours.IndexOf(area.ToString());
        if (hoursRow < 0)
            return null;
        var count = 0;
        var shift = NodaTime.Period.DaysBetween(AreaHours!.FirstDay, days.FirstDay);
        var codes = AreaHours.Codes(pollutant, hoursRow);
        for (var day = first; day <= last; day++)
        {
            var rules = EditionOf(day);
            var limit = (rules.Limit(pollutant, AveragingTime.Hour) ?? rules.DailyLimit(pollutant)) * Concentration.Scale;
            for (var hour = Math.Max(0, (day + shift) * 24); hour < Math.Min(codes.Length, (day + shift + 1) * 24); hour++)
                count += codes[hour] > limit ? 1 : 0;
        }

        return count;
    }

    private Edition EditionOf(int day) => Standards.At(days.FirstDay.PlusDays(day));

    private readonly record struct Hit(int Row, int Day, Concentration Value);
}
