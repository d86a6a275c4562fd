using AirQuality.Meteorology;
using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Weather.Normalisation;
using NodaTime;

namespace AirQuality.Weather.Tests.Normalisation;

public sealed class NormalisedSeriesTests
{
    private static readonly SyntheticCity City = new(seed: 11);

    /// <summary>The city with its own weather; nothing changes it.</summary>
    private static readonly Lazy<NormalisedSeries> Series = new(() => Normalise(City, City.Weather()));

    [Test]
    public void Weather_that_is_the_days_own_has_skill()
    {
        Assert.That(Series.Value.Refusal, Is.Null);
        Assert.That(Series.Value.Skill!.OverClimate, Is.GreaterThan(0.3));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Weather_shuffled_by_blocks_is_refused(int seed)
    {
        var series = Normalise(City, City.Weather(shuffled: City.Shuffled(seed)));
        Assert.That(series.Refusal!.In(Language.English), Does.StartWith("the weather does not explain the values"));
        Assert.That(series.Years(), Is.Empty);
    }

    [Test]
    public void One_year_of_record_is_refused()
    {
        var city = new SyntheticCity(seed: 12, years: 1);
        Assert.That(Normalise(city, city.Weather()).Refusal!.In(Language.English), Does.StartWith("only 355 days have both a value and weather"));
    }

    [Test]
    public void One_year_of_weather_beside_four_of_values_is_refused()
    {
        var year = new WeatherRecord("", City.Weather().Days.Where(d => d.Date.Year == 2014));
        Assert.That(Normalise(City, year).Refusal!.In(Language.Chinese), Does.Contain("至少须两年"));
    }

    [Test]
    public void A_period_beyond_the_weather_is_refused()
    {
        var threeYears = new WeatherRecord("", City.Weather().Days.Where(d => d.Date.Year < 2016));
        var series = Normalise(City, threeYears);
        Assert.That(series.RefusalOf(AssessmentPeriod.Year(2015)), Is.Null);
        Assert.That(series.RefusalOf(AssessmentPeriod.Year(2016))!.In(Language.English), Does.Contain("not carried beyond its record"));
    }

    [Test]
    public void An_area_without_weather_is_refused() =>
        Assert.That(Normalise(City, City.Weather(place: "西城区")).Refusal!.In(Language.English), Is.EqualTo("the weather files have nothing for 东城区"));

    [Test]
    public void The_same_seed_gives_the_same_days_on_one_thread_and_on_four()
    {
        var one = Normalise(City, City.Weather(), NormalisationOptions.Default with { DegreeOfParallelism = 1 });
        var four = Normalise(City, City.Weather(), NormalisationOptions.Default with { DegreeOfParallelism = 4 });
        Assert.That(four.Days, Is.EqualTo(one.Days));
    }

    [Test]
    public void Every_day_is_its_normalised_value_plus_its_weather()
    {
        foreach (var day in Series.Value.Days.Where(d => d.Observed is not null))
            Assert.That(day.Normalised!.Value + day.Weather, Is.EqualTo((double)day.Observed!.Value).Within(1e-9), day.Date.ToString());
    }

    [Test]
    public void Average_weather_adds_nothing_over_the_years()
    {
        // What the weather adds is measured from the average of its season, so that over all years it comes to nothing but for the error of the models.
        var known = Series.Value.Days.Where(d => d.Expected is not null).ToList();
        Assert.That(known.Average(d => d.Weather), Is.EqualTo(0).Within(0.02 * (double)known.Average(d => d.Observed)!.Value));
    }

    [Test]
    public void Dust_days_are_neither_learnt_from_nor_part_of_normalised_means()
    {
        var events = new EventRegister([ExceptionalEvent.OfDays(City.Area, new LocalDate(2014, 3, 1), new LocalDate(2014, 3, 10))]);
        var series = AirData.Of(City.Days(Pollutant.PM10)).With(events).Counties.WithWeather(new WeatherSet([City.Weather()])).Normalise(City.Area, Pollutant.PM10);
        var march = series.Mean(AssessmentPeriod.Month(2014, 3))!;
        Assert.That(march.EventDays, Is.EqualTo(10));
        Assert.That(march.Normalised + march.Weather + march.Dust, Is.EqualTo(march.Observed).Within(1e-9));
    }

    private static NormalisedSeries Normalise(SyntheticCity city, WeatherRecord weather, NormalisationOptions? options = null) =>
        AirData.Of(city.Days(Pollutant.PM25)).Counties.WithWeather(new WeatherSet([weather]), options).Normalise(city.Area, Pollutant.PM25);
}
