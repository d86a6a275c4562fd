using AirQuality.Assessments;
using AirQuality.Comparisons;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Publications;
using AirQuality.Publications.Assessed;
using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;
using static AirQuality.Tests.Publications.PublicationSamples;

namespace AirQuality.Tests.Publications.Assessed;

public sealed class AssessedAreasTests
{
    private static readonly AssessmentPeriod November = AssessmentPeriod.Month(2020, 11);

    /// <summary>A dirty county whose days are all alike, two Novembers long.</summary>
    private static DailyGrid Wangdu()
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(new Area("望都县", AreaLevel.County, new Area("保定市", AreaLevel.City)));
        foreach (var year in new[] { 2019, 2020 })
            for (var day = 1; day <= 30; day++)
                foreach (var (pollutant, value) in new[] { (Pollutant.SO2, 24m), (Pollutant.NO2, 48m), (Pollutant.PM10, 148m), (Pollutant.PM25, 88m), (Pollutant.CO, 2.1m), (Pollutant.O3, 150m) })
                    builder.Add(row, new LocalDate(year, 11, day), pollutant, Concentration.FromDecimal(value));
        return builder.Build();
    }

    /// <summary>One county twice in a list, by the stations of two classes: both lines are ranked, neither hides the other.</summary>
    [Test]
    public void Rank_ACountyByTwoClassesOfStations_HasBothLines()
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes("2026年8月\n排名,区县,综合指数\n1,望都县（国控）,3.21\n2,乙县,4.01\n3,望都县（省控）,4.35\n"));
        var tables = AirQuality.Reading.Published.PublishedTableReader.Read(new AirQuality.Reading.Sheets.TextSheetReader().Read(stream, "t.csv"));
        var places = AirData.Of(tables).Counties.Rank("2026-08").Ranked.Select(r => $"{r.Place} {r.Area.Name}");
        Assert.That(places, Is.EqualTo(new[] { "1 望都县(国控)", "2 乙县", "3 望都县(省控)" }));
    }

    [Test]
    public void A_county_with_own_days_is_ranked_among_the_published_166()
    {
        var all = new AssessedAreas(ProvinceOf167.Of(2020, 11, 1).Figures, Wangdu());
        var ranking = all.Rank(November).Groups[0].Ranking;
        Assert.That(ranking.Count, Is.EqualTo(167));
        Assert.That(all.Assess(November).Where(a => a.Origin == FigureOrigin.Own).Select(a => a.Area.Name), Is.EqualTo(new[] { "望都县" }));
    }

    [Test]
    public void What_a_gap_names_gives_the_place_and_one_step_less_does_not([Range(1, 24)] int month)
    {
        var figures = ProvinceOf167.Of(2020, 11, month).Figures;
        var all = new AssessedAreas(figures, Wangdu());
        var area = all.Gap(November, WantedPlace.OutOfLast(10)).Groups[0].Areas.Single(a => a.Assessment.Area.Name == "望都县");
        var others = figures.Where(f => f.Quantity.Key == "index").Select(f => f.Value!.Value).ToList();
        Assert.That(area.Target.Area.Place, Is.GreaterThan(157));
        foreach (var gap in area.Pollutants.Where(p => p.Needed is not null))
        {
            var step = gap.Pollutant == Pollutant.CO ? 0.1m : 1;
            Assert.That(others.Count(o => o < IndexWith(area.Assessment, gap.Pollutant, gap.Needed!.Value)), Is.LessThan(157), $"{gap.Pollutant} {gap.Needed}");
            Assert.That(IsAmongLastTen(IndexWith(area.Assessment, gap.Pollutant, gap.Needed!.Value), others), Is.False, $"{gap.Pollutant} {gap.Needed}");
            Assert.That(IsAmongLastTen(IndexWith(area.Assessment, gap.Pollutant, gap.Needed.Value + step), others), Is.True, $"{gap.Pollutant} one step above {gap.Needed}");
        }
    }

    [Test]
    public void Own_days_win_over_what_is_published_of_the_same_county()
    {
        var all = new AssessedAreas([Figure("望都", "index", "4.00", period: "2020-11"), Figure("唐县", "index", "5.00", period: "2020-11")], Wangdu());
        Assert.That(all.Assess(November).Select(a => $"{a.Area.Name} {a.Origin}"), Is.EqualTo(new[] { "望都县 Own", "唐县 Published" }));
    }

    [Test]
    public void Index_and_place_alone_are_enough_to_rank()
    {
        var all = new AssessedAreas([Figure("甲县", "index", "4.00", 1), Figure("乙县", "index", "5.00", 2)]);
        Assert.That(all.Rank(AssessmentPeriod.Month(2023, 1)).Groups[0].Ranking.Ranked.Select(r => $"{r.Place} {r.Area.Name}"), Is.EqualTo(new[] { "1 甲县", "2 乙县" }));
    }

    [Test]
    public void An_index_is_never_reckoned_from_four_of_six()
    {
        var all = new AssessedAreas([Figure("甲县", "so2", "4"), Figure("甲县", "no2", "5"), Figure("甲县", "pm10", "50"), Figure("甲县", "pm25", "30")]);
        Assert.That(all.Assess(AssessmentPeriod.Month(2023, 1))[0].Index.Published, Is.Null);
    }

    [Test]
    public void Last_year_is_taken_from_its_column_and_derived_where_only_the_change_is_printed()
    {
        var all = new AssessedAreas([Figure("甲县", "pm25", "20"), Figure("甲县", "pm25_last_year", "25"), Figure("乙县", "pm25", "30"), Figure("乙县", "pm25_change", "-25.0")]);
        var changes = all.Compare(AssessmentPeriod.Month(2023, 1), ComparisonBase.LastYear);
        Assert.That(changes.Select(c => (c.Current.Area, Change: c.Of(AirQuality.Figures.Figure.Statistic(Pollutant.PM25)))).Select(c => $"{c.Area.Name} {c.Change.Change} on {c.Change.Base} {c.Change.BaseOrigin}"), Is.EqualTo(new[] { "甲县 -20.0 on 25 Published", "乙县 -25.0 on 40 Derived" }));
    }

    [Test]
    public void A_printed_change_ranks_also_where_several_figures_of_last_year_give_it()
    {
        // 4.123 with -3.2 % can be 4.258, 4.259, 4.260 or 4.261 a year before: no figure to show, but the change is known.
        var all = new AssessedAreas([Figure("甲县", "index", "4.123"), Figure("甲县", "index_change", "-3.2"), Figure("乙县", "index", "5.001"), Figure("乙县", "index_change", "-7.5")]);
        var january = AssessmentPeriod.Month(2023, 1);
        var ranking = all.Rank(january, new RankingQuery { By = RankingCriterion.ChangeOf(RankingMetric.Index) }).Groups[0].Ranking;
        Assert.That(ranking.Ranked.Select(r => FormattableString.Invariant($"{r.Area.Name} {r.Value}")), Is.EqualTo(new[] { "乙县 -7.5", "甲县 -3.2" }));
        Assert.That(all.Compare(january, ComparisonBase.LastYear).Select(c => c.Of(AirQuality.Figures.Figure.Index).Base), Is.All.Null);
    }

    [Test]
    public void A_name_in_two_cities_that_ones_own_area_does_not_tell_apart_is_asked_about()
    {
        var days = new DailyGridBuilder();
        days.AddArea(new Area("桥西区", AreaLevel.County));
        PublishedFigure[] figures = [Figure("桥西区", "index", "4.00") with { City = "石家庄市" }, Figure("桥西区", "index", "5.00") with { City = "张家口市" }];
        Assert.That(() => new AssessedAreas(figures, days.Build()), Throws.TypeOf<PublicationException>().With.Message.Contains("桥西区"));
    }

    [Test]
    public void A_name_in_two_cities_is_that_of_ones_own_city_only()
    {
        var days = new DailyGridBuilder();
        days.AddArea(new Area("桥西区", AreaLevel.County, new Area("石家庄市", AreaLevel.City)));
        PublishedFigure[] figures = [Figure("桥西区", "index", "4.00") with { City = "石家庄" }, Figure("桥西区", "index", "5.00") with { City = "张家口" }];
        Assert.That(new AssessedAreas(figures, days.Build()).Areas.Select(a => a.ToString()), Is.EqualTo(new[] { "桥西区, 石家庄市", "桥西区, 张家口" }));
    }

    [Test]
    public void A_list_of_its_best_and_worst_gives_places_among_all_of_it_and_none_in_between()
    {
        PublishedFigure[] figures =
        [
            Figure("甲县", "index", "2.00") with { Place = new PublishedPlace(1) { Of = 100 } },
            Figure("乙县", "index", "7.00") with { Place = new PublishedPlace(2, IsFromBottom: true) { Of = 100 } },
            Figure("丙县", "index", "8.00") with { Place = new PublishedPlace(1, IsFromBottom: true) { Of = 100 } },
        ];
        var ranking = new AssessedAreas(figures).Rank(AssessmentPeriod.Month(2023, 1)).Groups[0].Ranking;
        Assert.That(ranking.Ranked.Select(r => $"{r.Place} {r.PlaceFromBottom} {r.Area.Name}"), Is.EqualTo(new[] { "1 100 甲县", "99 2 乙县", "100 1 丙县" }));
        Assert.That(ranking.Count, Is.EqualTo(100));
    }

    [Test]
    public void Areas_with_places_in_a_wider_list_are_ranked_among_themselves_and_keep_the_printed_ones()
    {
        PublishedFigure[] figures = [Figure("甲县", "index", "4.00", 23), Figure("乙县", "index", "5.00", 45), Figure("丙县", "index", "6.00", 88)];
        var rows = new AssessedAreas(figures).Rank(AssessmentPeriod.Month(2023, 1)).Groups[0].Rows;
        Assert.That(rows.Select(r => $"{r.Place} {r.Area.Name} {r.PrintedPlace}"), Is.EqualTo(new[] { "1 甲县 23", "2 乙县 45", "3 丙县 88" }));
    }

    [Test]
    public void A_list_that_lacks_one_area_keeps_the_places_behind_it()
    {
        PublishedFigure[] figures = [Figure("甲县", "index", "4.00", 1), Figure("丙县", "index", "6.00", 3), Figure("丁县", "index", "7.00", 4)];
        var ranking = new AssessedAreas(figures).Rank(AssessmentPeriod.Month(2023, 1)).Groups[0].Ranking;
        Assert.That(ranking.Ranked.Select(r => $"{r.Place} {r.Area.Name}"), Is.EqualTo(new[] { "1 甲县", "3 丙县", "4 丁县" }));
    }

    [Test]
    public void A_list_of_its_worst_four_cannot_say_what_leaves_the_last_ten()
    {
        var figures = Enumerable.Range(1, 4).Select(i => Figure($"{i}号县", "index", $"{9 - i}.00") with { Place = new PublishedPlace(i, IsFromBottom: true) { Of = 167 } }).ToList();
        Assert.That(() => new AssessedAreas(figures).Gap(AssessmentPeriod.Month(2023, 1), WantedPlace.OutOfLast(10)), Throws.TypeOf<PublicationException>().With.Message.Contains("4 of 167"));
    }

    [Test]
    public void A_day_count_that_is_not_published_is_missing_and_not_zero()
    {
        var all = new AssessedAreas([Figure("甲县", "good_days", "20")]);
        Assert.That(RankingMetric.HeavyDays.Of(all.Assess(AssessmentPeriod.Month(2023, 1), "heavy_days")[0]), Is.Null);
    }

    [Test]
    public void Short_and_full_names_of_two_years_are_one_area()
    {
        var all = new AssessedAreas([Figure("连山县", "index", "2.12", period: "2019-08"), Figure("连山壮族瑶族自治县", "index", "2.20", period: "2020-08")]);
        var history = all.History([AssessmentPeriod.Month(2019, 8), AssessmentPeriod.Month(2020, 8)]);
        Assert.That(history[0].Areas, Has.Count.EqualTo(1));
    }

    /// <summary>A tie with the tenth from the bottom is among the last ten: the list is extended there.</summary>
    private static bool IsAmongLastTen(decimal index, List<decimal> others) => others.Count(o => o > index) < 10;

    private static decimal IndexWith(PeriodAssessment assessment, Pollutant changed, decimal value)
    {
        decimal? Of(Pollutant p) => p == changed ? value : assessment.Index.Singles[(int)p].Concentration;
        var statistics = new PollutantStatistics(Of(Pollutant.SO2), Of(Pollutant.NO2), Of(Pollutant.PM10), Of(Pollutant.PM25), Of(Pollutant.CO), Of(Pollutant.O3));
        return CompositeIndex.Compute(statistics, StandardsCatalogue.Y2012, CompositeIndexScheme.Classic).Published!.Value;
    }
}
