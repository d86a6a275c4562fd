using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Publications;
using AirQuality.Publications.Checks;
using AirQuality.Ranking;
using AirQuality.Ranking.Publishers;
using AirQuality.Reading.Published;
using AirQuality.Reading.Sheets;
using AirQuality.RuleFiles;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Tests.Publications;
using NodaTime;

namespace AirQuality.Tests.Ranking.Publishers;

[TestFixture]
public sealed class PublisherTests
{
    private static readonly AssessmentPeriod January = AssessmentPeriod.Month(2023, 1);

    [Test]
    public void All_HaveAFactForEveryPointInWhichTheyDiffer()
    {
        var unproven = Publisher.All.SelectMany(p => Differing(p).Where(point => !p.Evidence.Any(e => e.Point == point)).Select(point => $"{p.Name}: {point}"));
        Assert.That(unproven, Is.Empty);
    }

    [Test]
    public void ByName_InAnyCase_IsTheOneOfThatName() => Assert.That(Publisher.ByName("Henan").Incomplete, Is.EqualTo(IncompleteAreas.Last));

    /// <summary>10/60 + 20/40 + 40/70 + 31/35 + 1.0/4 + 100/160 to three decimals: 0.167 + 0.5 + 0.571 + 0.886 + 0.25 + 0.625.</summary>
    [Test]
    public void Henan_IndexOfThreeDecimals_HasPartsOfThree()
    {
        var options = Publisher.ByName("henan").Assess(AssessmentOptions.Default);
        var index = CompositeIndex.Compute(new PollutantStatistics(10, 20, 40, 31, 1, 100), StandardsCatalogue.Y2012, CompositeIndexScheme.Classic.WithDecimals(options.Printed!.Index!.Value));
        Assert.That(index.Published, Is.EqualTo(2.999m));
    }

    [Test]
    public void Scheme_WithDecimals_IsFoundByItsName() => Assert.That(CompositeIndexScheme.ByName("Classic.3"), Is.EqualTo(CompositeIndexScheme.Classic.WithDecimals(3)));

    [Test]
    public void Scheme_WithItsOwnDecimalsAgain_IsItself() => Assert.That(CompositeIndexScheme.Classic.WithDecimals(3).WithDecimals(2), Is.SameAs(CompositeIndexScheme.Classic));

    /// <summary>A rise from 9.78 to 5.34 is -45.399 %: the bulletin of week 5 of 2018 prints 45.</summary>
    [Test]
    public void Jinghe2018_Changes_HaveNoDecimals()
    {
        PublishedFigure[] figures = [PublicationSamples.Figure("甲", "index", "5.34"), PublicationSamples.Figure("甲", "index_last_year", "9.78")];
        var query = new RankingQuery { By = RankingCriterion.ChangeOf(RankingMetric.Index), Rules = Publisher.ByName("jinghe-2018").RulesFor(RankingCriterion.ChangeOf(RankingMetric.Index)) };
        Assert.That(new AirQuality.Publications.Assessed.AssessedAreas(figures).Rank(January, query).Groups[0].Ranking.Ranked[0].Value, Is.EqualTo(-45m));
    }

    /// <summary>Week 40 of 2021 is of 27 September to 3 October at Jinghe, week 5 of 2018 of 29 January to 4 February; week 11 of 2021 of Nanchang is of 15 to 21 March.</summary>
    [TestCase("jinghe", 2021, 40, "2021-09-27")]
    [TestCase("jinghe", 2018, 5, "2018-01-29")]
    [TestCase("nanchang", 2021, 11, "2021-03-15")]
    public void Weeks_AreNumberedAsInTheBulletins(string name, int year, int week, string monday) =>
        Assert.That(AssessmentPeriod.Day(AssessmentPeriod.Week(year, week, Publisher.ByName(name).Weeks).Start).ToString(), Is.EqualTo(monday));

    [Test]
    public void Week_ThatTheYearDoesNotHave_IsRefused() => Assert.That(() => AssessmentPeriod.Week(2021, 54, WeekNumbering.FirstOfJanuary), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Table_OfAWeekWithoutDates_IsAskedAboutUnlessThePublisherIsKnown()
    {
        const string Text = "2021年第40周空气质量排名\n排名,区县,PM2.5\n1,甲县,20\n2,乙县,25\n";
        Assert.That(Read(Text, PublishedAnswers.None).Questions, Is.Not.Empty);
        Assert.That(Read(Text, PublishedAnswers.None with { Weeks = WeekNumbering.FirstOfJanuary }).Figures.Select(f => f.Period.Start).Distinct(), Is.EqualTo(new[] { new LocalDate(2021, 9, 27) }));
    }

    /// <summary>Qingyuan 2025: equal good-day ratios are told apart by PM2.5, and only those equal in both share.</summary>
    [Test]
    public void Qingyuan2025_PlacesOfEqualRatios_FollowFromPM25()
    {
        const string Text = "2025年2月\n区县,优良天数比例(%),PM2.5,优良天数比例排名\n甲县,100,20,1\n乙县,100,25,2\n丙县,100,25,2\n丁县,96.4,18,4\n";
        var figures = Read(Text, PublishedAnswers.None).Figures;
        var places = PublicationChecker.Check(figures, Publisher.ByName("qingyuan-2025")).Where(c => c.IsPlace).Select(c => $"{c.Figure.Area} {c.Verdict} {c.Expected}");
        Assert.That(places, Is.EqualTo(new[] { "甲县 Follows 1", "乙县 Follows 2", "丙县 Follows 2", "丁县 Follows 4" }));
    }

    [Test]
    public void Heyuan_DensePlaces_FollowWithThePublisherAndContradictWithout()
    {
        const string Text = "2023年1月\n排名,区县,综合指数\n1,甲县,3.00\n1,乙县,3.00\n2,丙县,3.10\n";
        var figures = Read(Text, PublishedAnswers.None).Figures;
        Assert.That(PublicationChecker.Check(figures, Publisher.ByName("heyuan")).Where(c => c.IsPlace).Select(c => c.Verdict), Is.All.EqualTo(CheckVerdict.Follows));
        Assert.That(PublicationChecker.Check(figures).Where(c => c.IsPlace).Select(c => c.Expected), Is.EqualTo(new decimal?[] { 1, 1, 3 }));
    }

    [Test]
    public void Taizhou_EqualPM25_IsRankedByTheValueBeforeRounding() => Assert.That(Publisher.ByName("taizhou").RulesFor(RankingCriterion.Of(RankingMetric.Statistic(Pollutant.PM25))).Chain!.Metrics[0].Key, Is.EqualTo("pm25_fine"));

    [TestCase("""{"publishers": [{"name": "a", "title": "甲", "ties": "sharing"}]}""", "publishers[0].ties: expected one of share, dense, found 'sharing'")]
    [TestCase("""{"publishers": [{"name": "a", "title": "甲", "tie": "share"}]}""", "publishers[0].tie: no such key; did you mean 'ties'?")]
    [TestCase("""{"publishers": [{"name": "a", "title": "甲"}, {"name": "A", "title": "乙"}]}""", "publishers[1].name: 'A' is the name of another publisher too")]
    [TestCase("""{"publishers": [{"name": "a", "title": "甲", "secondKeys": {"good_ratio": ["finer"]}}]}""", "only the index and concentrations have a finer value")]
    [TestCase("""{"publishers": [{"name": "a", "title": "甲", "indexDecimals": 9}]}""", "publishers[0].indexDecimals: expected a whole number from 0 to 6, found '9'")]
    public void Parse_WhatIsWrong_IsNamedWithLineAndKey(string json, string message) =>
        Assert.That(() => Publisher.Parse(json, "p.json"), Throws.TypeOf<RuleFileException>().With.Message.Contains(message).And.Message.StartsWith("p.json: line 1: "));

    private static IEnumerable<PublisherPoint> Differing(Publisher publisher)
    {
        if (publisher.Decimals.Index is not null)
            yield return PublisherPoint.IndexDecimals;
        if (publisher.Decimals.PM25 is not null)
            yield return PublisherPoint.PM25Decimals;
        if (publisher.ChangeDecimals is not null)
            yield return PublisherPoint.ChangeDecimals;
        if (publisher.Ties != TieRule.Share)
            yield return PublisherPoint.Ties;
        if (publisher.SecondKeys.Count > 0)
            yield return PublisherPoint.SecondKeys;
        if (publisher.CutsLists)
            yield return PublisherPoint.Lists;
        if (publisher.Attaining != AttainingAreas.OutOfWorsened)
            yield return PublisherPoint.Attaining;
        if (publisher.Incomplete != IncompleteAreas.LeftOut)
            yield return PublisherPoint.Incomplete;
        if (publisher.Weeks != WeekNumbering.Iso)
            yield return PublisherPoint.Weeks;
    }

    private static PublishedTables Read(string text, PublishedAnswers answers)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return PublishedTableReader.Read(new TextSheetReader().Read(stream, "t.csv"), answers);
    }
}
