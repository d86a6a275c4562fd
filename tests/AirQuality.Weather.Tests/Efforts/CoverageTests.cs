using AirQuality.Meteorology;
using AirQuality.Terms;

namespace AirQuality.Weather.Tests.Efforts;

/// <summary>Whether the interval holds a known truth as often as it says, in worlds of one's own making.</summary>
[Category("Long")]
public sealed class CoverageTests
{
    private const int Worlds = 12;

    [Test]
    public void Nine_of_ten_intervals_hold_the_truth_and_are_of_use()
    {
        var held = 0;
        var width = 0.0;
        var asked = 0;
        for (var world = 0; world < Worlds; world++)
        {
            var city = new SyntheticCity(seed: 100 + world, change: 0.7 + (0.04 * world));
            var view = AirData.Of(city.Days(Pollutant.PM25)).Counties.WithWeather(new WeatherSet([city.Weather()]));
            foreach (var period in new[] { "2014-11-01..2015-03-31", "2015", "2016" })
            {
                var split = view.Effort(period).Splits.Single();
                var truth = (decimal)city.TrueChange(split.Period, split.With);
                held += truth >= split.RestLow && truth <= split.RestHigh ? 1 : 0;
                width += (double)(split.RestHigh!.Value - split.RestLow!.Value);
                asked++;
            }
        }

        Assert.That(held, Is.GreaterThanOrEqualTo(0.85 * asked)); // 95 % of 36 less what chance takes one time in a hundred
        Assert.That(width / asked, Is.LessThan(30));
    }
}
