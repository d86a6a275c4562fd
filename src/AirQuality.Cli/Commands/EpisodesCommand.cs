using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Statistics;
using AirQuality.Statistics.Episodes;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq episodes</c>: when and where PM2.5 and O3 were above their limits, each and together.</summary>
internal static class EpisodesCommand
{
    private static readonly Pollutant[] Both = [Pollutant.PM25, Pollutant.O3];

    private static readonly string[] EpisodeColumns = ["pollutant", "start", "peak", "end", "days", "max", "max_area", "areas", "area_days", "area_hours", "hit"];

    private static readonly string[] SummaryColumns =
    [
        "area", "period", "pm25_days", "o3_days", "both_days", "either_days", "pm25_mean", "o3_mean", "pm25_led", "o3_led",
        "pm25_longest", "o3_longest", "r", "r_spring", "r_summer", "r_autumn", "r_winter",
    ];

    private static readonly string[] ProfileColumns = ["area", "pollutant", "at", "count", "mean", "peaks", "exceedance_days"];

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new InputOptions();
        var asked = OptionKinds.Period();
        var show = OptionKinds.Choice<string?>(
            "--show",
            "episodes: pollutant,start,peak,end,days,max,max_area,areas,area_days,area_hours (above the hourly limit; PM2.5: the daily one),hit (areas with their days). "
            + "summary: per area the days above the limit of each, both and either, the means of PM2.5 on its days and of O3 on its, the share of days with AQI above 100 led by each (%), the longest runs, and the correlation of the two, by season. "
            + "months: per area and pollutant the mean of each month of the year, in how many years it is the worst, and its days above the limit. "
            + "hours: the same for the hours of the days above the limit, with the days on which each hour is the worst. By default episodes.",
            [.. new[] { "episodes", "summary", "months", "hours" }.Select(w => (w, (string?)w))]);
        var by = OptionKinds.Choice<string?>("--by", "Episodes of all areas together, or of each area.", ("region", "region"), ("area", "area"));
        var areas = OptionKinds.Count("--areas", "How many areas must be above the limit on a day of an episode; by default 1.");
        var gap = OptionKinds.Count("--gap", "How many days without that an episode outlasts; by default none.");
        var shortest = OptionKinds.Count("--min-days", "How many days an episode takes at least; by default 1.");
        var command = new Command("episodes", "When and where PM2.5 and O3 were above their daily limits, each and together.") { asked, show, by, areas, gap, shortest };
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var observations = ObservationInput.Read(input, session);
            observations.NoteEvents(observations.AssessedAreas());
            var days = observations.Days();
            var period = DefaultPeriod.Of(session, session.Parse.GetValue(asked), days.FirstDay, days.LastDay);
            if (!AssessmentInput.Overlap(days, period))
                throw AssessmentInput.NoDataIn(days, period);
            var names = new AreaNames(days.Areas);
            var episode = EpisodeOptions.Default with
            {
                MinimumAreas = session.Parse.GetValue(areas) ?? 1,
                GapDays = session.Parse.GetValue(gap) ?? 0,
                MinimumDays = session.Parse.GetValue(shortest) ?? 1,
            };
            var kept = input.Areas.Of(session, days.Areas);
            var byArea = session.Parse.GetValue(by) is { } unit ? unit == "area" : !kept.IsAll; // of some areas their own
            var (statistics, shown) = (observations.Areas.Statistics, days.Areas.Where(kept.Keeps).ToList());
            if (session.Parse.GetValue(show) == "hours")
                observations.PublishedHours(); // says what is missing where there are none
            session.Write(session.Parse.GetValue(show) switch
            {
                "summary" => new Table(SummaryColumns, [.. shown.Select(a => Summary(names.Of(a), statistics.Compound(a, period)))]),
                "months" => new Table(ProfileColumns, [.. shown.SelectMany(a => Months(names.Of(a), a, statistics, period))]),
                "hours" => new Table(ProfileColumns, [.. shown.SelectMany(a => Hours(names.Of(a), a, statistics, period))]),
                _ => new Table(EpisodeColumns, (byArea ? statistics.EpisodesOf(shown, period, episode) : statistics.Episodes(period, episode)).Select(e => Row(e, names))),
            });
            return ExitCodes.Done;
        });
    }

    private static Cell[] Row(PollutionEpisode episode, AreaNames names) =>
    [
        Cell.Text(episode.Pollutant == Pollutant.O3 ? "o3_8h" : episode.Pollutant.Key()) with { Display = episode.Pollutant.Symbol() },
        Cell.Date(episode.Start),
        Cell.Date(episode.PeakDay),
        Cell.Date(episode.End),
        Cell.Number(episode.Days),
        Cell.Number(episode.Peak),
        Cell.Text(names.Of(episode.PeakArea)),
        Cell.Number(episode.Areas.Count),
        Cell.Number(episode.AreaDays),
        Cell.Number(episode.AreaHours),
        new Cell((IReadOnlyList<string>)[.. episode.Areas.Select(a => FormattableString.Invariant($"{names.Of(a.Area)}:{a.Days}"))])
        {
            Display = string.Join(' ', episode.Areas.Take(3).Select(a => FormattableString.Invariant($"{names.Of(a.Area)}:{a.Days}"))) + (episode.Areas.Count > 3 ? " ..." : string.Empty),
        },
    ];

    private static Cell[] Summary(string area, CompoundPollution result) =>
    [
        Cell.Text(area),
        Cell.Text(result.Period.ToString()),
        Cell.Number(result.PM25.Days),
        Cell.Number(result.O3.Days),
        Cell.Number(result.Both.Days),
        Cell.Number(result.Either.Days),
        Cell.Number(result.PM25.PM25),
        Cell.Number(result.O3.O3),
        Cell.Number(result.LedPercent[(int)Pollutant.PM25]),
        Cell.Number(result.LedPercent[(int)Pollutant.O3]),
        Cell.Number(result.PM25.Longest?.Days),
        Cell.Number(result.O3.Longest?.Days),
        Correlation(result.CoVariation),
        .. result.CoVariationBySeason.Select(Correlation),
    ];

    private static Cell Correlation(CoVariation covariation) => Cell.Number(covariation.Pearson is { } r ? (decimal)Math.Round(r, 2) : null, 2);

    private static IEnumerable<Cell[]> Months(string name, Area area, AreaStatistics statistics, AssessmentPeriod period)
    {
        var compound = statistics.Compound(area, period);
        return from pollutant in Both
               from step in statistics.Monthly(area, pollutant, period)
               where step.Count > 0 // months without valid days, or outside the period
               select Profile(name, pollutant, step, (pollutant == Pollutant.O3 ? compound.O3 : compound.PM25).ByMonth[step.At - 1]);
    }

    private static IEnumerable<Cell[]> Hours(string name, Area area, AreaStatistics statistics, AssessmentPeriod period) =>
        from pollutant in Both
        let exceedances = statistics.HoursOfExceedances(area, pollutant, period)
        where exceedances is not null
        from step in exceedances.Hours
        select Profile(name, pollutant, step, exceedances.Days);

    private static Cell[] Profile(string area, Pollutant pollutant, ProfileStep step, int exceedanceDays) =>
    [
        Cell.Text(area),
        Cell.Text(pollutant.Key()) with { Display = pollutant.Symbol() },
        Cell.Number(step.At),
        Cell.Number(step.Count),
        Cell.Number(step.Mean),
        Cell.Number(step.Peaks),
        Cell.Number(exceedanceDays),
    ];
}
