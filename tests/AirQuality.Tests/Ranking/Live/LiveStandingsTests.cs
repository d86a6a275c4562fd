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
    [Test]
    public void Apply_AnythingInAnyOrder_EqualsTheBatchAfterEveryEvent([Range(1, 8)] int seed, [ValueSource(nameof(Starts))] LocalDate firstDay)
    {
        var stream = new LiveStream(seed, firstDay);
        for (var i = 0; i < 40; i++)
        {
            stream.Next();
            AssertEqual(stream.Live, stream.Batch(), $"seed {seed}, event {i}: {stream.What}");
        }
    }

    /// <summary>What an outcome tells is the difference between the batch before and the batch after: nothing is left out, nothing is told that stayed.</summary>
    [Test]
    public void Changes_OfEveryEvent_AreTheDifferenceOfTheBatches([Range(1, 4)] int seed, [ValueSource(nameof(Starts))] LocalDate firstDay)
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
