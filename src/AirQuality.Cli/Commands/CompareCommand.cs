using System.CommandLine;
using AirQuality.Assessments;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Comparisons;
using AirQuality.Ranking;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq compare</c>: 同比 and 环比 of every area, and what the change of the index is made of.</summary>
internal static class CompareCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new AssessmentInput(takesPublished: true);
        var with = OptionKinds.With();
        var stations = new Option<bool>("--by-station") { Description = "Also attribute the change of the index to the stations of each area." };
        var weather = new WeatherInput("Adds what of the change of each mean the weather did, what dust and what is left (mean_change = weather + dust + rest, µg/m³; rest_pct with rest_low and rest_high, its interval of 95%; weather_note); percentiles (CO, O3), days and the index are not split.");
        var ownTime = new Option<bool>("--own-time") { Description = "Judge the earlier period by the standard and scheme of its own time, as it was published then; by default by those of the current one." };
        var command = new Command(
            "compare",
            "Change of every published figure on last year and on the period before, and the change of the index by pollutants (and events, with --events). "
            + "Each day of the base is judged by the standard of the day it is compared with. "
            + "Columns: area, comparison (last_year, previous, years, given), with (the periods compared with), metric, value, base, change, unit (%, pp, days, index), note; "
            + "where the standard changes within the period also newer, value_newer, base_newer, change_newer: the same with both periods wholly by the newer standard. "
            + "Rows index:POLLUTANT and index:rounding add up to the change of the index exactly; index:measured = that change + index:events; index:station:ID and index:remainder add up to it too.")
        {
            with,
            stations,
            ownTime,
        };
        input.AddTo(command);
        weather.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var asked = input.ReadAreas(session);
            var (period, options) = (asked.PeriodOf(session, RankingMetric.Index.Key), asked.Options);
            ComparisonBase[] bases = session.Parse.GetValue(with) is { } one ? [one] : UsualBases(period);
            var report = new CompareReport(new AreaNames(asked.Areas.Areas), session.Words) { HasSources = asked.HasPublications };
            var areas = input.Areas.Of(session, asked.Areas.Areas);
            var stationDays = session.Parse.GetValue(stations)
                ? asked.Observations?.StationDays() ?? throw new UsageException("--by-station：须有小时数据、用 --stations 给出的站点表和由站点组成的区域", "--by-station: expected hours, a stations file with --stations and areas made of stations, found none")
                : null;
            var own = new Lazy<AreaView>(() => asked.Observations!.By(asked.Options));
            var edition = session.Parse.GetValue(ownTime) ? ComparisonEdition.OwnTime : ComparisonEdition.Current;
            foreach (var comparisonBase in bases.Select(b => b with { Edition = edition }))
            {
                List<AssessmentComparison> comparisons = [.. asked.Areas.Compare(period, comparisonBase, session.Cancellation).Where(c => areas.Keeps(c.Current.Area))];
                var effects = weather.IsGiven(session) ? Asked(asked, comparisons) is { } changes ? weather.Effects(session, own.Value, () => changes) : [] : null;
                foreach (var comparison in comparisons)
                {
                    var entry = new ComparisonEntry(comparison) { Stations = stationDays is null ? null : StationAttribution.Of(comparison, stationDays, pollutant: null, options) };
                    report.Add(entry.WithEvents(asked.Days, options) with { Weather = effects?.Where(e => e.Area == comparison.Current.Area).ToList() });
                }
            }

            if (report.Newer is { } newer)
            {
                session.Note(session.Words.Pick(
                    $"{period} 跨越标准切换：当期各日按当日标准评价，基期各日按所对比之日的标准评价；另列两期均按 {newer.Id} 评价的结果",
                    $"{period} lies across the change of standards: each day of the base is judged by the standard of the day it is compared with; beside it stand both periods wholly by {newer.Id}"));
            }

            session.Write(report.Machine(), report.Write);
            return ExitCodes.Done;
        });
    }

    /// <summary>Last year and the period before; of a year they are the same, which is said once.</summary>
    private static ComparisonBase[] UsualBases(AssessmentPeriod period) =>
        ComparisonBase.Previous.Periods(period).SequenceEqual(ComparisonBase.LastYear.Periods(period)) ? [ComparisonBase.LastYear] : [ComparisonBase.LastYear, ComparisonBase.Previous];

    /// <summary>The changes of means that the weather can be taken out of; <c>null</c> for none: published tables have no days to learn from, several years no weather of their own.</summary>
    private static WeatherAsked? Asked(AskedAreas asked, List<AssessmentComparison> comparisons)
    {
        if (asked is not { Observations: not null, Days: { } days } || comparisons.FirstOrDefault(c => c.Earlier.Count == 1) is not { } first)
            return null;
        List<Pollutant> pollutants = [.. Pollutants.All.ToArray().Where(p => !AssessmentRules.ByPercentile(p))];
        return new WeatherAsked(first.Current.Period, first.Earlier[0].Period, [.. comparisons.Select(c => c.Current.Area).Where(a => days.IndexOf(a) >= 0)], pollutants);
    }
}
