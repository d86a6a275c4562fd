using AirQuality.Observations;
using AirQuality.Targets.Forecasts;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Targets.Outlooks;

/// <summary>Week goals of one area, four years of log-normal days (seed 5), with forecasts of seven days that are right, worthless, or unproven.</summary>
[TestFixture]
public sealed class ForecastGuideTests
{
    private static readonly Area Town = new("望都县", AreaLevel.County);
    private static readonly GoalMetric Fine = GoalMetric.Statistic(Pollutant.PM25);
    private static readonly DailyGrid Days = Build();
    private static readonly OutlookOptions Few = OutlookOptions.Default with { Simulations = 320 };
    private static readonly double Without = Brier([]);

    /// <summary>Of log-normal days with a deviation of 0.56 errors of 0.15, 0.3 and 0.6 leave forecasts of much, some and little worth; each is better than the next, for every series.</summary>
    [Test]
    public void Of_ForecastsOfKnownSkill_MakeWeekGoalsBetterTheBetterTheyAre([Values(7, 8, 9, 10)] int seed)
    {
        var scores = new[] { 0.15, 0.3, 0.6 }.Select(noise => Brier(Forecasts(noise, seed))).Append(Without).ToList();
        Assert.That(scores, Is.Ordered.Ascending);
        Assert.That(scores[0], Is.LessThan(Without * 0.6));
        Assert.That(scores[1], Is.LessThan(Without * 0.7));
        Assert.That(scores[2], Is.LessThan(Without * 0.95));
    }

    /// <summary>Forecasts of other days altogether: chance may make a record look like one of worth now and then, but hardly costs anything.</summary>
    [Test]
    public void Of_WorthlessForecasts_DoNotMakeItWorse([Values(7, 8, 9, 10)] int seed) =>
        Assert.That(Brier(Forecasts(double.PositiveInfinity, seed)), Is.LessThan(Without + 0.005));

    /// <summary>A forecast that always says the same, or the opposite of what comes, proves nothing and moves nothing.</summary>
    [Test]
    public void Of_ForecastsThatSayTheSameOrTheOpposite_MoveNothing()
    {
        var right = Forecasts(noise: 0.3);
        List<DayForecast> As(Func<decimal, decimal> said) => right.ConvertAll(f => new DayForecast(Town, f.Issued, f.Date) { Values = f.Values.ToDictionary(v => v.Key, v => said(v.Value)) });
        Assert.That(Brier(As(_ => 40)), Is.EqualTo(Without));
        Assert.That(Brier(As(value => 1600 / value)), Is.EqualTo(Without));
    }

    /// <summary>Twice too high, always: what forecasts are worth is told by what they had to do with what came, not by their level.</summary>
    [Test]
    public void Of_ForecastsThatAreAlwaysTooHigh_AreAsGoodAsRightOnes()
    {
        var high = Forecasts(noise: 0.3).ConvertAll(f => new DayForecast(Town, f.Issued, f.Date) { Values = f.Values.ToDictionary(v => v.Key, v => 2 * v.Value) });
        Assert.That(Brier(high), Is.EqualTo(Brier(Forecasts(noise: 0.3))).Within(0.002));
    }

    [Test]
    public void Of_ForecastsWithoutARecord_MoveNothing()
    {
        var asOf = new LocalDate(2025, 6, 1);
        var goal = new Goal(Town, Fine, AssessmentPeriod.Range(asOf.PlusDays(1), asOf.PlusDays(7)), 35);
        var unproven = Forecasts(noise: 0).Where(f => f.Issued == asOf).ToList();
        Assert.That(Outlook.Of(Days, [goal], asOf, Few with { Forecasts = unproven }), Is.EqualTo(Outlook.Of(Days, [goal], asOf, Few)));
    }

    [Test]
    public void Of_ForecastsIssuedLater_AreNotLookedAt()
    {
        var asOf = new LocalDate(2025, 6, 1);
        var goal = new Goal(Town, Fine, AssessmentPeriod.Range(asOf.PlusDays(1), asOf.PlusDays(7)), 35);
        var all = Forecasts(noise: 0.3);
        var known = all.Where(f => f.Issued <= asOf).ToList();
        Assert.That(Outlook.Of(Days, [goal], asOf, Few with { Forecasts = all }), Is.EqualTo(Outlook.Of(Days, [goal], asOf, Few with { Forecasts = known })));
    }

    private static double Brier(IReadOnlyList<DayForecast> forecasts)
    {
        var errors = new List<double>();
        var published = Days.Published(Pollutant.PM25, 0).ToArray();
        for (var sunday = new LocalDate(2025, 3, 2); sunday < new LocalDate(2025, 12, 20); sunday = sunday.PlusDays(7))
        {
            var week = AssessmentPeriod.Range(sunday.PlusDays(1), sunday.PlusDays(7));
            var first = Period.DaysBetween(Days.FirstDay, week.Start);
            var came = published[first..(first + 7)].Average(c => c.Value!.Value);
            foreach (var value in new[] { 30m, 40m, 50m })
            {
                var probability = Outlook.Of(Days, [new Goal(Town, Fine, week, value)], sunday, Few with { Forecasts = forecasts }).Single().Probability!.Value;
                var met = decimal.Round(came, 1) <= value ? 1 : 0;
                errors.Add((probability - met) * (probability - met));
            }
        }

        return errors.Average();
    }

    /// <summary>What came times a log-normal error; without end: other days altogether.</summary>
    private static List<DayForecast> Forecasts(double noise, int seed = 7)
    {
        var random = new Random(seed);
        var published = Days.Published(Pollutant.PM25, 0).ToArray();
        var forecasts = new List<DayForecast>();
        for (var issued = new LocalDate(2025, 1, 1); issued < new LocalDate(2025, 12, 20); issued = issued.PlusDays(1))
            for (var lead = 1; lead <= 7; lead++)
            {
                var day = Period.DaysBetween(Days.FirstDay, issued) + lead;
                var said = double.IsInfinity(noise) ? (double)published[random.Next(published.Length)].Value!.Value : (double)published[day].Value!.Value * Math.Exp(noise * Normal(random));
                forecasts.Add(new DayForecast(Town, issued, issued.PlusDays(lead)) { Values = new Dictionary<Pollutant, decimal> { [Pollutant.PM25] = (decimal)said } });
            }

        return forecasts;
    }

    private static DailyGrid Build()
    {
        var random = new Random(5);
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(Town);
        var state = 0.0;
        for (var date = new LocalDate(2022, 1, 1); date <= new LocalDate(2025, 12, 31); date = date.PlusDays(1))
        {
            state = (0.7 * state) + (0.4 * Normal(random));
            builder.Add(row, date, Pollutant.PM25, Concentration.FromDecimal(Math.Round((decimal)(40 * Math.Exp(state)))));
        }

        return builder.Build();
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
