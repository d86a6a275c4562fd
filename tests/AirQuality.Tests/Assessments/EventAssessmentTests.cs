using AirQuality.Assessments;
using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;
using NodaTime;

namespace AirQuality.Tests.Assessments;

/// <summary>Assessments with events left out, against the oracle on days from which the values were taken by hand.</summary>
[TestFixture]
public sealed class EventAssessmentTests
{
    private static readonly GeneratedDays Data = GeneratedDays.Of(11);
    private static readonly GeneratedEvents Events = new(Data, 12);

    private static IEnumerable<(string Kind, AssessmentPeriod Period)> Periods =>
    [
        .. Enumerable.Range(1, 12).Select(m => ("month", AssessmentPeriod.Month(2025, m))),
        .. Enumerable.Range(1, 12).Select(m => ("month", AssessmentPeriod.Month(2026, m))),
        ("year", AssessmentPeriod.Year(2025)), ("year", AssessmentPeriod.Year(2026)),
        ("quarter", AssessmentPeriod.Quarter(2026, 1)), ("season", AssessmentPeriod.Season(2025)),
        ("range", AssessmentPeriod.Range(new LocalDate(2026, 2, 10), new LocalDate(2026, 4, 7))),
    ];

    [Test]
    public void Assess_DaysLeftOutAsMissing_EqualTheOracleWithoutThem([Values(null, "2012", "2026")] string? edition)
    {
        var options = new AssessmentOptions
        {
            Standards = edition is null ? StandardsCatalogue.National : StandardsCatalogue.National.ById(edition),
            Events = Events.Register,
            EventScope = EventScope.Statistics,
            ExcludedDays = ExcludedDayRule.Missing,
        };
        foreach (var (kind, period) in Periods)
        {
            foreach (var assessment in PeriodAssessor.AssessAll(Data.Grid, period, options))
            {
                // Statistics of what is left, days as measured.
                var (from, to) = (period.Start.ToOracle(), period.End.ToOracle());
                var cleaned = OracleAssess.Assess(Events.Cleaned[assessment.Area.Name], kind, from, to, edition);
                var measured = OracleAssess.Assess(Data.Areas[assessment.Area.Name], kind, from, to, edition);
                var expected = cleaned with { ValidDays = measured.ValidDays, GoodDays = measured.GoodDays, GoodRatio = measured.GoodRatio, HeavyDays = measured.HeavyDays };
                Assert.That(OracleText.Assessment(assessment), Is.EqualTo(OracleText.Assessment(expected, Scheme(expected.Edition))), $"{assessment.Area} {period}");
            }
        }
    }

    [Test]
    public void Assess_DaysLeftOut_AreNotMissingByDefault()
    {
        foreach (var (kind, period) in Periods)
        {
            foreach (var assessment in PeriodAssessor.AssessAll(Data.Grid, period, new AssessmentOptions { Events = Events.Register }))
            {
                var measured = OracleAssess.Assess(Data.Areas[assessment.Area.Name], kind, period.Start.ToOracle(), period.End.ToOracle());
                Assert.That(
                    (assessment.IsValid, string.Concat(assessment.Pollutants.Select(p => p.IsValid))),
                    Is.EqualTo((measured.IsValid, string.Concat(measured.Statistics.Values.Select(s => s.IsValid)))),
                    $"{assessment.Area} {period}");
            }
        }
    }

    /// <summary>The AQI of a day without dust is that of the pollutants that stay, whatever the edition says about incomplete days.</summary>
    [Test]
    public void Assess_DaysWithoutEvents_AreJudgedByThePollutantsThatStay()
    {
        foreach (var (_, period) in Periods)
        {
            foreach (var effect in EventEffect.AssessAll(Data.Grid, period, new AssessmentOptions { Events = Events.Register }))
            {
                var expected = new List<int?>();
                for (var day = period.Start; day <= period.End; day = day.PlusDays(1))
                {
                    var values = Events.Cleaned[effect.Area.Name].GetValueOrDefault(day.ToOracle());
                    var leftOut = Pollutants.All.ToArray().Where(p => Events.Register.Excludes(effect.Area, day, p)).Select(p => p.ToString()).ToList();
                    expected.Add(values is null ? null : OracleAqi.Daily(OracleStandards.EditionOf(day.ToOracle()), values.ToDictionary(v => v.Key, v => (Rational)v.Value, StringComparer.Ordinal), notMonitored: leftOut).Aqi);
                }

                Assert.That(effect.Without.DayAqis.Select(d => d.Aqi), Is.EqualTo(expected), $"{effect.Area} {period}");
                Assert.That(effect.Of(Figure.GoodDays).Without ?? 0, Is.EqualTo(expected.Count(a => a <= 100)));
            }
        }
    }

    [Test]
    public void Effect_WithAndWithout_AreTheTwoReadings()
    {
        var options = new AssessmentOptions { Events = Events.Register, ExcludedDays = ExcludedDayRule.Missing };
        var different = 0;
        foreach (var (kind, period) in Periods)
        {
            foreach (var effect in EventEffect.AssessAll(Data.Grid, period, options))
            {
                var (from, to) = (period.Start.ToOracle(), period.End.ToOracle());
                var with = OracleAssess.Assess(Data.Areas[effect.Area.Name], kind, from, to);
                var without = OracleAssess.Assess(Events.Cleaned[effect.Area.Name], kind, from, to);
                var scheme = Scheme(with.Edition);
                var expected = (OracleText.Index(with, scheme)?.Published, OracleText.Index(without, scheme)?.Published, OracleText.Index(with, scheme)?.Published - OracleText.Index(without, scheme)?.Published);
                var index = effect.Of(Figure.Index);
                Assert.That((index.With, index.Without, index.Effect), Is.EqualTo(expected), $"{effect.Area} {period}");
                Assert.That(OracleText.Assessment(effect.With), Is.EqualTo(OracleText.Assessment(with, scheme)));
                different += index.Effect is null or 0 ? 0 : 1;
            }
        }

        Assert.That(different, Is.GreaterThan(50)); // else the events would do nothing
    }

    [Test]
    public void Excluded_EveryValueLeftOut_IsListedWithItsEvent()
    {
        var whole = AssessmentPeriod.Range(GeneratedDays.First.ToLibrary(), GeneratedDays.Last.ToLibrary());
        var assessments = PeriodAssessor.AssessAll(Data.Grid, whole, new AssessmentOptions { Events = Events.Register });
        Assert.That(assessments.Sum(a => a.Excluded.Sum(e => e.Pollutants.Count)), Is.EqualTo(Events.Removed));
        Assert.That(assessments.SelectMany(a => a.Excluded.Where(e => e.Event.Area != a.Area || !e.Event.Affects(e.Date) || e.Pollutants.Except(e.Event.Pollutants).Any())), Is.Empty);
    }

    [Test]
    public void Assess_ScopeNoneOrOtherAreas_IsAsMeasured()
    {
        var elsewhere = new EventRegister([ExceptionalEvent.OfDays(new Area("elsewhere", AreaLevel.County), new LocalDate(2025, 1, 1), new LocalDate(2026, 12, 31))]);
        var period = AssessmentPeriod.Year(2026);
        foreach (var options in new[] { new AssessmentOptions { Events = Events.Register, EventScope = EventScope.None }, new AssessmentOptions { Events = elsewhere, EventScope = EventScope.All } })
        {
            var assessments = PeriodAssessor.AssessAll(Data.Grid, period, options);
            Assert.That(assessments.Select(OracleText.Assessment), Is.EqualTo(PeriodAssessor.AssessAll(Data.Grid, period).Select(OracleText.Assessment)));
            Assert.That(assessments.SelectMany(a => a.Excluded), Is.Empty);
        }
    }

    [Test]
    public void Assess_EverythingLeftOut_HasNoFigureInsteadOfZero()
    {
        var register = new EventRegister(Data.Grid.Areas.Select(a => ExceptionalEvent.OfDays(a, new LocalDate(2026, 5, 1), new LocalDate(2026, 5, 31))));
        var effect = EventEffect.Assess(Data.Grid, 0, AssessmentPeriod.Month(2026, 5), new AssessmentOptions { Events = register });
        Assert.That((effect.Of(Figure.Index).Without, effect.Of(Figure.Statistic(Pollutant.PM10)).Without, effect.Of(Figure.Index).Effect), Is.EqualTo(((decimal?)null, (decimal?)null, (decimal?)null)));
        Assert.That(effect.Of(Figure.Index).With, Is.Not.Null);
    }

    private static string Scheme(string edition) => edition == "2012" ? "Classic" : "Plan2026";
}
