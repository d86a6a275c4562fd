using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Statistics.Episodes;

/// <summary>Finds the runs of days on which areas exceed the daily limit.</summary>
public static class EpisodeFinder
{
    /// <summary>The episodes of a pollutant over all areas together, in order of time.</summary>
    /// <param name="days">The days.</param>
    /// <param name="pollutant">The pollutant; O3 is MDA8.</param>
    /// <param name="period">The period; an episode is cut at its ends.</param>
    /// <param name="options">What counts as an episode.</param>
    /// <param name="standards">The standards, by default the national ones; each day is judged by the edition in force on it.</param>
    /// <param name="areaHours">The hours of the areas (<see cref="Aggregation.HourAggregator"/>), to count hours.</param>
    /// <returns>The episodes; none where no day exceeds.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static IReadOnlyList<PollutionEpisode> Find(
        DailyGrid days, Pollutant pollutant, AssessmentPeriod period, EpisodeOptions? options = null, StandardsCatalogue? standards = null, HourlyGrid? areaHours = null)
    {
        ArgumentNullException.ThrowIfNull(days);
        return Find(days, [.. Enumerable.Range(0, days.Areas.Count)], pollutant, period, options ?? EpisodeOptions.Default, standards ?? StandardsCatalogue.National, areaHours);
    }

    /// <summary>The episodes of one area alone.</summary>
    /// <param name="days">The days.</param>
    /// <param name="area">The row of the area.</param>
    /// <param name="pollutant">The pollutant; O3 is MDA8.</param>
    /// <param name="period">The period; an episode is cut at its ends.</param>
    /// <param name="options">What counts as an episode; of one area, <see cref="EpisodeOptions.MinimumAreas"/> is 1.</param>
    /// <param name="standards">The standards, by default the national ones; each day is judged by the edition in force on it.</param>
    /// <param name="areaHours">The hours of the areas, to count hours.</param>
    /// <returns>The episodes in order of time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such row, or an option is out of its range.</exception>
    public static IReadOnlyList<PollutionEpisode> FindOf(
        DailyGrid days, int area, Pollutant pollutant, AssessmentPeriod period, EpisodeOptions? options = null, StandardsCatalogue? standards = null, HourlyGrid? areaHours = null)
    {
        ArgumentNullException.ThrowIfNull(days);
        return Find(days, [area], pollutant, period, (options ?? EpisodeOptions.Default) with { MinimumAreas = 1 }, standards ?? StandardsCatalogue.National, areaHours);
    }

    private static List<PollutionEpisode> Find(
        DailyGrid days, int[] rows, Pollutant pollutant, AssessmentPeriod period, EpisodeOptions options, StandardsCatalogue standards, HourlyGrid? areaHours)
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
                episodes.Add(Episode(days, pollutant, open, standards, areaHours));
            open.Clear();
        }

        var (first, last) = days.Clip(period);
        for (var day = first; day <= last; day++)
        {
            var limit = EditionOf(days, day, standards).DailyLimit(pollutant) * Concentration.Scale;
            List<Hit> hits = [.. rows.Select(row => new Hit(row, day, days.Published(pollutant, row)[day])).Where(h => h.Value > Concentration.FromThousandths(limit))];
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

    private static PollutionEpisode Episode(DailyGrid days, Pollutant pollutant, List<Hit> hits, StandardsCatalogue standards, HourlyGrid? areaHours)
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
                    .Select(g => new EpisodeArea(days.Areas[g.Key], g.Count(), Hours(days, g.Key, pollutant, first, last, standards, areaHours), g.Max(h => h.Value).Value!.Value))
                    .OrderByDescending(a => a.Days).ThenByDescending(a => a.Largest),
            ],
        };
    }

    private static int? Hours(DailyGrid days, int row, Pollutant pollutant, int first, int last, StandardsCatalogue standards, HourlyGrid? areaHours)
    {
        // Rows of hours are named as the areas are, by name and city where the name alone is ambiguous.
        var area = days.Areas[row];
        var hoursRow = areaHours is null ? -1 : areaHours.IndexOf(area.Name) is >= 0 and var byName ? byName : areaHours.IndexOf(area.ToString());
        if (hoursRow < 0)
            return null;
        var count = 0;
        var shift = NodaTime.Period.DaysBetween(areaHours!.FirstDay, days.FirstDay);
        var codes = areaHours.Codes(pollutant, hoursRow);
        for (var day = first; day <= last; day++)
        {
            var rules = EditionOf(days, day, standards);
            var limit = (rules.Limit(pollutant, AveragingTime.Hour) ?? rules.DailyLimit(pollutant)) * Concentration.Scale;
            for (var hour = Math.Max(0, (day + shift) * 24); hour < Math.Min(codes.Length, (day + shift + 1) * 24); hour++)
                count += codes[hour] > limit ? 1 : 0;
        }

        return count;
    }

    private static Edition EditionOf(DailyGrid days, int day, StandardsCatalogue standards) => standards.At(days.FirstDay.PlusDays(day));

    private readonly record struct Hit(int Row, int Day, Concentration Value);
}
