using AirQuality.Aggregation;
using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Tests.Indices;

[TestFixture]
public sealed class RealTimeSeriesTests
{
    [Test]
    public void Of_GeneratedHours_JudgesEachHourByItsOwnDay()
    {
        var hours = GeneratedHours.Of(1).Grid;
        var series = RealTimeSeries.Of(hours, 2).ToList();
        Assert.That(series, Has.Count.EqualTo(hours.DayCount * 24));
        var sulphur = MovingMeans.Of24Hours(hours.Hours(Pollutant.SO2, 2), decimals: 0);
        foreach (var (i, hour) in series.Index())
        {
            var values = PollutantConcentrations.From(p => hours.At(p, hours.StationIds[2], hour.End));
            var edition = StandardsCatalogue.National.At(hour.End.PlusHours(-1).Date);
            var expected = AqiCalculator.RealTime(values, new AqiRules(edition, AqiOptions.Default, IncompleteNeedsExceedance: true), new RealTimeMeans(Concentration.FromNullable(sulphur[i]), Concentration.Missing));
            Assert.That((hour.Report.Aqi, hour.Report.Edition), Is.EqualTo((expected.Aqi, expected.Edition)));
        }
    }

    /// <summary>Particles by the mean of 24 hours, summed here naively and rounded once; other pollutants by their hour.</summary>
    [Test]
    public void Of_WithMovingMeans_JudgesParticlesByThem([Values(1, 2)] int seed)
    {
        var hours = GeneratedHours.Of(seed).Grid;
        var row = 4;
        var series = RealTimeSeries.Of(hours, row, StandardsCatalogue.Y2012, AqiOptions.Default with { RealTimeParticles = RealTimeParticles.MovingMean24Hours }).ToList();
        var judged = 0;
        for (var i = 0; i < series.Count; i++)
        {
            foreach (var (pollutant, item) in new[] { (Pollutant.PM10, AqiItem.PM10Day), (Pollutant.PM25, AqiItem.PM25Day) })
            {
                var window = new List<decimal>();
                for (var h = Math.Max(0, i - 23); h <= i; h++)
                    if (hours.Hours(pollutant, row)[h].Value is { } value)
                        window.Add(value);
                decimal? expected = window.Count < 20 ? null : decimal.Round(window.Sum() / window.Count, 0, MidpointRounding.ToEven);
                Assert.That(series[i].Report.Items.Single(x => x.Item == item).Input.Value, Is.EqualTo(expected), $"{pollutant} {series[i].End}");
                Assert.That(MovingMeans.Of24Hours(hours.Hours(pollutant, row), 0)[i], Is.EqualTo(expected));
                judged += expected is null ? 0 : 1;
            }

            Assert.That(series[i].Report.Items[(int)Pollutant.SO2].Input.IsMissing, Is.EqualTo(series[i].Hour.SO2.IsMissing));
        }

        Assert.That(judged, Is.GreaterThan(1000));
    }

    [Test]
    public void Of24Hours_BadArguments_Throw()
    {
        var hours = GeneratedHours.Of(1).Grid;
        Assert.That(() => MovingMeans.Of24Hours(hours.Hours(Pollutant.PM25, 0), 7), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => MovingMeans.Of24Hours(hours.Hours(Pollutant.PM25, 0), 0, 25), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => RealTimeSeries.Of(hours, 99), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
