using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Explanation;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;
using NodaTime;

namespace AirQuality.Tests.Assessments;

/// <summary>Provinces, and what daily files are taken to, are the mean of their areas' statistics and ratios wherever they are assessed.</summary>
[TestFixture]
public sealed class RegionRuleTests
{
    private static readonly Area Province = new("某省", AreaLevel.Province);

    [Test]
    public void AssessAll_Province_IsWhatItsCitiesComeTo([Values(1, 2)] int seed)
    {
        var data = GeneratedHours.Of(seed);
        var period = AssessmentPeriod.Month(2026, 2);
        var cities = PeriodAssessor.AssessAll(DayAggregator.AreaDays(data.Grid, data.Network, AreaLevel.City), period);
        var province = PeriodAssessor.AssessAll(DayAggregator.AreaDays(data.Grid, data.Network, AreaLevel.Province), period).Single();
        foreach (var pollutant in Pollutants.All)
            Assert.That(province[pollutant].Evaluated, Is.EqualTo(RegionAssessor.Assess(cities, AreaLevel.Province).Single()[pollutant].Evaluated), $"{pollutant}");
        Assert.That(province.DayAqis, Has.Count.EqualTo(28), "its days are still there");
    }

    [Test]
    public void Assess_OneProvince_EqualsAllAtOnce()
    {
        var data = GeneratedHours.Of(3);
        var period = AssessmentPeriod.Month(2026, 3);
        var days = DayAggregator.AreaDays(data.Grid, data.Network, AreaLevel.Province);
        var (one, all) = (PeriodAssessor.Assess(days, 0, period), PeriodAssessor.AssessAll(days, period)[0]);
        foreach (var figure in Figure.All)
            Assert.That(figure.Of(one), Is.EqualTo(figure.Of(all)), figure.Key);
    }

    [Test]
    public void AssessAll_MeanOfDays_IsTheStatisticOfItsOwnDays()
    {
        var data = GeneratedHours.Of(1);
        var period = AssessmentPeriod.Month(2026, 2);
        var days = DayAggregator.AreaDays(data.Grid, data.Network, AreaLevel.Province);
        var byDays = PeriodAssessor.AssessAll(days, period, AssessmentOptions.Default with { Regions = RegionRule.MeanOfDays })[0];
        var valid = days.Published(Pollutant.O3, 0).ToArray().Skip(12).Take(28).Where(v => !v.IsMissing).Select(v => v.Value!.Value).Order().ToArray();
        var place = (valid.Length - 1) * 0.9m;
        var lower = valid[(int)place];
        var expected = decimal.Round(lower + ((valid[Math.Min(valid.Length - 1, (int)place + 1)] - lower) * (place - (int)place)), 0, MidpointRounding.ToEven);
        Assert.That(byDays[Pollutant.O3].Percentile, Is.EqualTo(expected));
    }

    /// <summary>The good-day ratios of the 21 cities of Guangdong in August 2017; the province published 92.4 %.</summary>
    [Test]
    public void GoodRatio_CitiesOfGuangdong_ComeToThePublishedRatioOfTheProvince()
    {
        var ratios = PublishedCsv.Rows(Path.Combine(RealData.Folder("published"), "rank_guangdong_2017_08.csv")).Select(r => PublishedCsv.Number(r["compliance_pct"])!.Value).ToList();
        Assert.That(RegionRatio(ratios), Is.EqualTo(92.4m));
    }

    /// <summary>
    /// The province's report of the same month (广东省城市环境空气质量状况, 2017年8月, table 1) prints 88.4 % for the nine cities of the Pearl River Delta (珠三角):
    /// Guangzhou, Shenzhen, Zhuhai, Foshan, Huizhou, Dongguan, Zhongshan, Jiangmen, Zhaoqing. Their sum is 796.0, the mean 88.44.
    /// </summary>
    [Test]
    public void GoodRatio_CitiesOfThePearlRiverDelta_ComeToThePublishedRatioOfTheRegion() =>
        Assert.That(RegionRatio(PearlRiverDelta), Is.EqualTo(88.4m));

    /// <summary>The outlook of a month that is over says what the assessment says, where rounding before and after the mean differ.</summary>
    [Test]
    public void GoodRatio_InAnOutlookOfTheMonth_IsThePublishedRatioOfTheRegion()
    {
        var goal = new Goal(Province, GoalMetric.GoodRatio, AssessmentPeriod.Month(2017, 8), 80);
        Assert.That(Outlook.Of(RegionDays(PearlRiverDelta), [goal], new LocalDate(2017, 8, 31))[0].Median, Is.EqualTo(88.4m));
    }

    private static IReadOnlyList<decimal> PearlRiverDelta => [87.1m, 90.3m, 92.9m, 80.6m, 93.5m, 77.4m, 83.9m, 90.3m, 100m];

    /// <summary>The ratio of a region whose cities had so many good days in August 2017.</summary>
    private static decimal? RegionRatio(IReadOnlyList<decimal> ratios) =>
        PeriodAssessor.AssessAll(RegionDays(ratios), AssessmentPeriod.Month(2017, 8)).Single().GoodRatio;

    private static DailyGrid RegionDays(IReadOnlyList<decimal> ratios)
    {
        var builder = new DailyGridBuilder();
        foreach (var (city, ratio) in ratios.Index())
        {
            var (good, valid) = DaysOf(ratio);
            var row = builder.AddArea(new Area($"city{city}", AreaLevel.City, Province));
            for (var day = 0; day < valid; day++)
                builder.Add(row, new LocalDate(2017, 8, 1).PlusDays(day), Pollutant.PM25, Concentration.FromDecimal(day < good ? 30 : 90));
        }

        return DayAggregator.RegionDays(builder.Build(), AreaLevel.Province);
    }

    [Test]
    public void RegionDays_AreaThatLiesInNone_IsRefusedByName()
    {
        var builder = new DailyGridBuilder();
        builder.Add(builder.AddArea(new Area("甲市", AreaLevel.City)), new LocalDate(2021, 5, 1), Pollutant.PM25, Concentration.FromDecimal(1));
        Assert.That(() => DayAggregator.RegionDays(builder.Build(), AreaLevel.Province), Throws.ArgumentException.With.Message.Contains("甲市"));
    }

    [Test]
    public void AirData_DaysOfCities_GoToTheirProvince()
    {
        var builder = new DailyGridBuilder();
        foreach (var (name, pm25) in new[] { ("甲市", 20m), ("乙市", 40m) })
        {
            var row = builder.AddArea(new Area(name, AreaLevel.City, Province));
            for (var day = 0; day < 31; day++)
                builder.Add(row, new LocalDate(2021, 5, 1).PlusDays(day), Pollutant.PM25, Concentration.FromDecimal(pm25));
        }

        var province = AirData.Of(builder.Build()).Provinces.Assess("2021-05").Single();
        Assert.That((province.Area, province[Pollutant.PM25].Mean, province.ValidDays), Is.EqualTo((Province, (decimal?)30, 31)));
    }

    [Test]
    public void AirData_DaysOfStations_GoToTheirCounties()
    {
        var data = GeneratedHours.Of(2);
        var stationDays = DayAggregator.StationDays(data.Grid, data.Network);
        var set = new ObservationSet(ObservationFormat.Daily, Hours: null, stationDays, Nothing);
        var (fromDays, fromHours) = (AirData.Of(set, data.Network).Counties.Days, AirData.Of(data.Grid, data.Network).Counties.Days);
        for (var area = 0; area < fromHours.Areas.Count; area++)
            Assert.That(OracleText.Days("x", fromDays, area), Is.EqualTo(OracleText.Days("x", fromHours, area)), fromHours.Areas[area].Name);
    }

    [Test]
    public void Explain_FiguresOfAProvince_AreMadeOfThoseOfItsCities([Values("pm25", "o3_8h", "so2_p98", "good_ratio", "heavy_ratio", "good_days", "heavy_days", "index")] string metric)
    {
        var data = GeneratedHours.Of(4);
        var explainer = Explainer.Of(data.Grid, data.Network, AreaLevel.Province);
        var period = AssessmentPeriod.Month(2026, 2);
        var why = explainer.Explain(explainer.Days.Areas[0], period, metric);
        var assessment = PeriodAssessor.AssessAll(explainer.Days, period)[0];
        decimal? expected = metric == "so2_p98" ? assessment[Pollutant.SO2].Percentile : Figure.All.Single(f => f.Key == metric).Of(assessment);
        Assert.That(why.Value, Is.EqualTo(expected));
        Assert.That(why.Replay(), Is.EqualTo(expected));
    }

    /// <summary>The days of August that have a published ratio: the most valid ones that come to it.</summary>
    private static MonthDays DaysOf(decimal ratio)
    {
        for (var valid = 31; valid > 0; valid--)
            for (var good = 0; good <= valid; good++)
                if (decimal.Round(100m * good / valid, 1, MidpointRounding.ToEven) == ratio)
                    return new MonthDays(good, valid);
        throw new InvalidOperationException($"{ratio} is no ratio of days.");
    }

    private static ReadReport Nothing => new()
    {
        Files = 0, Rows = 0, RowsUsed = 0, RowsIgnored = 0, RowsRejected = 0, ValuesRead = 0, ValuesStored = 0, ValuesMissing = 0, ValuesRejected = 0, ValuesDuplicate = 0,
        Counts = new Dictionary<FindingKind, long>(), Findings = [],
    };

    private readonly record struct MonthDays(int Good, int Valid);
}
