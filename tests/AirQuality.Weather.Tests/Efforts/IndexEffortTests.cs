using AirQuality.Meteorology;
using AirQuality.Observations;
using AirQuality.Assessments;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Weather.Efforts;
using NodaTime;

namespace AirQuality.Weather.Tests.Efforts;

public sealed class IndexEffortTests
{
    private static readonly SyntheticCity City = new(seed: 61, change: 0.8);
    private static readonly EventRegister Dust = new([ExceptionalEvent.OfDays(City.Area, new LocalDate(2015, 4, 3), new LocalDate(2015, 4, 9))]);
    private static readonly Lazy<WeatherView> View = new(() => AirData.Of(City.Days([.. Pollutants.All])).With(Dust).Counties.WithWeather(new WeatherSet([City.Weather()])));
    private static readonly AssessmentPeriod Year = AssessmentPeriod.Year(2015);

    [Test]
    public void The_parts_add_up_to_the_change_of_the_published_index()
    {
        var effort = View.Value.EffortOfIndex(Year).Single();
        Assert.That(effort.Weather + effort.Dust + effort.Rest + effort.NotSplit, Is.EqualTo(effort.Change));
        Assert.That(effort.Dust, Is.Not.Zero);
    }

    [Test]
    public void The_weather_is_that_of_the_means_by_their_limits()
    {
        var splits = View.Value.Effort(Year).Splits.ToDictionary(s => s.Pollutant);
        // Class II limits of the year by GB 3095-2012: SO2 60, NO2 40, PM10 70, PM2.5 35.
        var byHand = (splits[Pollutant.SO2].Weather / 60) + (splits[Pollutant.NO2].Weather / 40) + (splits[Pollutant.PM10].Weather / 70) + (splits[Pollutant.PM25].Weather / 35);
        Assert.That(View.Value.EffortOfIndex(Year).Single().Weather, Is.EqualTo(byHand).Within(0.0006m));
    }

    [Test]
    public void What_is_not_split_is_what_ozone_and_carbon_monoxide_did_but_for_rounding()
    {
        var measured = View.Value.Areas.Data.With(View.Value.Areas.Data.Options with { Assessment = View.Value.Areas.Assessment with { EventScope = EventScope.None } }).Counties;
        var parts = measured.Compare(Year).Single().Attribution!.Parts.Where(p => AssessmentRules.ByPercentile(p.Pollutant)).Sum(p => p.Change);
        var effort = View.Value.EffortOfIndex(Year).Single();
        Assert.That(effort.NotSplit, Is.EqualTo(parts).Within(0.05m)); // the means enter the published index in whole µg/m³
        Assert.That(effort.Percentiles, Is.EquivalentTo(new[] { Pollutant.CO, Pollutant.O3 }));
    }

    [Test]
    public void The_interval_holds_the_truth_of_emissions()
    {
        // All means are the same air: the rest is the change of emissions times the index of the means with average weather.
        var effort = View.Value.EffortOfIndex(Year).Single();
        var means = View.Value.Effort(Year).Splits.Where(s => !AssessmentRules.ByPercentile(s.Pollutant)).Sum(s => s.NormalisedWith!.Value / Limit(s.Pollutant));
        var truth = means * (decimal)City.TrueChange(Year, AssessmentPeriod.Year(2014)) / 100;
        Assert.That(truth, Is.InRange(effort.RestLow!.Value, effort.RestHigh!.Value));
    }

    [Test]
    public void Without_a_valid_index_it_says_so()
    {
        var view = AirData.Of(City.Days(Pollutant.PM25)).Counties.WithWeather(new WeatherSet([City.Weather()]));
        Assert.That(view.EffortOfIndex(Year).Single().Refusal!.In(Language.English), Is.EqualTo("the index of one of the periods is not valid"));
    }

    [TestCase(Language.Chinese, @"^东城区2015综合指数[\d.]+，2014为[\d.]+（含事件），变化[-+\d.]+：各均值项中气象[-+\d.]+，沙尘[-+\d.]+，其余-[\d.]+（误差±[\d.]+，95%置信）；不拆分的CO、O3（百分位数）及修约[-+\d.]+。扣除气象和沙尘后，均值项确有下降。$")]
    [TestCase(Language.English, @"^The composite index of 东城区 was [\d.]+ in 2015, [\d.]+ in 2014 \(events among the days\), a change of [-+\d.]+: of the means in it weather [-+\d.]+, dust [-+\d.]+, the rest -[\d.]+ \(give or take [\d.]+, 95%\); CO and O3, percentiles that are not split, and rounding [-+\d.]+\. Beyond weather and dust its means fell\.$")]
    public void The_sentence_names_what_is_not_split(Language language, string pattern) =>
        Assert.That(View.Value.EffortOfIndex(Year).Single().In(language), Does.Match(pattern));

    private static decimal Limit(Pollutant pollutant) => pollutant switch { Pollutant.SO2 => 60, Pollutant.NO2 => 40, Pollutant.PM10 => 70, _ => 35 };
}
