using System.CommandLine;
using System.Globalization;
using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Cli.Sample;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq demo</c>: the main job on the built-in sample, in one screen.</summary>
internal static class DemoCommand
{
    private static readonly string[] Columns = ["rank", "county", "city", "index", "change", "pm25", "o3_8h", "good_ratio", "main"];

    public static Command Create(CliHost host, OutputOptions output)
    {
        var date = OptionKinds.Date("The day after the last one of the sample; by default today.");
        var command = new Command("demo", "The main job on the built-in generated sample, in one screen.") { date };
        return Session.Bind(command, host, output, session =>
        {
            var end = session.Parse.GetValue(date) ?? host.Today;
            var days = DayAggregator.AreaDays(SampleData.Generate(end), SampleNetwork.Network, AreaLevel.County, cancellationToken: session.Cancellation);
            var month = LastFullMonth(end);
            var ranking = PeriodRanking.Rank(days, month, cancellationToken: session.Cancellation);
            var table = Month(ranking, PeriodAssessor.AssessAll(days, month, cancellationToken: session.Cancellation), session.Words);
            session.Write(table, pretty => Page(pretty, session, days, end, ranking, table));
            return ExitCodes.Done;
        });
    }

    /// <summary>The screen, panel by panel; a further panel is one more line here.</summary>
    private static void Page(PrettyWriter pretty, Session session, DailyGrid days, LocalDate end, PeriodRanking ranking, Table month)
    {
        var words = session.Words;
        pretty.Line(words.Pick(
            $"内置样例数据（地名均为虚构）：{SampleNetwork.Network.Stations.Count} 个站点、{days.Areas.Count} 个区县，{Iso(days.FirstDay)} 至 {Iso(days.LastDay)} 逐小时。",
            $"Generated sample, all places fictitious: {SampleNetwork.Network.Stations.Count} stations, {days.Areas.Count} counties, hours of {Iso(days.FirstDay)} to {Iso(days.LastDay)}."));
        pretty.Line();
        pretty.Table(month with { Title = Title(ranking.Groups[0].Ranking, words) });
        Unranked(pretty, ranking.Groups[0].Ranking, words);
        YearToDate(pretty, session, days, end);
        DemoTargets.Write(pretty, days, session);
        Next(pretty, end, ranking.Period, words);
    }

    private static Table Month(PeriodRanking ranking, IReadOnlyList<PeriodAssessment> assessments, Words words)
    {
        var byArea = assessments.ToDictionary(a => a.Area);
        return new Table(Columns, [.. ranking.Groups[0].Rows.Where(r => r.Place is not null).Select(r =>
        {
            var assessment = byArea[r.Area];
            return new[]
            {
                Cell.Number(r.Place) with { Display = r.IsTied ? string.Create(CultureInfo.InvariantCulture, $"{r.Place} {words.Tied}") : null },
                Cell.Text(r.Area.Name),
                Cell.Text(r.Area.At(AreaLevel.City)?.Name),
                Cell.Number(r.Value),
                Cell.Number(r.Change),
                Cell.Number(assessment[Pollutant.PM25].Evaluated),
                Cell.Number(assessment[Pollutant.O3].Evaluated),
                Cell.Number(assessment.GoodRatio),
                Cell.List(r.Main),
            };
        })]);
    }

    private static string Title(RankingResult ranking, Words words)
    {
        var basis = ranking.Bases[0];
        return words.Pick(
            $"{basis.Period} 区县综合指数排名（{ranking.Ranked.Count} 个区县，标准 {basis.Edition.Id}，{basis.Scheme.In(Language.Chinese)}；同比为%，O3 为第90百分位）",
            $"{ranking.Ranked.Count} counties by composite index, {basis.Period} (standard {basis.Edition.Id}, scheme {basis.Scheme.Name}; change in % on last year, O3 is P90)");
    }

    private static void Unranked(PrettyWriter pretty, RankingResult ranking, Words words)
    {
        if (ranking.Unranked.Count == 0)
            pretty.Line(words.Pick("  全部区县均参与排名。", "  Every county has enough valid days to be ranked."));
        foreach (var area in ranking.Unranked)
            pretty.Line($"  {words.Pick("未参与排名：", "Not ranked: ")}{area.Area.Name}{words.Pick("：", ": ")}{words.Reason(area.Reason)}");
        pretty.Line();
    }

    private static void YearToDate(PrettyWriter pretty, Session session, DailyGrid days, LocalDate end)
    {
        var last = end.PlusDays(-1);
        var year = AssessmentPeriod.Range(new LocalDate(last.Year, 1, 1), last);
        var words = session.Words;
        pretty.Heading(words.Pick($"今年以来（{year}）", $"Year to date ({year})"));
        GroupRanking By(RankingMetric metric) => PeriodRanking.Rank(days, year, new RankingQuery { By = RankingCriterion.Of(metric) }, session.Cancellation).Groups[0];

        var byIndex = By(RankingMetric.Index);
        Ends(pretty, words.Header("index"), byIndex.Ranking, string.Empty, words);
        Ends(pretty, words.Header("good_ratio"), By(RankingMetric.GoodRatio).Ranking, "%", words);
        var changes = byIndex.Rows.Select(r => r.Change).OfType<decimal>().ToList();
        if (changes.Count > 0)
            pretty.Line(words.Pick($"  综合指数同比下降：{changes.Count(c => c < 0)}/{changes.Count} 个区县", $"  Index lower than last year in {changes.Count(c => c < 0)} of {changes.Count} counties"));
        if (byIndex.Ranking.Unranked.Count > 0)
            Unranked(pretty, byIndex.Ranking, words);
        else
            pretty.Line();
    }

    private static void Ends(PrettyWriter pretty, string what, RankingResult ranking, string unit, Words words)
    {
        if (ranking.Ranked.Count == 0)
            return;
        var (best, worst) = (ranking.Ranked[0], ranking.Ranked[^1]);
        pretty.Line(FormattableString.Invariant(
            $"  {what}: {words.Pick("最好", "best")} {best.Area.Name} {best.Value}{unit}, {words.Pick("最差", "worst")} {worst.Area.Name} {worst.Value}{unit}"));
    }

    private static void Next(PrettyWriter pretty, LocalDate end, AssessmentPeriod month, Words words)
    {
        pretty.Heading(words.Pick("接下来可以试试", "Go on with"));
        pretty.Line($"  airq sample data --date {Iso(end)}");
        pretty.Line($"  airq rank 'data/hours-*.csv.gz' --stations data/stations.csv --period {month}");
        pretty.Line($"  airq rank 'data/hours-*.csv.gz' --stations data/stations.csv --period {month} --by pm25 --group city");
        pretty.Line("  airq track 'data/hours-*.csv.gz' --stations data/stations.csv --targets data/targets.csv");
        pretty.Line($"  airq assess 'data/hours-*.csv.gz' --stations data/stations.csv --period {month} -o {month}.csv");
        pretty.Line("  airq check data/hours-*.csv.gz --stations data/stations.csv");
    }

    private static AssessmentPeriod LastFullMonth(LocalDate end)
    {
        var month = end.ToYearMonth().PlusMonths(-1);
        return AssessmentPeriod.Month(month.Year, month.Month);
    }

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
