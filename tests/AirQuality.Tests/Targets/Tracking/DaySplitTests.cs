using AirQuality.Observations;
using AirQuality.Targets.Forecasts;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Targets.Tracking;

/// <summary>Days within theirs imply their week met, by the season, by forecasts right and wrong, for every kind of figure.</summary>
[TestFixture]
public sealed class DaySplitTests
{
    private static readonly Area County = new("x", AreaLevel.County);
    private static readonly LocalDate First = new(2024, 1, 1);

    private static readonly GoalMetric[] Metrics =
        [GoalMetric.Statistic(Pollutant.PM25), GoalMetric.Statistic(Pollutant.CO), GoalMetric.Statistic(Pollutant.O3), GoalMetric.GoodRatio, GoalMetric.GoodDays, GoalMetric.HeavyDays, GoalMetric.HeavyRatio];

    [Test]
    public void DaysSpendingAllTheyMay_WithAnyForecast_MeetTheirWeek([Values] Replan replan, [Values] GoalPolicy policy)
    {
        var (weeks, byForecast) = (0, 0);
        for (var number = 0; number < 120; number++)
        {
            var random = new Random(number);
            var asOf = new LocalDate(2026, 1, 1).PlusDays(random.Next(350));
            var days = Generated(random, asOf);
            var goal = GoalOf(number) with { Policy = policy };
            var options = new TrackOptions { DayGoals = true, Plan = PlanOptions.Default with { Replan = replan }, Outlook = null };
            if (number % 2 == 0)
                options = options with { Outlook = OutlookOptions.Default with { Simulations = 20, Forecasts = [.. Forecasts(random, asOf)] } };
            foreach (var tracked in TargetTracker.Track(new TargetPlan([goal]), days, asOf, options).SelectMany(g => g.ForMonday()).Where(p => p.Days.Count > 0))
            {
                weeks++;
                byForecast += tracked.Days.Count(d => d.IsByForecast);
                var lived = Live(days, tracked, goal);
                var after = TargetTracker.Track(new TargetPlan([goal]), lived, tracked.Period.End, options with { Outlook = null, DayGoals = false })[0].Periods.First(p => p.Period == tracked.Period);
                var against = tracked.Goal ?? tracked.Planned;
                Assert.That(IsMet(after, tracked, goal, against), Is.True, $"{number}: {goal}, {tracked.Period} as of {asOf}: {after.Actual} against {against}");
            }
        }

        Assert.That(weeks, Is.GreaterThan(100));
        Assert.That(byForecast, Is.GreaterThan(100));
    }

    [Test]
    public void Forecast_ADayTwiceAsDirty_MayHaveTwiceAsMuch()
    {
        var asOf = new LocalDate(2026, 3, 1); // a Sunday
        var goal = new Goal(County, GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), 30);
        var forecasts = Enumerable.Range(1, 7).Select(d => new DayForecast(County, asOf, asOf.PlusDays(d)) { Values = new Dictionary<Pollutant, decimal> { [Pollutant.PM25] = d == 3 ? 80 : 40 } });
        var options = new TrackOptions { DayGoals = true, Outlook = OutlookOptions.Default with { Simulations = 20, Forecasts = [.. forecasts] } };
        var week = TargetTracker.Track(new TargetPlan([goal]), Generated(new Random(1), asOf), asOf, options)[0].ToCome[0];
        Assert.That(week.Days[2].Goal!.Value / week.Days[1].Goal!.Value, Is.EqualTo(2).Within(0.05));
        Assert.That(week.Days.All(d => d.IsByForecast), Is.True);
    }

    [Test]
    public void Forecast_IssuedLater_IsNotKnownYet()
    {
        var asOf = new LocalDate(2026, 3, 1);
        var goal = new Goal(County, GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), 30);
        var later = new DayForecast(County, asOf.PlusDays(1), asOf.PlusDays(2)) { Values = new Dictionary<Pollutant, decimal> { [Pollutant.PM25] = 300 } };
        var options = new TrackOptions { DayGoals = true, Outlook = OutlookOptions.Default with { Simulations = 20, Forecasts = [later] } };
        Assert.That(TargetTracker.Track(new TargetPlan([goal]), Generated(new Random(1), asOf), asOf, options)[0].ToCome[0].Days.Any(d => d.IsByForecast), Is.False);
    }

    [Test]
    public void Forecast_OfAqiAboveTheLimit_IsTheDayThatMayBeLost()
    {
        var asOf = new LocalDate(2026, 3, 1);
        var goal = new Goal(County, GoalMetric.GoodDays, AssessmentPeriod.Year(2026), 300);
        var forecasts = Enumerable.Range(1, 7).Select(d => new DayForecast(County, asOf, asOf.PlusDays(d)) { AqiFrom = d == 5 ? 120 : 60, AqiTo = d == 5 ? 150 : 80 });
        var options = new TrackOptions { DayGoals = true, Outlook = OutlookOptions.Default with { Simulations = 20, Forecasts = [.. forecasts] } };
        var week = TargetTracker.Track(new TargetPlan([goal]), Generated(new Random(2), asOf), asOf, options)[0].ToCome[0];
        Assert.That(week.AllowedDays, Is.Positive);
        Assert.That(week.Days[4].MayBeLost, Is.True);
        Assert.That(week.Days.Count(d => d.MayBeLost == true), Is.EqualTo(week.AllowedDays));
    }

    private static Goal GoalOf(int number)
    {
        var metric = Metrics[number % Metrics.Length];
        return new Goal(County, metric, AssessmentPeriod.Year(2026), metric.Kind switch
        {
            GoalKind.GoodRatio => 60 + (number % 39),
            GoalKind.GoodDays => 200 + (number % 120),
            GoalKind.HeavyDays => 5 + (number % 40),
            GoalKind.HeavyRatio => 1 + (number % 60 / 5m),
            GoalKind.Percentile => metric.Pollutant == Pollutant.CO ? 1.5m : 150,
            _ => 35 + (number % 60),
        });
    }

    /// <summary>The days to come at exactly what they may have.</summary>
    private static DailyGrid Live(DailyGrid days, TrackedPeriod week, Goal goal)
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(County);
        foreach (var pollutant in Pollutants.All)
        {
            var values = days.Published(pollutant, 0);
            for (var i = 0; i < values.Length; i++)
                if (!values[i].IsMissing)
                    builder.Add(row, days.FirstDay.PlusDays(i), pollutant, values[i]);
        }

        foreach (var day in week.Days)
        {
            foreach (var pollutant in Pollutants.All)
                builder.Add(row, day.Date, pollutant, Concentration.FromThousandths(Lived(pollutant, day, goal)));
        }

        return builder.Build();
    }

    private static int Lived(Pollutant pollutant, DayGoal day, Goal goal)
    {
        if (goal.Metric.Pollutant == pollutant)
            return day.Goal is { } mean ? HighestPublishedAs(mean, pollutant) : (int)(goal.Value * 1000) + (day.MayBeLost == true ? 1000 : 0);
        if (goal.Metric.Pollutant is null && pollutant == Pollutant.PM25)
            return day.MayBeLost == true ? 400_000 : 30_000;
        return pollutant == Pollutant.CO ? 500 : 20_000;
    }

    /// <summary>The most a day may measure and still be published at the figure or below: days are published in whole µg/m³, CO in 0.1, half to even.</summary>
    private static int HighestPublishedAs(decimal figure, Pollutant pollutant)
    {
        var step = pollutant == Pollutant.CO ? 100 : 1000;
        var steps = (int)(figure * 1000) / step;
        return (steps * step) + (step / 2) - (steps % 2);
    }

    private static bool IsMet(TrackedPeriod after, TrackedPeriod before, Goal goal, decimal? against) => goal.Metric.Kind switch
    {
        GoalKind.Percentile => after.DaysAbove!.Value.SoFar <= (before.DaysAbove!.Value.InForce ?? before.DaysAbove.Value.Planned),
        GoalKind.GoodRatio or GoalKind.GoodDays => after.Actual >= against,
        _ => goal.Policy == GoalPolicy.Strict ? after.ActualUnrounded <= against : after.Actual <= against,
    };

    private static IEnumerable<DayForecast> Forecasts(Random random, LocalDate asOf)
    {
        for (var day = 1; day <= 14; day++)
        {
            if (random.Next(4) == 0)
                continue;
            var aqi = random.Next(20, 300);
            var forecast = new DayForecast(County, asOf, asOf.PlusDays(day)) { AqiFrom = aqi, AqiTo = aqi + random.Next(60) };
            yield return random.Next(2) == 0 ? forecast : forecast with { Values = Pollutants.All.ToArray().ToDictionary(p => p, p => p == Pollutant.CO ? random.Next(1, 40) / 10m : random.Next(1, 300)) };
        }
    }

    private static DailyGrid Generated(Random random, LocalDate last)
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(County);
        for (var date = First; date <= last; date = date.PlusDays(1))
        {
            if (random.Next(60) == 0)
                continue;
            var winter = 1 + (Math.Abs(date.DayOfYear - 190) / 150.0);
            foreach (var pollutant in Pollutants.All)
                builder.Add(row, date, pollutant, Concentration.FromThousandths(pollutant == Pollutant.CO ? random.Next(3, 14) * 100 : (int)(random.Next(10, 60) * winter * 1000)));
        }

        return builder.Build();
    }
}
