using AirQuality.Aggregation;
using AirQuality.Observations;
using AirQuality.Statistics.Dust;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Statistics.Dust;

[TestFixture]
public sealed class DustDetectorTests
{
    private static readonly LocalDate First = new(2026, 3, 15);

    /// <summary>Six hours of 80 (fine 40), then 400 falling to 90; back within 10 % of 80, which is 88, at the last.</summary>
    [Test]
    public void Suggest_JumpOfCoarseParticles_GivesTheEpisodeWithItsEvidence()
    {
        var suggestion = Suggest([80, 80, 80, 80, 80, 80, 400, 500, 200, 89, 88], fine: h => h < 6 ? 40 : 60).Single();
        Assert.That(
            (suggestion.From.Hour, suggestion.To.Hour, suggestion.Hours, suggestion.Peak.Hour, suggestion.PeakPM10, suggestion.StartPM10, suggestion.PM10Before, suggestion.RatioBefore, suggestion.StartRatio, suggestion.HasReturned),
            Is.EqualTo((6, 10, 4, 8, 500m, 400m, 80.0m, 0.50m, 0.15m, true)));
    }

    [TestCase(150, 37, true)] // at each threshold: 150, twice 75, half of 0.5
    [TestCase(149, 30, false)] // too low
    [TestCase(150, 38, false)] // the share of fine particles stays: 0.253
    public void Suggest_AtTheThresholds(int pm10, int pm25, bool expected) =>
        Assert.That(Suggest([75, 75, 75, 75, 75, 75, pm10], fine: h => h < 6 ? 37.5m : pm25), Has.Count.EqualTo(expected ? 1 : 0));

    [Test]
    public void Suggest_LessThanTwiceTheHoursBefore_IsNone() =>
        Assert.That(Suggest([100, 100, 100, 100, 100, 100, 199], fine: h => h < 6 ? 50 : 20), Is.Empty);

    [Test]
    public void Suggest_PollutionOfFineParticles_IsNone() =>
        Assert.That(Suggest([80, 80, 80, 80, 80, 80, 400, 500], fine: h => h < 6 ? 40 : 300), Is.Empty);

    /// <summary>Four of the six hours before are enough, three are not; a gap inside neither ends the episode nor begins another.</summary>
    [TestCase("80 - 80 - 80 80 400 - 300 80", 1)]
    [TestCase("80 - - - 80 80 400 - 300 80", 0)]
    public void Suggest_MissingHours(string hours, int expected)
    {
        var suggestions = Suggest([.. hours.Split(' ').Select(h => h == "-" ? (int?)null : int.Parse(h))], fine: h => h < 6 ? 40 : 20);
        Assert.That(suggestions, Has.Count.EqualTo(expected));
        Assert.That(suggestions.Select(s => (s.From.Hour, s.To.Hour)), Is.All.EqualTo((6, 9)));
    }

    [Test]
    public void Suggest_DataThatEndBeforeItDoes_SaysSo()
    {
        var suggestion = Suggest([80, 80, 80, 80, 80, 80, 400, 300], fine: h => h < 6 ? 40 : 20).Single();
        Assert.That((suggestion.HasReturned, suggestion.Hours), Is.EqualTo((false, 2)));
    }

    [Test]
    public void Suggest_LevelThatStaysHigh_EndsAfterTheMostHours()
    {
        var hours = Enumerable.Repeat((int?)80, 6).Concat(Enumerable.Repeat((int?)400, 60)).ToArray();
        var suggestions = Suggest(hours, h => h < 6 ? 40 : 20, new DustOptions { MostHours = 24 });
        Assert.That(suggestions.Select(s => (s.Hours, s.HasReturned)), Is.EqualTo(new[] { (24, false) }));
    }

    [Test]
    public void Suggest_Options_AreTheThresholds()
    {
        int?[] hours = [80, 80, 80, 80, 80, 80, 140];
        Assert.That(Suggest(hours, h => h < 6 ? 40 : 20), Is.Empty);
        Assert.That(Suggest(hours, h => h < 6 ? 40 : 20, new DustOptions { LeastPM10 = 100, Rise = 1.75m }), Has.Count.EqualTo(1));
    }

    /// <summary>Beijing, 9 March 2013: a cold front with dust, PM10 of 603 µg/m³ over the city at noon while PM2.5 fell.</summary>
    [Test]
    public void Suggest_BeijingMarch2013_FindsTheDustOfTheNinth()
    {
        var hours = HourAggregator.AreaHours(UciBeijing.Data.Grid, UciBeijing.Data.Network, AreaLevel.City);
        var first = DustDetector.Suggest(hours)[0];
        Assert.That((first.From, first.Peak, first.PeakPM10), Is.EqualTo((new LocalDateTime(2013, 3, 9, 10, 0), new LocalDateTime(2013, 3, 9, 12, 0), 603m)));
    }

    private static IReadOnlyList<DustSuggestion> Suggest(int?[] pm10, Func<int, decimal> fine, DustOptions? options = null)
    {
        var builder = new HourlyGridBuilder();
        for (var hour = 0; hour < pm10.Length; hour++)
        {
            if (pm10[hour] is not { } value)
                continue;
            builder.Add("x", First.AtMidnight().PlusHours(hour + 1), Pollutant.PM10, Concentration.FromDecimal(value));
            builder.Add("x", First.AtMidnight().PlusHours(hour + 1), Pollutant.PM25, Concentration.FromDecimal(fine(hour)));
        }

        return DustDetector.Suggest(builder.Build(), options);
    }
}
