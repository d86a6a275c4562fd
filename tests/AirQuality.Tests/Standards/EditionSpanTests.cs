using AirQuality.Standards;
using NodaTime;

namespace AirQuality.Tests.Standards;

[TestFixture]
public sealed class EditionSpanTests
{
    private static readonly LocalDate[] FirstDays = [new(2012, 6, 1), new(2025, 12, 31), new(2026, 2, 28), new(2026, 3, 1), new(2026, 3, 2), new(2030, 12, 31), new(2031, 1, 1)];

    [Test]
    public void Of_AnyDays_JudgesEachByTheEditionInForce([ValueSource(nameof(FirstDays))] LocalDate firstDay, [Values(1, 2, 59, 60, 61, 366, 7000)] int days)
    {
        var spans = EditionSpan.Of(firstDay, days, StandardsCatalogue.National);
        var editions = spans.SelectMany(s => Enumerable.Repeat(s.Edition, s.Count));
        Assert.That(editions, Is.EqualTo(Enumerable.Range(0, days).Select(d => StandardsCatalogue.National.At(firstDay.PlusDays(d)))));
        Assert.That(spans.Select(s => s.First), Is.EqualTo(spans.Select((_, i) => spans.Take(i).Sum(s => s.Count))));
        Assert.That(spans.Zip(spans.Skip(1)).Where(p => p.First.Edition == p.Second.Edition), Is.Empty, "one span for all days of an edition");
    }

    [Test]
    public void Of_OneEditionForAll_IsOneSpan() =>
        Assert.That(EditionSpan.Of(new LocalDate(2025, 1, 1), 3000, StandardsCatalogue.Y2012), Is.EqualTo(new[] { new EditionSpan(StandardsCatalogue.Y2012, 0, 3000) }));

    [TestCase(0)]
    [TestCase(-1)]
    public void Of_NoDays_IsNone(int days)
    {
        Assert.That(EditionSpan.Of(new LocalDate(2026, 1, 1), days, StandardsCatalogue.National), Is.Empty);
        Assert.That(EditionSpan.Of(new LocalDate(2026, 1, 1), days, StandardsCatalogue.Y2012), Is.Empty);
    }
}
