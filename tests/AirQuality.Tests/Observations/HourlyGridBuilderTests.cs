using AirQuality.Observations;
using AirQuality.Observations.Memory;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Observations;

[TestFixture]
public sealed class HourlyGridBuilderTests
{
    private static readonly LocalDate FirstOfMarch = new(2015, 3, 1);

    [Test]
    public void Add_StampOfOneOClock_IsTheFirstHourOfItsDay()
    {
        var grid = With(FirstOfMarch.At(new LocalTime(1, 0)));
        Assert.That((grid.FirstDay, grid.Hours(Pollutant.PM25, 0)[0].Value), Is.EqualTo((FirstOfMarch, (decimal?)7m)));
    }

    [Test]
    public void Add_StampOfMidnight_IsTheLastHourOfTheDayBefore()
    {
        var grid = With(FirstOfMarch.At(LocalTime.Midnight));
        Assert.That((grid.FirstDay, grid.DayCount, grid.Hours(Pollutant.PM25, 0)[23].Value), Is.EqualTo((new LocalDate(2015, 2, 28), 1, (decimal?)7m)));
    }

    [Test]
    public void Add_MidnightOfNewYear_BelongsToTheOldYear() =>
        Assert.That(With(new LocalDate(2016, 1, 1).At(LocalTime.Midnight)).LastDay, Is.EqualTo(new LocalDate(2015, 12, 31)));

    [Test]
    public void Add_BeforeTheEpoch_FindsItsDay() =>
        Assert.That(With(new LocalDate(1969, 12, 31).At(new LocalTime(1, 0))).FirstDay, Is.EqualTo(new LocalDate(1969, 12, 31)));

    [Test]
    public void At_Stamp_GivesTheValueBack()
    {
        var stamp = FirstOfMarch.At(LocalTime.Midnight);
        Assert.That(With(stamp).At(Pollutant.PM25, "a", stamp).Value, Is.EqualTo(7m));
    }

    [Test]
    public void At_OutsideTheGrid_IsMissing()
    {
        var grid = With(FirstOfMarch.At(new LocalTime(12, 0)));
        Assert.That(grid.At(Pollutant.PM25, "a", FirstOfMarch.PlusDays(1).At(new LocalTime(1, 0))).IsMissing, Is.True);
        Assert.That(grid.At(Pollutant.PM25, "a", FirstOfMarch.At(LocalTime.Midnight)).IsMissing, Is.True);
        Assert.That(grid.At(Pollutant.PM25, "b", FirstOfMarch.At(new LocalTime(12, 0))).IsMissing, Is.True);
    }

    [Test]
    public void Build_HoursNotGiven_AreMissing()
    {
        var hours = With(FirstOfMarch.At(new LocalTime(12, 0))).Hours(Pollutant.PM25, 0);
        Assert.That(hours.ToArray().Count(h => h.IsMissing), Is.EqualTo(23));
    }

    [Test]
    public void Add_SameValueTwice_SaysSo()
    {
        var builder = new HourlyGridBuilder();
        Add(builder, 7);
        Assert.That(Add(builder, 7), Is.EqualTo(AddOutcome.SameAgain));
    }

    [Test]
    public void Add_OtherValue_IsAConflictAndTheFirstStays()
    {
        var builder = new HourlyGridBuilder();
        Add(builder, 7);
        var outcome = Add(builder, 8);
        Assert.That((outcome, builder.Build().Hours(Pollutant.PM25, 0)[11].Value), Is.EqualTo((AddOutcome.Conflict, (decimal?)7m)));
    }

    [Test]
    public void Add_ZeroThenOther_IsAConflict()
    {
        var builder = new HourlyGridBuilder();
        Add(builder, 0);
        Assert.That(Add(builder, 8), Is.EqualTo(AddOutcome.Conflict));
    }

    [Test]
    public void Add_Missing_NamesTheDayAndChangesNothing()
    {
        var builder = new HourlyGridBuilder();
        Add(builder, 7);
        builder.Add("a", FirstOfMarch.At(new LocalTime(12, 0)), Pollutant.PM25, Concentration.Missing);
        builder.Add("a", FirstOfMarch.PlusDays(2).At(new LocalTime(12, 0)), Pollutant.PM25, Concentration.Missing);
        var grid = builder.Build();
        Assert.That((grid.DayCount, grid.Hours(Pollutant.PM25, 0)[11].Value), Is.EqualTo((3, (decimal?)7m)));
    }

    [Test]
    public void Build_Span_CutsAndExtends()
    {
        var builder = new HourlyGridBuilder();
        Add(builder, 7);
        builder.Add("a", FirstOfMarch.PlusDays(5).At(new LocalTime(1, 0)), Pollutant.PM25, Concentration.FromDecimal(9));
        var grid = builder.Build(new DateInterval(FirstOfMarch.PlusDays(-1), FirstOfMarch));
        Assert.That((grid.FirstDay, grid.DayCount, grid.Hours(Pollutant.PM25, 0)[24 + 11].Value), Is.EqualTo((FirstOfMarch.PlusDays(-1), 2, (decimal?)7m)));
    }

    [Test]
    public void Build_Nothing_HasNoDays() => Assert.That(new HourlyGridBuilder().Build().DayCount, Is.Zero);

    [Test]
    public void Build_AnyOrderOfAdding_GivesTheSameGrid()
    {
        var random = new Random(5);
        var values = Enumerable.Range(0, 24 * 40).Select(h => (Stamp: FirstOfMarch.AtMidnight().PlusHours(h), Value: random.Next(500))).ToArray();
        var shuffled = values.ToArray();
        random.Shuffle(shuffled);
        Assert.That(Hours(shuffled), Is.EqualTo(Hours(values)));

        static Concentration[] Hours((LocalDateTime Stamp, int Value)[] all)
        {
            var builder = new HourlyGridBuilder();
            foreach (var (stamp, value) in all)
                builder.Add("a", stamp, Pollutant.O3, Concentration.FromDecimal(value));
            return builder.Build().Hours(Pollutant.O3, 0).ToArray();
        }
    }

    [Test]
    public void Build_TwoStationsSixPollutants_KeepsThemApart()
    {
        var builder = new HourlyGridBuilder();
        foreach (var station in (string[])["a", "b"])
            foreach (var pollutant in Pollutants.All)
                builder.Add(station, FirstOfMarch.At(new LocalTime(5, 0)), pollutant, Concentration.FromDecimal((station[0] * 10) + (int)pollutant));
        var grid = builder.Build();
        var wrong = grid.StationIds.SelectMany(s => Pollutants.All.ToArray().Select(p => (s, p)))
            .Where(x => grid.Hours(x.p, grid.IndexOf(x.s))[4].Value != (x.s[0] * 10) + (int)x.p);
        Assert.That(wrong, Is.Empty);
    }

    /// <summary>The days around a new year, those alone that are expected, and how much room there is for them.</summary>
    private static IEnumerable<TestCaseData> AllWindows()
    {
        var days = new DateInterval(new LocalDate(2025, 12, 23), new LocalDate(2026, 1, 10));
        foreach (var seed in Enumerable.Range(1, 4))
        {
            yield return new TestCaseData(seed, days, null, 0L).SetArgDisplayNames($"{seed}", "no window");
            yield return new TestCaseData(seed, days, days, long.MaxValue).SetArgDisplayNames($"{seed}", "all days expected");
            yield return new TestCaseData(seed, days, new DateInterval(new LocalDate(2025, 12, 28), new LocalDate(2026, 1, 2)), long.MaxValue).SetArgDisplayNames($"{seed}", "some days expected");
            yield return new TestCaseData(seed, days, new DateInterval(new LocalDate(2025, 12, 1), new LocalDate(2026, 1, 1)), long.MaxValue).SetArgDisplayNames($"{seed}", "other days expected");
            yield return new TestCaseData(seed, days, new DateInterval(new LocalDate(2024, 12, 1), new LocalDate(2024, 12, 2)), long.MaxValue).SetArgDisplayNames($"{seed}", "none of the days expected");
            yield return new TestCaseData(seed, days, days, 100L * 19 * 24 * 6 * 4).SetArgDisplayNames($"{seed}", "room for a hundred stations");
        }
    }

    private static IEnumerable<TestCaseData> Windows() => AllWindows().Select(c => c.Arguments[0] is 1 ? c : Sweep.Long(c));

    /// <summary>One by one, a row at a time and across stations, in order and out of it, of three groups of stations and two years.</summary>
    [TestCaseSource(nameof(Windows))]
    public void Add_AnyWayAndAnyOrder_KeepsTheFirstValueOfEachCell(int seed, DateInterval days, DateInterval? window, long bytes)
    {
        const int Stations = 330;
        var random = new Random(seed);
        var builder = new HourlyGridBuilder(window is null ? null : new HourWindow(window, bytes, bytesOfBlock: 40L * 19 * 24 * 6 * 4));
        for (var station = 0; station < Stations; station++)
            builder.AddStation($"{station}");
        var newYear = HourStamp.HourNumber(new LocalDate(2026, 1, 1), 0);
        var expected = new Dictionary<(int Station, int Hour, Pollutant Pollutant), int>();
        var hour = newYear - 200;
        for (var i = 0; i < 3000; i++)
        {
            hour = random.Next(4) switch { 0 => newYear + random.Next(-200, 200), 1 => hour + 1, _ => hour };
            builder.NameHour(hour);
            var (station, pollutant) = (random.Next(Stations), (Pollutant)random.Next(Pollutants.Count));
            switch (random.Next(3))
            {
                case 0:
                    var code = random.Next(1000);
                    var key = (station, hour, pollutant);
                    Assert.That(builder.Add(station, hour, pollutant, code), Is.EqualTo(!expected.TryGetValue(key, out var held) ? AddOutcome.Stored : held == code ? AddOutcome.SameAgain : AddOutcome.Conflict));
                    expected.TryAdd(key, code);
                    break;
                case 1:
                    var columns = Pollutants.All.ToArray().Where(_ => random.Next(2) == 0).ToArray();
                    var codes = Codes(columns.Length);
                    var isFree = columns.All(c => !expected.ContainsKey((station, hour, c)));
                    Assert.That(builder.AddAll(station, hour, columns, codes), Is.EqualTo(isFree ? codes.Count(c => c >= 0) : -1));
                    for (var c = 0; isFree && c < codes.Length; c++)
                        Keep((station, hour, columns[c]), codes[c]);
                    break;
                default:
                    var across = Enumerable.Range(0, Stations).Where(_ => random.Next(3) > 0).ToArray();
                    var values = Codes(across.Length);
                    var passed = Enumerable.Range(0, across.Length).FirstOrDefault(s => values[s] >= 0 && expected.ContainsKey((across[s], hour, pollutant)), across.Length);
                    Assert.That(builder.AddAcross(across, hour, pollutant, values), Is.EqualTo(new Passed(passed, values.Take(passed).Count(c => c >= 0))));
                    for (var s = 0; s < passed; s++)
                        Keep((across[s], hour, pollutant), values[s]);
                    break;
            }
        }

        foreach (var grid in (HourlyGrid[])[builder.Build(), builder.Build(days), builder.BuildOnce(days, degree: 2, CancellationToken.None)])
        {
            var first = HourStamp.HourNumber(grid.FirstDay, 0);
            foreach (var pollutant in Pollutants.All)
                for (var station = 0; station < Stations; station++)
                    Assert.That(grid.Codes(pollutant, station).SequenceEqual([.. Enumerable.Range(first, grid.DayCount * 24).Select(h => expected.GetValueOrDefault((station, h, pollutant), Concentration.Missing.Code))]), Is.True);
        }

        int[] Codes(int count) => [.. Enumerable.Range(0, count).Select(_ => random.Next(4) == 0 ? Concentration.Missing.Code : random.Next(1000))];

        void Keep((int, int, Pollutant) key, int code)
        {
            if (code >= 0)
                expected.Add(key, code);
        }
    }

    [TestCase("")]
    [TestCase(" ")]
    public void AddStation_EmptyId_Throws(string id) =>
        Assert.That(() => new HourlyGridBuilder().AddStation(id), Throws.ArgumentException);

    private static AddOutcome Add(HourlyGridBuilder builder, decimal value) =>
        builder.Add("a", FirstOfMarch.At(new LocalTime(12, 0)), Pollutant.PM25, Concentration.FromDecimal(value));

    private static HourlyGrid With(LocalDateTime stamp)
    {
        var builder = new HourlyGridBuilder();
        builder.Add("a", stamp, Pollutant.PM25, Concentration.FromDecimal(7));
        return builder.Build();
    }
}
