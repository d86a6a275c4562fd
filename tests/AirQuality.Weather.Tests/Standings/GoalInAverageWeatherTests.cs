using AirQuality.Meteorology;
using AirQuality.Observations;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using AirQuality.Weather.Standings;
using NodaTime;

namespace AirQuality.Weather.Tests.Standings;

public sealed class GoalInAverageWeatherTests
{
    private static readonly SyntheticCity City = new(seed: 33);
    private static readonly LocalDate Day = new(2016, 9, 30);
    private static readonly Lazy<DailyGrid> Grid = new(() => City.Days(Pollutant.PM25));
    private static readonly Lazy<WeatherView> View = new(() => AirData.Of(Grid.Value).Counties.WithWeather(new WeatherSet([City.Weather()])));

    [Test]
    public void The_official_figures_are_those_of_tracking()
    {
        var official = TargetTracker.Track(new TargetPlan([Goal("pm25")]), Grid.Value, Day)[0].Whole;
        var standing = View.Value.Standing(Goal("pm25"), Day);
        Assert.That((standing.Actual, standing.Control), Is.EqualTo((official.Actual, official.Control)));
    }

    [Test]
    public void Average_weather_and_dust_add_up_to_the_official_mean()
    {
        var dust = new EventRegister([ExceptionalEvent.OfDays(City.Area, new LocalDate(2016, 4, 3), new LocalDate(2016, 4, 9))]);
        var standing = AirData.Of(Grid.Value).With(dust).Counties.WithWeather(new WeatherSet([City.Weather()])).Standing(Goal("pm25"), Day);
        Assert.That(standing.WithAverageWeather + standing.Weather + standing.Dust, Is.EqualTo(standing.ActualUnrounded));
    }

    [Test]
    public void The_rest_may_average_what_the_days_so_far_at_the_normalised_mean_would_leave()
    {
        var standing = View.Value.Standing(Goal("pm25"), Day);
        var whole = standing.Tracked.Whole;
        var oracle = Allowance.RemainingMean(new PublishedGoal(100, 0), standing.WithAverageWeather!.Value * whole.ValidDays, whole.ValidDays, whole.RemainingDays);
        Assert.That(standing.ControlWithAverageWeather, Is.EqualTo(oracle).Within(0.002m)); // both are rounded down, one of them twice
    }

    [TestCase(41)]
    [TestCase(42)]
    [TestCase(43)]
    public void The_weather_that_made_the_figure_is_taken_out(int seed)
    {
        // Emissions never change: a period of windy or of calm days ends at the same figure once the weather is the average.
        var city = new SyntheticCity(seed);
        var view = AirData.Of(city.Days(Pollutant.PM25)).Counties.WithWeather(new WeatherSet([city.Weather()]));
        List<GoalInAverageWeather> years = [.. new[] { 2014, 2015, 2016 }.Select(y => view.Standing(new Goal(city.Area, GoalMetric.ByKey("pm25"), AssessmentPeriod.Year(y), 100), new LocalDate(y, 12, 31)))];
        var highest = years.Max(y => y.Low!.Value);
        var lowest = years.Min(y => y.High!.Value);
        Assert.That(highest, Is.LessThanOrEqualTo(lowest), "the intervals of years with the same emissions have a figure in common");
    }

    [Test]
    public void Weather_of_a_known_effect_is_told_by_its_sign_and_size()
    {
        var calm = new CalmSpell(seed: 7);
        var standing = calm.View.Standing(calm.Goal, calm.Day);
        Assert.That((double)standing.Weather!.Value, Is.EqualTo(calm.TrueEffect).Within(0.25 * calm.TrueEffect));
    }

    [Test]
    public void After_the_last_day_nothing_is_left_to_average()
    {
        var standing = View.Value.Standing(Goal("pm25"), new LocalDate(2016, 12, 31));
        Assert.That((standing.Control, standing.ControlWithAverageWeather), Is.EqualTo(((decimal?)null, (decimal?)null)));
        Assert.That(standing.WithAverageWeather, Is.Not.Null);
    }

    [Test]
    public void Figures_that_are_no_means_are_refused([Values("o3_8h", "co", "good_ratio", "good_days", "index", "rank")] string metric)
    {
        var standing = View.Value.Standing(Goal(metric, 5), Day);
        Assert.That(standing.WithAverageWeather, Is.Null);
        Assert.That(standing.Refusal!.In(Language.English), Does.Contain("is no mean of days"));
        Assert.That(standing.Refusal.In(Language.Chinese), Does.Contain("不是日均值的平均"));
    }

    [Test]
    public void A_goal_beyond_the_record_keeps_its_official_figure_and_says_why()
    {
        var standing = View.Value.Standing(Goal("pm25") with { Period = AssessmentPeriod.Year(2018) }, new LocalDate(2018, 6, 30));
        Assert.That(standing.Refusal, Is.Not.Null);
    }

    [Test]
    public void The_sentence_gives_the_official_figure_first() => Assert.That(
        View.Value.Standing(Goal("pm25"), Day).In(Language.Chinese),
        Does.Match(@"^东城区2016 .*目标100，截至2016-09-30为[\d.]+，剩余各天平均不超过[\d.]+；若气象为平均水平，则为[\d.]+（[\d.]+至[\d.]+），剩余各天平均不超过[\d.]+。$"));

    private static Goal Goal(string metric, decimal value = 100) => new(City.Area, GoalMetric.ByKey(metric), AssessmentPeriod.Year(2016), value);
}
