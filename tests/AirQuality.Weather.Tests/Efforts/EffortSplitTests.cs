using System.Globalization;
using System.Text.RegularExpressions;
using AirQuality.Meteorology;
using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Weather.Efforts;
using NodaTime;

namespace AirQuality.Weather.Tests.Efforts;

public sealed class EffortSplitTests
{
    private static readonly SyntheticCity City = new(seed: 21, change: 0.75);
    private static readonly EventRegister Dust = new([ExceptionalEvent.OfDays(City.Area, new LocalDate(2015, 4, 3), new LocalDate(2015, 4, 9))]);
    private static readonly Lazy<WeatherView> View = new(() =>
        AirData.Of(City.Days(Pollutant.PM10, Pollutant.PM25)).With(Dust).Counties.WithWeather(new WeatherSet([City.Weather()])));

    [Test]
    public void Weather_dust_and_rest_add_up_to_the_observed_change([Values("2015", "2016", "2015-04", "2015-11-01..2016-03-31")] string period)
    {
        foreach (var split in View.Value.Effort(period).Splits)
            Assert.That(split.Weather + split.Dust + split.Rest, Is.EqualTo(split.Observed - split.ObservedWith), split.ToString());
    }

    [Test]
    public void The_observed_means_are_those_of_the_published_days()
    {
        var days = City.Days(Pollutant.PM25);
        var mean = days[City.Area].Where(d => d.Date.Year == 2015).Select(d => d.Concentrations[Pollutant.PM25].Value).OfType<decimal>().Average();
        Assert.That(Split("2015", Pollutant.PM25).Observed, Is.EqualTo(Math.Round(mean, 1, MidpointRounding.ToEven)));
    }

    [Test]
    public void A_quarter_less_emissions_lies_in_the_interval()
    {
        var split = Split("2015", Pollutant.PM25); // emissions fall by a quarter on 1 January 2015
        Assert.That(split.RestLow, Is.LessThanOrEqualTo(-25));
        Assert.That(split.RestHigh, Is.GreaterThanOrEqualTo(-25));
        Assert.That(split.Verdict, Is.EqualTo(-1));
    }

    [Test]
    public void No_change_of_emissions_is_not_called_one() => Assert.That(Split("2016", Pollutant.PM25).Verdict, Is.EqualTo(0));

    [Test]
    public void Dust_is_a_part_of_its_own() => Assert.That(Split("2015-04", Pollutant.PM10).Dust, Is.Not.EqualTo(0));

    [Test]
    public void The_sentence_gives_the_parts_and_the_width()
    {
        var text = Split("2015", Pollutant.PM25).In(Language.Chinese);
        Assert.That(text, Does.Match(@"^东城区2015 PM2\.5平均浓度比2014下降\d+%（.*µg/m³）：气象[+-]?\d+%，.*其余-\d+%（误差±\d+个百分点，95%置信）。扣除气象和沙尘后，浓度确有下降。$"));
    }

    [Test]
    public void The_percentages_of_the_sentence_add_up()
    {
        var text = Split("2016", Pollutant.PM25).In(Language.Chinese);
        var signs = Regex.Match(text, @"(?<turn>下降|上升)(?<all>\d+)%.*气象(?<weather>[+-]?\d+)%.*其余(?<rest>[+-]?\d+)%", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
        var all = Whole(signs, "all") * (signs.Groups["turn"].Value == "下降" ? -1 : 1);
        Assert.That(Whole(signs, "weather") + Whole(signs, "rest"), Is.EqualTo(all), text);
    }

    [Test]
    public void A_refused_split_keeps_the_observed_change_and_says_why()
    {
        var shuffled = AirData.Of(City.Days(Pollutant.PM25)).Counties.WithWeather(new WeatherSet([City.Weather(shuffled: City.Shuffled(5))]));
        var split = shuffled.Effort("2015").Splits.Single();
        Assert.That(split.Rest, Is.Null);
        Assert.That(split.In(Language.English), Does.Contain("How much of it the weather did is not known"));
    }

    [Test]
    public void A_period_of_another_season_is_told()
    {
        var split = View.Value.Effort("2015-Q4", new EffortQuery { With = AssessmentPeriod.Parse("2015-Q3") }).Splits[0];
        Assert.That(split.Notes.Select(n => n.In(Language.English)), Has.Some.Contains("different seasons"));
    }

    [Test]
    public void A_period_without_data_is_an_error() => Assert.That(() => View.Value.Effort("2019"), Throws.ArgumentException);

    [Test]
    public void Areas_together_keep_the_sum_and_share_their_error()
    {
        // Two areas with the same air err together: their mean is no better known than one of them.
        var two = new DailyGridBuilder();
        foreach (var name in new[] { "东城区", "西城区" })
        {
            var row = two.AddArea(new Area(name, AreaLevel.County));
            foreach (var day in City.Days(Pollutant.PM25)[City.Area])
                two.Add(row, day.Date, Pollutant.PM25, day.Concentrations[Pollutant.PM25]);
        }

        var report = AirData.Of(two.Build()).Counties.WithWeather(new WeatherSet([City.Weather()])).Effort("2015");
        var together = report.Together(Pollutant.PM25)!;
        Assert.That(together.RestHigh - together.RestLow, Is.EqualTo(report.Splits[0].RestHigh - report.Splits[0].RestLow).Within(0.2m));
        Assert.That(together.Weather + together.Dust + together.Rest, Is.EqualTo(report.Splits.Average(s => s.ObservedChange)));
    }

    private static int Whole(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static EffortSplit Split(string period, Pollutant pollutant) => View.Value.Effort(period).Splits.Single(s => s.Pollutant == pollutant);
}
