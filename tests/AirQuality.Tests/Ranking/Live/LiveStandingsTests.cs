using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Ranking.Live;
using AirQuality.Terms;
using AirQuality.Tests.Assessments;
using NodaTime;

namespace AirQuality.Tests.Ranking.Live;

[TestFixture]
public sealed class LiveStandingsTests
{
    private static readonly AreaLevel[] Levels = [AreaLevel.Station, AreaLevel.County, AreaLevel.City, AreaLevel.Province];
    private static readonly LocalDate[] Starts = [new(2026, 2, 20), new(2025, 12, 22)]; // over 1 March 2026 with its standards, and over a year

    /// <summary>The heart of it: whatever came, in whatever order, every figure is that of the values that hold, made at once.</summary>
    [TestCaseSource(nameof(Streams), new object[] { 8 })]
    public void Apply_AnythingInAnyOrder_EqualsTheBatchAfterEveryEvent(int seed, LocalDate firstDay)
    {
        var stream = new LiveStream(seed, firstDay);
        for (var i = 0; i < 40; i++)
        {
            stream.Next();
            AssertEqual(stream.Live, stream.Batch(), $"seed {seed}, event {i}: {stream.What}");
        }
    }

    /// <summary>What an outcome tells is the difference between the batch before and the batch after: nothing is left out, nothing is told that stayed.</summary>
    [TestCaseSource(nameof(Streams), new object[] { 4 })]
    public void Changes_OfEveryEvent_AreTheDifferenceOfTheBatches(int seed, LocalDate firstDay)
    {
        var stream = new LiveStream(seed, firstDay);
        var before = Published(stream.Batch());
        for (var i = 0; i < 40; i++)
        {
            var outcome = stream.Next();
            var after = Published(stream.Batch());
            var expected = before.Keys.Union(after.Keys, StringComparer.Ordinal)
                .Select(k => (Key: k, Before: before.GetValueOrDefault(k, ""), After: after.GetValueOrDefault(k, "")))
                .Where(c => c.Before != c.After).Select(c => $"{c.Key} {c.Before} -> {c.After}");
            var told = outcome.Changes.Select(c => $"{c.Area} {Span(c.Kind, c.Period)} {c.Figure} {Text(c.Before, c.PlaceBefore)} -> {Text(c.After, c.PlaceAfter)}");
            Assert.That(told, Is.EquivalentTo(expected), $"seed {seed}, event {i}: {stream.What}");
            before = after;
        }
    }

    /// <summary>A stamp of 2062, one before the window, one of half past: refused in both languages, and the next hour is taken as if they had not come.</summary>
    [Test]
    public void Apply_OutsideTheWindow_IsRefusedAndChangesNothing()
    {
        var live = new LiveStandings(Network("S1"), new LiveOptions { FirstDay = new LocalDate(2026, 11, 1) });
        var now = new LocalDateTime(2026, 11, 29, 8, 20);
        var outcome = live.Apply([Reading("S1", new(2062, 1, 1, 1, 0)), Reading("S1", new(2026, 11, 1, 0, 0)), Reading("S1", new(2026, 11, 29, 7, 30)), Reading("S2", new(2026, 11, 29, 8, 0)), Reading("S1", new(2026, 11, 29, 10, 0))], now);
        Assert.That(outcome.Refused.Select(r => r.Kind), Is.EqualTo([LiveRefusalKind.AfterNow, LiveRefusalKind.BeforeWindow, LiveRefusalKind.NotAFullHour, LiveRefusalKind.UnknownStation, LiveRefusalKind.AfterNow]));
        Assert.That(outcome.Refused[0].Text.Zh, Is.EqualTo("现在是2026-11-29 08:20，最多提前1小时，实为2062-01-01 01:00"));
        Assert.That(outcome.Refused[0].ToString(), Is.EqualTo("expected an hour that ends at most 1 h after 2026-11-29 08:20, found 2062-01-01 01:00"));
        Assert.That(outcome.HasChanged, Is.False);
        Assert.That(live.Version, Is.Zero);
        Assert.That(live.LastHour, Is.Null);
        Assert.That(live.Apply([Reading("S1", new(2026, 11, 29, 9, 0))], now).Stored, Is.EqualTo(1));
        Assert.That(live.LastHour, Is.EqualTo(new LocalDateTime(2026, 11, 29, 9, 0)));
    }

    [Test]
    public void Apply_WithoutAList_TakesStationsAsTheyComeUpToAsManyAsThereMayBe()
    {
        var live = new LiveStandings(network: null, new LiveOptions { FirstDay = new LocalDate(2026, 11, 1), MaximumStations = 2 });
        var now = new LocalDateTime(2026, 11, 29, 8, 0);
        var outcome = live.Apply([Reading("B", now), Reading("A", now), Reading("C", now), Reading("C", now.PlusHours(-1)), Reading("A", now.PlusHours(-1))], now);
        Assert.That(outcome.Refused.Select(r => (r.Reading.StationId, r.Kind)), Is.EqualTo([("C", LiveRefusalKind.TooManyStations), ("C", LiveRefusalKind.TooManyStations)]));
        Assert.That(live.StationIds, Is.EqualTo(["A", "B"]));
        Assert.That(live.Snapshot().Stations.Areas.Select(a => a.Name), Is.EqualTo(["A", "B"]));
    }

    /// <summary>A value as measured that comes after the review does not undo it; the status of the data says what is reviewed.</summary>
    [Test]
    public void Review_ThenMeasuredAgain_StaysReviewed()
    {
        var live = new LiveStandings(Network("S1"), new LiveOptions { FirstDay = new LocalDate(2026, 11, 1) });
        var (day, now) = (new LocalDate(2026, 11, 10), new LocalDateTime(2026, 11, 29, 8, 0));
        live.Apply(Enumerable.Range(1, 24).Select(h => Reading("S1", day.AtMidnight().PlusHours(h), 80)), now);
        live.Apply([Reading("S1", day.PlusDays(1).AtMidnight().PlusHours(1), 80)], now);
        var reviewed = live.Review(Enumerable.Range(1, 22).Select(h => Reading("S1", day.AtMidnight().PlusHours(h), 60)), now);
        Assert.That((reviewed.Corrected, reviewed.Withdrawn), Is.EqualTo((22, 2)));
        Assert.That(reviewed.Changes.Single(c => c is { Figure: "pm25", Kind: PeriodKind.Day }), Is.EqualTo(new FigureChange(new Area("县", AreaLevel.County), AssessmentPeriod.Day(day), "pm25", 80, 60) { Kind = PeriodKind.Day }));
        var late = live.Apply([Reading("S1", day.AtMidnight().PlusHours(24), 80)], now);
        Assert.That(late.Refused.Single().Kind, Is.EqualTo(LiveRefusalKind.Reviewed));
        var statuses = live.Snapshot().Statuses!;
        var county = new Area("县", AreaLevel.County);
        Assert.That(statuses.Of(county, AssessmentPeriod.Day(day)), Is.EqualTo(DataStatus.Reviewed));
        Assert.That(statuses.Of(county, AssessmentPeriod.Month(2026, 11)), Is.EqualTo(DataStatus.Mixed));
    }

    /// <summary>What files call reviewed is so from the beginning.</summary>
    [Test]
    public void Of_DataWithReviewedDays_KeepsThem()
    {
        var (day, now) = (new LocalDate(2026, 11, 10), new LocalDateTime(2026, 11, 29, 8, 0));
        var first = new LiveStandings(Network("S1"), new LiveOptions { FirstDay = new LocalDate(2026, 11, 1) });
        first.Review(Enumerable.Range(1, 24).SelectMany(h => Pollutants.All.ToArray().Select(p => new HourReading("S1", day.AtMidnight().PlusHours(h), p, Concentration.FromDecimal(60)))), now);
        var live = LiveStandings.Of(first.Snapshot(), first.Options);
        Assert.That(live.Apply([Reading("S1", day.AtMidnight().PlusHours(24), 80)], now).Refused.Single().Kind, Is.EqualTo(LiveRefusalKind.Reviewed));
        Assert.That(live.Snapshot().Statuses!.Of(new Area("县", AreaLevel.County), AssessmentPeriod.Day(day)), Is.EqualTo(DataStatus.Reviewed));
    }

    /// <summary>What was given out stays as it was, whatever comes afterwards.</summary>
    [Test]
    public void Snapshot_AfterFurtherEvents_StaysAsItWas()
    {
        var stream = new LiveStream(5, Starts[0]);
        for (var i = 0; i < 25; i++)
            stream.Next();
        var snapshot = stream.Live.Snapshot();
        var batch = stream.Batch();
        for (var i = 0; i < 15; i++)
            stream.Next();
        foreach (var level in Levels)
            Assert.That(Days(snapshot.At(level).Days), Is.EqualTo(Days(batch.At(level).Days)), $"{level}");
        Assert.That(Hours(snapshot), Is.EqualTo(Hours(batch)));
    }

    /// <summary>Everything of the data that live ones are made of is there again: hours, events, goals.</summary>
    [Test]
    public void Of_Data_CarriesThemAll()
    {
        var data = GeneratedHours.Of(1);
        var air = AirData.Of(data.Grid, data.Network).With(new AirQuality.Targets.Planning.TargetPlan([]));
        var live = LiveStandings.Of(air, new LiveOptions { FirstDay = air.Hours!.FirstDay });
        var snapshot = live.Snapshot();
        Assert.That(snapshot.Plan, Is.SameAs(air.Plan));
        var period = live.PeriodOf(LiveRankingSpan.Month);
        foreach (var level in Levels[1..])
            Assert.That(snapshot.At(level).Assess(period).Select(AssessmentText.Of), Is.EqualTo(air.At(level).Assess(period).Select(AssessmentText.Of)), $"{level}");
        var area = air.Counties.Areas[1].Name;
        Assert.That(snapshot.Counties.Explain(area, period).ToText(Language.Chinese, 4), Is.EqualTo(air.Counties.Explain(area, period).ToText(Language.Chinese, 4)));
    }

    private static IEnumerable<TestCaseData> Streams(int count) => Sweep.Of(Enumerable.Range(1, count), Starts, (seed, _) => seed <= 2);

    private static StationNetwork Network(params string[] ids) => new(ids.Select(id => new Station(id, id, StationKind.Urban, new Area("县", AreaLevel.County))));

    private static HourReading Reading(string station, LocalDateTime end, decimal value = 35) => new(station, end, Pollutant.PM25, Concentration.FromDecimal(value));

    private static string Hours(AirData data) => string.Join('\n', data.Hours!.StationIds.Order(StringComparer.Ordinal).Select(s =>
        $"{s} {string.Join(" | ", Pollutants.All.ToArray().Select(p => string.Join(' ', data.Hours.Hours(p, data.Hours.IndexOf(s)).ToArray())))}"));

    private static void AssertEqual(LiveStandings live, AirData batch, string what)
    {
        var snapshot = live.Snapshot();
        Assert.That(live.Snapshot(), Is.SameAs(snapshot), what);
        Assert.That(live.LastHour, Is.EqualTo(Last(batch)), what);
        foreach (var level in Levels)
        {
            Assert.That(Days(snapshot.At(level).Days), Is.EqualTo(Days(batch.At(level).Days)), $"{what}, days of {level}");
            if (live.LastDay is null)
                continue;
            foreach (var span in Enum.GetValues<LiveRankingSpan>())
            {
                var period = live.PeriodOf(span);
                var expected = batch.At(level).Assess(period);
                Assert.That(live.Assess(level, span).Select(AssessmentText.Of), Is.EqualTo(expected.Select(AssessmentText.Of)), $"{what}, {level} over {period}");
                Assert.That(snapshot.At(level).Assess(period).Select(AssessmentText.Of), Is.EqualTo(expected.Select(AssessmentText.Of)), $"{what}, {level} over {period}");
                foreach (var metric in RankingMetric.All.Append(RankingMetric.FinerIndex))
                    Assert.That(Places(live.Rank(level, span, metric)), Is.EqualTo(Places(metric.Rank(expected))), $"{what}, {level} over {period} by {metric}");
            }
        }
    }

    private static LocalDateTime? Last(AirData data) => data.Hours is { StationIds.Count: > 0 } hours ? AirQuality.Indices.DayInProgress.LastHour(hours) : null;

    private static string Places(RankingResult ranking) => string.Join('\n',
    [
        .. ranking.Bases.Select(b => $"{b}"),
        .. ranking.Ranked.Select(r => $"{r.Place} {r.PlaceFromBottom} {r.Area} {r.Value} {r.IsTied}"),
        .. ranking.Unranked.Select(u => $"{u.Area} {u.Value} {u.Reason}"),
    ]);

    private static string Days(DailyGrid days) => string.Join('\n',
    [
        $"{days.FirstDay} {days.DayCount}",
        .. days.Areas.Index().Select(a => $"{a.Item} {string.Join(' ', days.MaximumOzone1h(a.Index).ToArray())} "
            + string.Join(" | ", Pollutants.All.ToArray().Select(p => $"{string.Join(' ', days.Exact(p, a.Index).ToArray())} {string.Join(' ', days.Published(p, a.Index).ToArray())}"))),
    ]);

    /// <summary>Every published figure that is told: of days, months and years of counties, cities and provinces.</summary>
    private static Dictionary<string, string> Published(AirData data)
    {
        var figures = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var view in new[] { data.Counties, data.Cities, data.Provinces }.Where(v => v.Days.DayCount > 0))
        {
            var days = view.Days;
            foreach (var day in view.DailyAqi(AssessmentPeriod.Range(days.FirstDay, days.LastDay)))
            {
                foreach (var pollutant in Pollutants.All)
                    Add(day.Area, AssessmentPeriod.Day(day.Date), pollutant.Key(), day.Concentrations[pollutant].Value, null);
                Add(day.Area, AssessmentPeriod.Day(day.Date), "aqi", day.Aqi.Aqi, null);
            }

            var dates = Enumerable.Range(0, days.DayCount).Select(d => days.FirstDay.PlusDays(d)).ToList();
            foreach (var whole in dates.Select(d => AssessmentPeriod.Month(d.Year, d.Month)).Concat(dates.Select(d => AssessmentPeriod.Year(d.Year))).Distinct())
            {
                var assessed = view.Assess(whole.Until(LocalDate.Min(whole.End, days.LastDay)));
                var places = RankingMetric.Index.Rank(assessed);
                foreach (var area in assessed)
                    foreach (var metric in LiveOptions.UsualMetrics)
                        Add(area.Area, whole, metric.Key, metric.ReasonOf(area) is null ? metric.Of(area) : null, metric == RankingMetric.Index ? places.PlaceOf(area.Area)?.Place : null);
            }
        }

        return figures;

        void Add(Area area, AssessmentPeriod period, string figure, decimal? value, int? place)
        {
            if (value is not null || place is not null)
                figures.Add($"{area} {Span(period.Kind, period)} {figure}", Text(value, place));
        }
    }

    private static string Span(PeriodKind kind, AssessmentPeriod period) => kind switch
    {
        PeriodKind.Day => $"{period}",
        PeriodKind.Month => $"{AssessmentPeriod.Month(period.Start.Year, period.Start.Month)}",
        _ => $"{AssessmentPeriod.Year(period.Start.Year)}",
    };

    private static string Text(decimal? value, int? place) => value is null && place is null ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value / 1.0000000000m:0.######} #{place}");
}
