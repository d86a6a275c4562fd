using AirQuality.Accountability;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Accountability;

/// <summary>Rules of accountability: what is met when, what is near, and the figure that decides.</summary>
[TestFixture]
public sealed class DutyFinderTests
{
    private const int Months = 10;
    private static readonly LocalDate AsOf = new(2024, 10, 31);
    private static readonly MadeCounties Province = new(167, seed: 25);

    /// <summary>Enough for lists of ten, where duties are found again and again.</summary>
    private static readonly MadeCounties Smaller = new(24, seed: 25);

    /// <summary>Enough for six counties and more that are one month away by each rule.</summary>
    private static readonly MadeCounties Middle = new(60, seed: 25);
    private static readonly DutyRules Hebei = DutyRules.ByName("hebei-2018");
    private static readonly Lazy<DutyReport> Report = new(() => Find(Province, Months, Hebei));

    [Test]
    [Category("Long")]
    [Category("Large")]
    public void Met_ProvinceOf167CountiesOverThreeYears_IsWhatANaiveReckoningFindsAndNothingElse()
    {
        var found = Report.Value.Duties.Where(d => d.Rule.Period == DutyPeriod.Month).SelectMany(d => d.Met.Select(e => $"{d.Area.Name} {d.Rule.Key} {d.Metric} {e.Period}")).ToList();
        var expected = DutyOracle.Met(Province, Months);
        Assert.That(expected.Select(e => e.Split(' ')[1]).Distinct(), Is.SupersetOf(Hebei.Rules.Where(r => r.Period == DutyPeriod.Month && !r.Key.EndsWith("small", StringComparison.Ordinal)).Select(r => r.Key)));
        Assert.That(found, Is.EquivalentTo(expected));
    }

    [Test]
    public void State_Met_IsThatTheLastPublishedMonthMetTheRule()
    {
        foreach (var duty in Report.Value.Duties.Where(d => d.Rule.Period == DutyPeriod.Month && d.Rule.Counter.Kind == DutyCounterKind.InARow))
            Assert.That(duty.State == DutyState.Met, Is.EqualTo(duty.Met.Count > 0 && duty.Met[^1].Period == AssessmentPeriod.Month(2024, Months)), duty.ToString());
    }

    [TestCase("worse-2-in-year", "index")]
    [TestCase("worse-3-in-year", "pm25")]
    [TestCase("worse-by-20", "index")]
    [TestCase("worse-by-20", "pm25")]
    [TestCase("restricted-worse", "index")]
    public void Limit_OfARuleOnOnesOwnFigure_IsKeptByItAndBrokenOneStepFurther(string key, string metric)
    {
        var rule = Only(key);
        var step = metric == "index" ? 0.01m : 0.1m;
        var limits = Find(Middle, Months, rule).Duties.Where(d => d.Metric == metric && d.Count + 1 >= d.Needs && d.Attains != true).ToDictionary(d => d.Area.Name, d => d.Limits[0].Value);
        Assert.That(limits, Has.Count.GreaterThan(5));
        Assert.That(limits.Values, Has.All.Not.Null);
        Assert.That(MetInNovember(Middle, metric, county => limits.GetValueOrDefault(county), rule), Is.Empty);
        Assert.That(MetInNovember(Middle, metric, county => limits.GetValueOrDefault(county) + step, rule), Is.EquivalentTo(limits.Keys));
    }

    [TestCase("last-month", "index")]
    [TestCase("restricted-improvement", "index")]
    [TestCase("restricted-improvement", "pm25")]
    public void Limit_OfAPlace_IsKeptByItAndBrokenOneStepFurtherWhileTheOthersStandStill(string key, string metric)
    {
        var rule = Only(key);
        rule = rule with { Rules = [rule.Rules[0] with { Counter = new DutyCounter(DutyCounterKind.InARow, 1) }] };
        var step = metric == "index" ? 0.01m : 0.1m;
        var random = new Random(7);
        var duties = Find(Smaller, Months, rule).Duties.Where(d => d.Metric == metric && d.Attains != true).OrderBy(_ => random.Next()).Take(4).ToList();
        Assert.That(duties, Has.Count.EqualTo(4));
        foreach (var duty in duties)
        {
            Assert.That(duty.Limits[0].OthersIn, Is.EqualTo(AssessmentPeriod.Month(2024, Months)));
            var limit = duty.Limits[0].Value!.Value;
            Assert.That(MetInNovember(Smaller, metric, county => county == duty.Area.Name ? limit : null, rule), Does.Not.Contain(duty.Area.Name), $"{duty} {limit}");
            Assert.That(MetInNovember(Smaller, metric, county => county == duty.Area.Name ? limit + step : null, rule), Does.Contain(duty.Area.Name), $"{duty} {limit}");
        }
    }

    [Test]
    public void Near_OneMonthAway_NamesNovemberAndLastYearsFigure()
    {
        var near = Report.Value.Duties.Where(d => d.State == DutyState.Near && d.Rule.Key == "worse-3-in-year").ToList();
        Assert.That(near, Is.Not.Empty);
        foreach (var duty in near)
        {
            Assert.That(duty.Count, Is.EqualTo(2));
            Assert.That(duty.Decides, Is.EqualTo(AssessmentPeriod.Month(2024, 11)));
            Assert.That(duty.Limits[0].Value, Is.EqualTo(Province[NumberOf(duty.Area), duty.Metric, 2023, 11]));
        }
    }

    [Test]
    public void InYear_AfterDecember_BeginsAnew()
    {
        var december = Find(Smaller, 12, Only("worse-3-in-year"), new LocalDate(2024, 12, 31)).Duties.Where(d => d.State == DutyState.Met).ToList();
        Assert.That(december, Is.Not.Empty);
        Assert.That(Find(Smaller, 12, Only("worse-3-in-year"), new LocalDate(2025, 3, 31)).Duties.Select(d => d.Count), Has.All.EqualTo(0));
    }

    [Test]
    public void NotPublishedYet_TheLastMonth_DecidesNext() =>
        Assert.That(Find(Smaller, Months, Only("worse-2-in-year"), new LocalDate(2024, 11, 30)).Duties.Select(d => d.Decides), Has.All.EqualTo(AssessmentPeriod.Month(2024, 11)));

    [Test]
    public void NoLongerSince_ARowThatEnded_IsTheMonthAfterIt()
    {
        var ended = Report.Value.Duties.Where(d => d.Rule.Key == "restricted-worse" && d.Met.Count > 0 && d.State != DutyState.Met).ToList();
        Assert.That(ended, Is.Not.Empty);
        Assert.That(ended.Select(d => d.NoLongerSince!.Start), Is.EqualTo(ended.Select(d => d.Met[^1].Period.End.PlusDays(1))));
        Assert.That(ended.Where(d => d.NoLongerSince == AssessmentPeriod.Month(2024, 10) && d.Attains != true).Select(d => d.BetterInARow), Has.All.EqualTo(1));
    }

    /// <summary>November published with the figures of October, but those given: who meets the rule by it.</summary>
    private static List<string> MetInNovember(MadeCounties known, string metric, Func<string, decimal?> figure, DutyRules rule)
    {
        var province = known.Copy();
        for (var county = 0; county < province.Counties; county++)
            foreach (var each in MadeCounties.Metrics)
                province[county, each, 2024, 11] = (each == metric ? figure(MadeCounties.NameOf(county)) : null) ?? province[county, each, 2024, Months];
        var met = Find(province, 11, rule, new LocalDate(2024, 11, 30)).Duties.Where(d => d.Metric == metric && d.Met.Any(e => e.Period == AssessmentPeriod.Month(2024, 11)));
        return [.. met.Where(d => figure(d.Area.Name) is not null).Select(d => d.Area.Name)];
    }

    private static DutyRules Only(string key) => Hebei with { Rules = [Hebei.Rules.Single(r => r.Key == key)] };

    private static int NumberOf(Area area) => int.Parse(area.Name[1..^1], System.Globalization.CultureInfo.InvariantCulture);

    private static DutyReport Find(MadeCounties province, int months, DutyRules rules, LocalDate? asOf = null) =>
        province.Publish(months).Counties.Duties(AssessmentPeriod.Day(asOf ?? AsOf), rules);
}
