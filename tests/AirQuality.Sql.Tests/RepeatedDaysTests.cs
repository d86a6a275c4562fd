using NodaTime;

namespace AirQuality.Sql.Tests;

/// <summary>Days to read again are read in spans that hold all of them and not more station days than a span may have.</summary>
[TestFixture]
public sealed class RepeatedDaysTests
{
    private static readonly LocalDate First = new(2026, 1, 1);

    [Test]
    public void Spans_NothingRepeated_AreNone() => Assert.That(Of(days: 30, stations: 2, repeated: []).Spans(), Is.Empty);

    [Test]
    public void Spans_FewStations_AreOneFromTheFirstToTheLastRepeatedDay() =>
        Assert.That(Of(days: 60, stations: 2, repeated: [5, 9, 50]).Spans(), Is.EqualTo(new[] { Span(5, 50) }));

    [Test]
    public void Spans_ManyStations_AreCutBeforeTheyHoldTooManyStationDays() =>
        Assert.That(Of(days: 10, stations: RepeatedDays.StationDaysOfSpan / 3, repeated: [1, 2, 3, 4, 8]).Spans(), Is.EqualTo(new[] { Span(1, 3), Span(4, 4), Span(8, 8) }));

    [Test]
    public void Contains_StationDay_IsWhetherItWasRepeated()
    {
        var days = Of(days: 3, stations: 2, repeated: [1]);
        Assert.That(days.Contains("S0", First.PlusDays(1)), Is.True);
        Assert.That(days.Contains("S1", First.PlusDays(1)), Is.False);
    }

    /// <summary>Days of stations, of which the first repeats itself on some.</summary>
    private static RepeatedDays Of(int days, int stations, int[] repeated)
    {
        var all = new RepeatedDays();
        for (var station = 0; station < stations; station++)
            for (var day = 0; day < days; day++)
                all.Add($"S{station}", First.PlusDays(day), station == 0 && repeated.Contains(day));
        return all;
    }

    private static DateInterval Span(int first, int last) => new(First.PlusDays(first), First.PlusDays(last));
}
