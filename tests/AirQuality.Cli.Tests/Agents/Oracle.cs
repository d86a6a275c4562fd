using System.Globalization;
using AirQuality.Accountability;
using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Explanation;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Reading;
using AirQuality.Reading.Tables;
using AirQuality.Targets.Alerts;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Tests.Agents;

/// <summary>The exact answers, worked out apart from the tools: figures by replaying their derivations from the hours, places by counting who is better, the published by the formulas of the test.</summary>
internal sealed class Oracle
{
    private static readonly LocalDate AsOf = new(2026, 11, 23);
    private readonly Lazy<Explainer> explainer;
    private readonly Lazy<DailyGrid> days;
    private readonly AssessmentOptions options = AssessmentOptions.Default;
    private readonly StationNetwork? network;
    private readonly TargetPlan plan = new([]);

    /// <summary>The oracle of the sample in a folder; <c>null</c> for what needs none.</summary>
    public Oracle(string? folder)
    {
        if (folder is not null)
        {
            network = StationFile.Read(Path.Combine(folder, "stations.csv"));
            options = options with { Events = EventFile.Read(Path.Combine(folder, "events.csv"), network.AllAreas).Events };
            plan = PlanFile.Read(Path.Combine(folder, "targets.csv"), network.AllAreas);
        }

        var hours = new Lazy<HourlyGrid>(() => ObservationReader.Read([.. Directory.EnumerateFiles(folder!, "hours-*.csv.gz").Order(StringComparer.Ordinal)], new ReadOptions { Network = network }).Hours!);
        explainer = new(() => Explainer.Of(hours.Value, network, AreaLevel.County, options));
        days = new(() => DayAggregator.AreaDays(hours.Value, network!, AreaLevel.County));
    }

    /// <summary>Whether a figure is what was asked for.</summary>
    public void Check(string question, decimal? found, string sentence)
    {
        var parts = question.Split(' ');
        switch (parts)
        {
            case ["largest", ..]:
                // 325 days of 40 and 40 of the control value give 365 days at 41.0 or below, to one decimal, half to even; a thousandth more does not.
                Assert.That(Year(found!.Value), Is.LessThanOrEqualTo(41m));
                Assert.That(Year(found.Value + 0.001m), Is.GreaterThan(41m));
                break;
            case ["top", var count, var period]:
                Assert.That(sentence, Does.Contain(string.Join("、", Best(period).Take(Whole(count)))));
                break;
            case ["bottom", var count, var month]:
                foreach (var name in LastPublished(Whole(count), month))
                    Assert.That(sentence, Does.Contain(name));
                break;
            case ["weeks", var area, var metric]:
                CheckWeeks(area, metric, sentence);
                break;
            default:
                Assert.That(found, Is.EqualTo(Of(parts)), question);
                break;
        }
    }

    private decimal? Of(string[] parts) => parts switch
    {
        ["published", var county, var month] => AgentWorlds.Made.IndicesOf(YearOf(month), MonthOf(month))[Whole(county) - 1],
        ["index", "own", var month] => OwnIndex(month),
        ["place", "own", var month] => 1 + AgentWorlds.Made.IndicesOf(YearOf(month), MonthOf(month)).Count(i => i < OwnIndex(month)),
        ["place", var county, var month] when char.IsDigit(county[0]) => PlaceOfOther(Whole(county), month),
        ["place", var area, var period] => 1 + days.Value.Areas.Count(a => Replayed(a, period, "index") < Replayed(AreaOf(area), period, "index")),
        ["figure", var area, var period, var key] => Replayed(AreaOf(area), period, key),
        ["row", var area, var span, var last] => Row(area, span, Whole(last)),
        ["worst", var area, var span] => DaysOf(span).Max(d => Replayed(AreaOf(area), d.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), "aqi")),
        ["outlook", var area, var metric] => Probability(area, metric),
        ["duties", var area, var state] => Duties(area).Count(d => d.State == Enum.Parse<DutyState>(state, ignoreCase: true)),
        ["alerts", var area] => Alerts(area),
        _ => throw new ArgumentException($"No oracle for '{string.Join(' ', parts)}'."),
    };

    private static decimal Year(decimal control) => decimal.Round(((325 * 40m) + (40 * control)) / 365, 1, MidpointRounding.ToEven);

    private static decimal OwnIndex(string month) => MadeProvince.IndexOf(AgentWorlds.Made.OwnOf(YearOf(month), MonthOf(month)), YearOf(month), MonthOf(month));

    /// <summary>A published county's place among the published and the own one.</summary>
    private static int PlaceOfOther(int county, string month)
    {
        var all = AgentWorlds.Made.IndicesOf(YearOf(month), MonthOf(month));
        return 1 + all.Append(OwnIndex(month)).Count(i => i < all[county - 1]);
    }

    private static IEnumerable<string> LastPublished(int count, string month)
    {
        var all = AgentWorlds.Made.IndicesOf(YearOf(month), MonthOf(month)).Select((index, i) => (Index: index, Name: $"第{i + 1}县")).Append((Index: OwnIndex(month), Name: MadeProvince.Own)).ToList();
        var bound = all.Select(a => a.Index).OrderDescending().ElementAt(count - 1);
        return all.Where(a => a.Index >= bound).Select(a => a.Name);
    }

    private decimal? Replayed(Area area, string period, string key) => explainer.Value.Explain(area, AssessmentPeriod.Parse(period), key).Replay();

    private Area AreaOf(string name) => days.Value.Areas.Single(a => a.Name == name);

    private IEnumerable<string> Best(string period) => days.Value.Areas.OrderBy(a => Replayed(a, period, "index")).Select(a => a.Name);

    /// <summary>How many of the last months in a row the area is among the last N, ties among them.</summary>
    private int Row(string area, string span, int last)
    {
        var row = 0;
        var asked = AssessmentPeriod.Parse(span.Replace("..", "-01..", StringComparison.Ordinal) + "-28");
        for (var month = asked.Start; month <= asked.End; month = month.PlusMonths(1))
        {
            var period = AssessmentPeriod.Month(month.Year, month.Month).ToString();
            var own = Replayed(AreaOf(area), period, "index");
            row = days.Value.Areas.Count(a => Replayed(a, period, "index") > own) < last ? row + 1 : 0;
        }

        return row;
    }

    private static IEnumerable<LocalDate> DaysOf(string span)
    {
        var period = AssessmentPeriod.Parse(span);
        return Enumerable.Range(0, period.Days).Select(period.Start.PlusDays);
    }

    private PlanOptions Planning => PlanOptions.Default with { Assessment = options };

    private TargetPlan Running => plan.RunningOn(AsOf).Of(days.Value.Areas);

    private decimal? Probability(string area, string metric)
    {
        var goals = Running.Goals.Where(g => g.Area.Name == area && g.Metric.Key == metric);
        return Outlook.Of(days.Value, goals, AsOf, OutlookOptions.Default with { Assessment = options }).Single().Probability is { } p ? decimal.Round((decimal)p, 3) : null;
    }

    private IReadOnlyList<Duty> Duties(string area) =>
        [.. AirData.Of(days.Value, AirDataOptions.Default with { Assessment = options }).Counties.Duties("2026-11-23").Duties.Where(d => d.Area.Name == area)];

    private int Alerts(string area) =>
        AirData.Of(days.Value, AirDataOptions.Default with { Assessment = options, Plan = Planning }).With(plan).Counties.Alerts("2026-11-23").Count(a => a.Area.Name == area);

    private void CheckWeeks(string area, string metric, string sentence)
    {
        var goal = TargetTracker.Track(Running, days.Value, AsOf, TrackOptions.WithOutlook with { Plan = Planning, Outlook = OutlookOptions.Default }).Single(g => g.Goal.Area.Name == area && g.Goal.Metric.Key == metric);
        foreach (var week in goal.ForMonday().Where(p => p.Level == Targets.Goals.GoalLevel.Week))
            Assert.That(sentence, Does.Contain($"目标{(week.Planned ?? goal.Goal.Value).ToString(CultureInfo.InvariantCulture)} µg/m³"));
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static int YearOf(string month) => Whole(month.Split('-')[0]);

    private static int MonthOf(string month) => Whole(month.Split('-')[1]);
}
