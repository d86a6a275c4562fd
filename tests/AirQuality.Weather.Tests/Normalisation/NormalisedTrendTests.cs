using AirQuality.Meteorology;
using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Weather.Normalisation;
using MathNet.Numerics.LinearRegression;
using NodaTime;

namespace AirQuality.Weather.Tests.Normalisation;

public sealed class NormalisedTrendTests
{
    private static readonly SyntheticCity Falling = new(seed: 51, perYear: 0.85);
    private static readonly Lazy<NormalisedSeries> Series = new(() => Normalise(Falling));

    [Test]
    public void Emissions_that_fall_are_seen_to_fall()
    {
        var trend = Series.Value.Trend()!;
        Assert.That(trend.Verdict, Is.EqualTo(-1));
        Assert.That(Truth(Falling), Is.InRange(trend.Low, trend.High));
    }

    [Test]
    public void Emissions_that_stay_are_not_told_to_change()
    {
        var city = new SyntheticCity(seed: 52);
        Assert.That(Normalise(city).Trend()!.Verdict, Is.Zero);
    }

    [Test]
    public void Observed_is_weather_and_the_rest()
    {
        var trend = Series.Value.Trend()!;
        var line = new TrendLine([.. Series.Value.Days.Where(d => d.Observed is not null && d.Expected is not null)]);
        Assert.That(trend.Normalised + line.Of(d => d.Weather), Is.EqualTo(trend.Observed).Within(1e-9));
    }

    [Test]
    public void The_line_is_that_of_least_squares_beside_the_course_of_the_year()
    {
        // All of it at once, in place of one after the other.
        List<NormalisedDay> days = [.. Series.Value.Days.Where(d => d.Observed is not null && d.Expected is not null)];
        double[][] rows = [.. days.Select(d => WeatherFeatures.NumberOf(d.Date) / 365.25).Select(t => new[] { t, Math.Sin(2 * Math.PI * t), Math.Cos(2 * Math.PI * t), Math.Sin(4 * Math.PI * t), Math.Cos(4 * Math.PI * t) })];
        var fitted = MultipleRegression.NormalEquations(rows, [.. days.Select(d => (double)d.Observed!.Value)], intercept: true);
        Assert.That(Series.Value.Trend()!.Observed, Is.EqualTo(fitted[1]).Within(1e-6));
    }

    [Test]
    public void Fewer_than_two_years_have_none_and_say_why()
    {
        var year = AssessmentPeriod.Year(2015);
        Assert.That(Series.Value.Trend(year), Is.Null);
        Assert.That(Series.Value.TrendRefusalOf(year)!.In(Language.English), Is.EqualTo("a trend needs two years at the least, five are right; found 2015-01-02 to 2015-12-31"));
    }

    [Test]
    public void A_period_beyond_the_record_has_none() =>
        Assert.That(Series.Value.TrendRefusalOf(AssessmentPeriod.Parse("2015-01-01..2019-12-31"))!.In(Language.Chinese), Does.Contain("不外推到记录以外"));

    [Test]
    public void Shuffled_weather_has_none()
    {
        var series = AirData.Of(Falling.Days(Pollutant.PM25)).Counties.WithWeather(new WeatherSet([Falling.Weather(shuffled: Falling.Shuffled(4))])).Normalise(Falling.Area, Pollutant.PM25);
        Assert.That(series.Trend(), Is.Null);
        Assert.That(series.TrendRefusalOf(), Is.EqualTo(series.Refusal));
    }

    [TestCase(Language.Chinese, @"^东城区2013-03-01\.\.2017-02-28 PM2\.5：平均气象下每年下降[\d.]+%（-[\d.]+%至-[\d.]+%，95%置信），即每年-[\d.]+ µg/m³；实测每年-[\d.]+，其中气象[-+\d.]+。扣除气象后确在下降。$")]
    [TestCase(Language.English, @"^PM2\.5 of 东城区, 2013-03-01\.\.2017-02-28: with average weather [\d.]+% less a year \(-[\d.]+ to -[\d.]+, 95%\), -[\d.]+ µg/m³; as observed -[\d.]+, of which weather [-+\d.]+\. Beyond weather it falls\.$")]
    public void The_sentence_has_the_width_in_it(Language language, string pattern) =>
        Assert.That(Series.Value.Trend()!.In(language), Does.Match(pattern));

    [Test]
    [Category("Long")]
    public void Days_months_and_trends_are_held_by_their_intervals()
    {
        var (days, months, trends) = (new List<bool>(), new List<bool>(), new List<bool>());
        for (var world = 0; world < 12; world++)
        {
            var city = new SyntheticCity(seed: 300 + world, perYear: 0.88 + (0.02 * world));
            var series = Normalise(city);
            var truth = series.Days.Select(d => d.Date).Zip(city.TrueDays()).ToDictionary(d => d.First, d => d.Second);
            days.AddRange(series.Days.Where(d => d.Low is not null).Select(d => truth[d.Date] >= d.Low && truth[d.Date] <= d.High));
            foreach (var month in series.Months())
            {
                var mean = series.Days.Where(d => month.Period.Contains(d.Date) && d.Observed is not null).Average(d => truth[d.Date]);
                months.Add(mean >= month.Low && mean <= month.High);
            }

            var trend = series.Trend()!;
            trends.Add(Truth(city) >= trend.Low && Truth(city) <= trend.High);
        }

        // 95 % less what chance takes: months of a world are nearly free of each other, there are 12 trends.
        Assert.That(days.Average(d => d ? 1.0 : 0), Is.InRange(0.93, 0.97));
        Assert.That(months.Average(m => m ? 1.0 : 0), Is.GreaterThan(0.92));
        Assert.That(trends.Count(t => t), Is.GreaterThanOrEqualTo(9));
    }

    /// <summary>The line through the days as they truly are.</summary>
    private static double Truth(SyntheticCity city) =>
        new TrendLine([.. city.TrueDays().Select((value, i) => new NormalisedDay(new LocalDate(2013, 3, 1).PlusDays(i), (decimal)value) { Expected = value, Average = value })]).Of(d => d.Normalised!.Value);

    private static NormalisedSeries Normalise(SyntheticCity city) =>
        AirData.Of(city.Days(Pollutant.PM25)).Counties.WithWeather(new WeatherSet([city.Weather()])).Normalise(city.Area, Pollutant.PM25);
}
