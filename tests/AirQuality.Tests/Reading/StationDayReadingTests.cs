using System.Text;
using AirQuality.Aggregation;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Reading;

/// <summary>Days read without keeping hours are those aggregated from all hours.</summary>
public sealed class StationDayReadingTests
{
    [TestCase(true)]
    [TestCase(false)]
    public void ReadStationDays_InOrder_IsTheSameAsByHours(bool byTime)
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var text = Encoding.UTF8.GetBytes(Text(seed, byTime));
            var set = CsvInput.Read(text);
            var expected = DayAggregator.StationDays(set.Hours!);
            var streamed = ObservationReader.ReadStationDays(new MemoryStream(text), "in.csv");
            Assert.That(streamed.Report with { Findings = [], Counts = Empty, Columns = [] }, Is.EqualTo(set.Report with { Findings = [], Counts = Empty, Columns = [] }));
            AssertEqual(streamed.Days!, expected);
        }
    }

    [Test]
    public void ReadStationDays_UciFolder_IsTheSameAsByHours()
    {
        var folder = RealData.Folder("uci-beijing");
        AssertEqual(ObservationReader.ReadStationDays([folder]).Days!, DayAggregator.StationDays(ObservationReader.Read([folder]).Hours!));
    }

    [Test]
    public void ReadStationDays_WithSpan_KeepsToIt()
    {
        var span = new DateInterval(new LocalDate(2025, 1, 2), new LocalDate(2025, 1, 9));
        var days = ObservationReader.ReadStationDays(new MemoryStream(Encoding.UTF8.GetBytes(Text(1, byTime: true))), "in.csv", new ReadOptions { Lenient = true, Span = span }).Days!;
        Assert.That((days.FirstDay, days.DayCount), Is.EqualTo((span.Start, 8)));
    }

    [Test]
    public void ReadStationDays_EarlierDayAgain_IsAnErrorWithItsLine()
    {
        var text = Encoding.UTF8.GetBytes(CsvInput.LongHeader + "A,2025-01-01T01:00,1,,,,,\nA,2025-01-02T01:00,1,,,,,\nB,2025-01-01T01:00,1,,,,,\nA,2025-01-01T02:00,,,,,,6\n");
        var finding = Assert.Throws<ObservationFormatException>(() => ObservationReader.ReadStationDays(new MemoryStream(text), "in.csv"))!.Finding;
        Assert.That((finding.Kind, finding.Line, finding.Column), Is.EqualTo((FindingKind.OutOfOrder, 5L, "o3")));
        var report = ObservationReader.ReadStationDays(new MemoryStream(text), "in.csv", new ReadOptions { Lenient = true }).Report;
        CsvInput.AssertAddsUp(report);
        Assert.That((report.Counts[FindingKind.OutOfOrder], report.ValuesStored), Is.EqualTo((1L, 3L)));
    }

    [Test]
    public void ReadStationDays_Nothing_HasNoDays() =>
        Assert.That(ObservationReader.ReadStationDays(new MemoryStream(), "in.csv", new ReadOptions { Lenient = true }).Days!.DayCount, Is.Zero);

    private static readonly Dictionary<FindingKind, long> Empty = [];

    private static void AssertEqual(DailyGrid actual, DailyGrid expected)
    {
        Assert.That((actual.FirstDay, actual.DayCount), Is.EqualTo((expected.FirstDay, expected.DayCount)));
        Assert.That(actual.Areas, Is.EqualTo(expected.Areas));
        for (var area = 0; area < expected.Areas.Count; area++)
        {
            foreach (var pollutant in Pollutants.All)
                Assert.That(actual.Exact(pollutant, area).ToArray(), Is.EqualTo(expected.Exact(pollutant, area).ToArray()), $"{pollutant} {area}");
            Assert.That(actual.MaximumOzone1h(area).SequenceEqual(expected.MaximumOzone1h(area)), Is.True);
        }
    }

    private static string Text(int seed, bool byTime)
    {
        var random = new Random(seed);
        var hours = Enumerable.Range(0, 24 * 12).SelectMany(h => Enumerable.Range(0, 5).Select(s => (Hour: h, Station: s)));
        var text = new StringBuilder(CsvInput.LongHeader);
        foreach (var (hour, station) in byTime ? hours : hours.OrderBy(h => h.Station))
            if (random.Next(12) > 0)
                text.Append($"S{station},{new LocalDateTime(2025, 1, 1, 1, 0).PlusHours(hour):uuuu-MM-dd'T'HH:mm},{string.Join(',', Enumerable.Range(0, 6).Select(p => random.Next(10) == 0 ? "" : p == 4 ? $"0.{random.Next(10)}" : $"{random.Next(300)}"))}\n");
        return text.ToString();
    }
}
