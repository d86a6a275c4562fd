using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Standards;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests;

/// <summary>Public methods refuse what they cannot work with, and name it.</summary>
[TestFixture]
public sealed class ArgumentTests
{
    private static readonly Edition Edition = StandardsCatalogue.Y2026;
    private static readonly DailyGrid Days = new DailyGridBuilder().Build();
    private static readonly HourlyGrid Hours = new HourlyGridBuilder().Build();
    private static readonly TargetPlan Plan = new([]);
    private static readonly PollutantConcentrations Values = PollutantConcentrations.From(_ => Concentration.Missing);
    private static readonly PollutantStatistics Statistics = new(1, 1, 1, 1, 1, 1);
    private static readonly RankingRule Rule = new("index", RankingDirection.SmallestFirst);

    private static IEnumerable<TestCaseData> Nulls()
    {
        yield return Null("day", () => AqiCalculator.Daily(null!, Edition));
        yield return Null("edition", () => AqiCalculator.Daily(Values, null!));
        yield return Null("hour", () => AqiCalculator.RealTime(null!, Edition));
        yield return Null("edition", () => AqiCalculator.RealTime(Values, null!));
        yield return Null("statistics", () => CompositeIndex.Compute((PollutantStatistics)null!, Edition, CompositeIndexScheme.Classic));
        yield return Null("edition", () => CompositeIndex.Compute(Statistics, null!, CompositeIndexScheme.Classic));
        yield return Null("scheme", () => CompositeIndex.Compute(Statistics, Edition, null!));
        yield return Null("edition", () => IndividualAqi.Of(AqiItem.SO2Day, Concentration.Missing, null!));
        yield return Null("edition", () => IndividualAqi.ConcentrationAt(AqiItem.SO2Day, 1, null!));
        yield return Null("hours", () => RealTimeSeries.Of(null!, 0));
        yield return Null("hours", () => new DayInProgress(null!, null));
        yield return Null("area", () => new DayInProgress(Hours, null).Of(null!, default));
        yield return Null("entries", () => RankingEngine.Rank(null!, Rule));
        yield return Null("rule", () => RankingEngine.Rank([], null!));
        yield return Null("lists", () => RankingGrouping.ByLists(null!));
        yield return Null("areas", () => RankingGrouping.Whole.Divide(null!));
        yield return Null("metric", () => RankingCriterion.Of(null!));
        yield return Null("metric", () => RankingCriterion.ChangeOf(null!));
        yield return Null("parts", () => RankingCriterion.MeanOf(null!));
        yield return Null("text", () => RankingCriterion.Parse(null!));
        yield return Null("days", () => PeriodRanking.Rank(null!, AssessmentPeriod.Year(2026)));
        yield return Null("period", () => PeriodRanking.Rank(Days, null!));
        yield return Null("assessments", () => RankingMetric.Index.Rank(null!));
        yield return Null("options", () => RankingMetric.Index.Rank([], (RankingOptions)null!));
        yield return Null("current", () => RankingMetric.Index.Change(null!, null));
        yield return Null("goals", () => new TargetPlan(null!));
        yield return Null("plan", () => GoalDecomposition.Decompose(null!, Days));
        yield return Null("history", () => GoalDecomposition.Decompose(Plan, null!));
        yield return Null("plan", () => TargetTracker.Track(null!, Days, new LocalDate(2026, 1, 1)));
        yield return Null("days", () => TargetTracker.Track(Plan, null!, new LocalDate(2026, 1, 1)));

        static TestCaseData Null(string name, Func<object?> call) => new TestCaseData(name, call).SetArgDisplayNames(call.Method.Name, name);
    }

    [TestCaseSource(nameof(Nulls))]
    public void Argument_Null_IsNamed(string name, Func<object?> call) =>
        Assert.That(() => call(), Throws.ArgumentNullException.With.Property(nameof(ArgumentException.ParamName)).EqualTo(name));

    [Test]
    public void Argument_OutOfItsRange_IsNamed()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => IndividualAqi.ConcentrationAt(AqiItem.SO2Day, -1, Edition), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("iaqi"));
            Assert.That(() => AqiCategory.Of(-1), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("aqi"));
            Assert.That(() => RealTimeSeries.Of(Hours, -1), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("row"));
            Assert.That(() => RealTimeSeries.Of(Hours, 0), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("row"), "there is no row");
            Assert.That(() => CompositeIndex.Compute(Statistics with { CO = -0.1m }, Edition, CompositeIndexScheme.Classic), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("CO is negative"));
            Assert.That(() => Edition.Column((AqiItem)10), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("No such column"));
            Assert.That(() => ((AqiItem)10).Pollutant(), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("No such column"));
            Assert.That(() => AqiItems.Daily((Pollutant)6), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("No such pollutant"));
            Assert.That(() => Statistics[(Pollutant)6], Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("No such pollutant"));
            Assert.That(() => CompositeIndexScheme.ByName("none"), Throws.ArgumentException.With.Message.Contains("'none' is no scheme: expected Classic, Plan2026, Weighted"));
            Assert.That(() => RankingEngine.Rank([], Rule with { Decimals = 16 }), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("0 to 15 decimals"));
        }
    }

    [Test]
    public void Name_InAnyCase_IsFound()
    {
        Assert.That(CompositeIndexScheme.ByName("CLASSIC"), Is.SameAs(CompositeIndexScheme.Classic));
        Assert.That(StandardsCatalogue.National.ById("2026-FINAL"), Is.SameAs(StandardsCatalogue.Y2026Final));
        Assert.That((Edition.ToString(), new Rgb(0, 228, 10).ToString()), Is.EqualTo(("2026", "#00e40a")));
    }

    [Test]
    public void Figures_AtZero_AreAccepted()
    {
        Assert.That(CompositeIndex.Compute(new PollutantStatistics(0, 0, 0, 0, 0, 0), Edition, CompositeIndexScheme.Classic).Published, Is.Zero);
        Assert.That((AqiCategory.Of(0).Level, IndividualAqi.ConcentrationAt(AqiItem.SO2Day, 0, Edition).Value), Is.EqualTo((1, (decimal?)0m)));
    }
}
