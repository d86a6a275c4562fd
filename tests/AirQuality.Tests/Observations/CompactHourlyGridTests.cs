using AirQuality.Aggregation;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Observations;

public sealed class CompactHourlyGridTests
{
    [Test]
    public void Expand_AnyCodes_AreTheSameHours([Range(1, 5)] int seed)
    {
        var grid = Grid(seed, stations: 3, days: 5, others: 0.3);
        Assert.That(Codes(CompactHourlyGrid.Of(grid).Expand()), Is.EqualTo(Codes(grid)));
    }

    [TestCase(65_533_000)]
    [TestCase(65_534_000)]
    [TestCase(65_535_000)]
    [TestCase(Concentration.MaxThousandths)]
    [TestCase(0)]
    [TestCase(1)]
    public void Expand_CodeAtAnEdge_IsTheSame(int code)
    {
        var grid = new HourlyGrid(["S"], new LocalDate(2026, 1, 1), 1, Enumerable.Repeat(code, Pollutants.Count * 24).ToArray());
        Assert.That(Codes(CompactHourlyGrid.Of(grid).Expand()), Is.All.EqualTo(code));
    }

    [Test]
    public void SizeInBytes_PublishedValues_IsHalf()
    {
        var compact = CompactHourlyGrid.Of(Grid(1, stations: 4, days: 10, others: 0));
        Assert.That(compact.SizeInBytes, Is.EqualTo(2 * Pollutants.Count * 4 * 10 * 24));
    }

    [Test]
    public void SizeInBytes_ValuesKeptAside_AreCounted()
    {
        var grid = new HourlyGrid(["S"], new LocalDate(2026, 1, 1), 1, Enumerable.Repeat(1, Pollutants.Count * 24).ToArray());
        Assert.That(CompactHourlyGrid.Of(grid).SizeInBytes, Is.EqualTo(10 * Pollutants.Count * 24));
    }

    [Test]
    public void Days_OfCompactHours_EqualThoseOfPlainOnes([Range(1, 3)] int seed)
    {
        var data = GeneratedHours.Of(seed);
        var compact = CompactHourlyGrid.Of(data.Grid);
        Assert.Multiple(() =>
        {
            Assert.That(Days(DayAggregator.StationDays(compact, data.Network)), Is.EqualTo(Days(DayAggregator.StationDays(data.Grid, data.Network))));
            foreach (var level in new[] { AreaLevel.County, AreaLevel.City, AreaLevel.Province })
                Assert.That(Days(DayAggregator.AreaDays(compact, data.Network, level)), Is.EqualTo(Days(DayAggregator.AreaDays(data.Grid, data.Network, level))), $"{level}");
        });
    }

    [Test]
    public void Of_Cancelled_Stops() =>
        Assert.That(() => CompactHourlyGrid.Of(Grid(1, 1, 1, 0), new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

    private static HourlyGrid Grid(int seed, int stations, int days, double others)
    {
        var random = new Random(seed);
        var codes = new int[Pollutants.Count * stations * days * 24];
        for (var i = 0; i < codes.Length; i++)
        {
            var isCarbonMonoxide = i / (codes.Length / Pollutants.Count) == (int)Pollutant.CO;
            codes[i] = random.Next(20) == 0 ? Concentration.MissingCode
                : random.NextDouble() < others ? random.Next(Concentration.MaxThousandths + 1)
                : random.Next(500) * (isCarbonMonoxide ? 100 : 1000);
        }

        return new HourlyGrid([.. Enumerable.Range(0, stations).Select(s => $"S{s}")], new LocalDate(2026, 1, 1), days, codes);
    }

    private static List<int> Codes(HourlyGrid grid) =>
        [.. from p in Pollutants.All.ToArray() from s in Enumerable.Range(0, grid.StationIds.Count) from code in grid.Codes(p, s).ToArray() select code];

    private static List<string> Days(DailyGrid days) =>
        [.. days.Areas.SelectMany((area, row) => OracleText(area, days, row))];

    private static IEnumerable<string> OracleText(Area area, DailyGrid days, int row) => Oracle.OracleText.Days(area.Name, days, row);
}
