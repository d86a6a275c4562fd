using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;
using AirQuality.Tests.Targets.Planning;
using NodaTime;

namespace AirQuality.Tests.Targets.Outlooks;

/// <summary>Outlooks of goals about places.</summary>
[TestFixture]
public sealed class OutlookRankingTests
{
    private static readonly DailyGrid Days = OutlookDays.Create(1, new LocalDate(2023, 1, 1), new LocalDate(2025, 12, 31));
    private static readonly LocalDate AsOf = new(2025, 8, 31);
    private static readonly OutlookOptions Few = OutlookOptions.Default with { Simulations = 640 };

    [Test]
    public void Of_DoesNotDependOnTheOrderOfAreas()
    {
        var reversed = OutlookDays.Reordered(Days, [3, 1, 0, 2]);
        var goals = Enumerable.Range(0, 4).Select(i => new Goal(OutlookDays.Area(i), GoalMetric.Rank, AssessmentPeriod.Year(2025), 1)).ToList();
        Assert.That(Outlook.Of(reversed, goals, AsOf, Few), Is.EqualTo(Outlook.Of(Days, goals, AsOf, Few)));
    }

    [Test]
    public void Of_TwinsShareTheirPlaces()
    {
        // Drawn on one level, twins share every draw and so every place: at the bottom of three both are the last one, for a tie extends a list.
        var days = OutlookDays.Reordered(Days, [3, 3, 0], twins: true);
        var goals = Enumerable.Range(0, 6).Select(i => new Goal(days.Areas[i % 3], GoalMetric.Rank, AssessmentPeriod.Year(2025), 1 + (i / 3))).ToList();
        var results = Outlook.Of(days, goals, AsOf, Few with { LevelSpread = 0 });
        Assert.That(results[0].Probability, Is.LessThan(0.1), "the dirtiest area twice");
        Assert.That(results.Select(r => r.Probability), Is.EqualTo(new[] { results[0].Probability, results[0].Probability, results[2].Probability, results[0].Probability, results[0].Probability, results[2].Probability }));
        Assert.That(results.Select(r => r.Median), Is.EqualTo(new[] { 2, 2, 1, 2, 2, 1 }));
    }

    /// <summary>What is to come of two areas alike so far is each one's own: either may end before the other.</summary>
    [Test]
    public void Of_TwinsEndApart()
    {
        var days = OutlookDays.Reordered(Days, [3, 3], twins: true);
        var odds = days.Areas.Select(a => Outlook.Of(days, [new Goal(a, GoalMetric.Rank, AssessmentPeriod.Year(2025), 1)], AsOf, Few).Single().Probability!.Value).ToList();
        Assert.That(odds, Has.All.InRange(0.25, 0.75));
        Assert.That(odds.Sum(), Is.LessThanOrEqualTo(1));
    }

    [Test]
    public void Of_TheOddsOfPlacesAreThoseOfTheGoalAndTheBand()
    {
        var goals = Days.Areas.SelectMany(a => Enumerable.Range(1, 4).Select(place => new Goal(a, GoalMetric.Place, AssessmentPeriod.Year(2025), place)));
        foreach (var result in Outlook.Of(Days, goals, AsOf, Few))
        {
            Assert.That(result.Places!.Shares.Sum(), Is.EqualTo(1).Within(1e-9));
            Assert.That(result.Places.Between(1, (int)result.Goal.Value), Is.EqualTo(result.Probability!.Value).Within(1e-9), "place N or better");
            Assert.That(result.Places.Between(1, (int)result.P95!.Value), Is.GreaterThanOrEqualTo(0.95));
        }
    }

    [Test]
    public void Of_ExpectedNumberOfAreasInTheLastPlaceIsOneAndTheTies()
    {
        var results = Outlook.Of(Days, Days.Areas.Select(a => new Goal(a, GoalMetric.Rank, AssessmentPeriod.Year(2025), 1)), AsOf, Few);
        Assert.That(results.Sum(r => 1 - r.Probability!.Value), Is.InRange(1, 1.1), "those that tie for the last place are all in it");
    }

    [Test]
    public void Of_APeriodThatIsOver_EqualsTheRanking([Values(null, AreaLevel.City)] AreaLevel? within)
    {
        var period = AssessmentPeriod.Quarter(2025, 2);
        var grouping = within is { } level ? RankingGrouping.By(level) : RankingGrouping.Whole;
        var rankings = PeriodRanking.Rank(Days, period, new RankingQuery { Grouping = grouping }).Groups.Select(g => g.Ranking).ToList();
        var results = Outlook.Of(Days, Days.Areas.Select(a => new Goal(a, GoalMetric.Rank, period, 1)), AsOf, Few with { RankWithin = within }).ToDictionary(r => r.Goal.Area);
        foreach (var ranked in rankings.SelectMany(r => r.Ranked))
        {
            Assert.That(results[ranked.Area].Median, Is.EqualTo(ranked.Place));
            Assert.That(results[ranked.Area].Probability, Is.EqualTo(ranked.PlaceFromBottom > 1 ? 1 : 0));
        }

        foreach (var unranked in rankings.SelectMany(r => r.Unranked))
            Assert.That(unranked.Reason.ToString(), Does.StartWith($"{results[unranked.Area].Reason}"));
    }

    [Test]
    public void Of_AnAreaThatCannotBecomeValid_TakesNoPlace()
    {
        var worst = OutlookDays.Area(3);
        var days = OutlookDays.Changed(Days, (_, _, value) => value, (area, date) => area.Equals(worst) && date is { Year: 2025, Month: 4, Day: <= 10 });
        var results = Outlook.Of(days, days.Areas.Select(a => new Goal(a, GoalMetric.Rank, AssessmentPeriod.Year(2025), 1)), AsOf, Few).ToDictionary(r => r.Goal.Area);
        Assert.That(results[worst].Reason!.ToString(), Does.Match(@"SO2: \d+ of 30 days valid in 2025-04, 27 needed"));
        Assert.That(results.Values.Sum(r => 1 - r.Probability ?? 0), Is.InRange(0.9, 1), "one of the three others is last");
    }
}
