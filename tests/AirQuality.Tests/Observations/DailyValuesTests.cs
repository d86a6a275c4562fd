using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Tests.Observations;

/// <summary>The values of daily grids beside plain arrays of the same: areas of one block, of several, of a block each, and of one day.</summary>
[TestFixture(7, 11)]
[TestFixture(5, 5_000)]
[TestFixture(2, 20_000)]
[TestFixture(900, 1)]
public sealed class DailyValuesTests(int areas, int days)
{
    private readonly int cells = areas * days;

    [Test]
    public void Write_MeansOfMembers_GivesThemBackExactAndPublished([Values(1, 2, 3, 20, 21, 300)] int members, [Values(1, 2, 3)] int seed)
    {
        var plain = Plain(seed, members);
        var filled = DailyValues.ToFill(areas, days, members);
        foreach (var pollutant in Pollutants.All)
            for (var area = 0; area < areas; area++)
                filled.Write(pollutant, new GridDay(area, 0), plain[(int)pollutant].AsSpan(area * days, days));
        AssertHold(filled, plain);
    }

    [Test]
    public void Write_cellsOneByOneInAnyOrder_GivesThemBack([Values(1, 2, 20, 21, 300)] int members)
    {
        var plain = Plain(members, members);
        AssertHold(OneByOne(plain, new Random(members)), plain);
    }

    [Test]
    public void Write_ValueOverValue_GivesTheLast([Values(1, 20, 300)] int before, [Values(1, 20, 300)] int after)
    {
        var plain = Plain(2, after);
        var values = OneByOne(Plain(1, before), new Random(1));
        foreach (var pollutant in Pollutants.All)
            for (var area = 0; area < areas; area++)
                values.Write(pollutant, new GridDay(area, 0), plain[(int)pollutant].AsSpan(area * days, days));
        AssertHold(values, plain);
    }

    [Test]
    public void Write_HalfBetweenTwoSteps_GivesItBack([Range(1, 22)] int members, [Values(Pollutant.SO2, Pollutant.CO)] Pollutant pollutant, [Values(0, 1, 999_998)] int steps)
    {
        // What rounding takes off is largest here, upwards and downwards in turns.
        var half = new DayValue(((2L * steps) + 1) * PublishedStep.Of(pollutant) / 2 * DayValue.Unit * members, members);
        var values = new DailyValues(areas, days);
        values.Write(pollutant, Of(1), half);
        Assert.That(values.Exact(pollutant, Of(1)), Is.EqualTo(half));
    }

    [Test]
    public void Exact_NothingWritten_IsMissing()
    {
        var values = new DailyValues(areas, days);
        AssertHold(values, Plain(1, 0));
        Assert.That(MaximumHours(values), Is.All.EqualTo(Concentration.MissingCode));
    }

    [Test]
    public void Exact_SliceOfDays_IsThatOfAll([Values(1, 3, 300)] int members)
    {
        var plain = Plain(4, members);
        var values = OneByOne(plain, new Random(4));
        var (first, count) = (days / 3, days / 2);
        Assert.That(values.Exact(Pollutant.NO2, new GridDay(1, 0), days).Slice(first, count).ToArray(), Is.EqualTo(plain[(int)Pollutant.NO2][(days + first)..(days + first + count)]));
    }

    [Test]
    public void Take_cellsOfOthers_AreThoseAndNoMore([Values(1, 20, 300)] int own, [Values(1, 20, 300)] int others)
    {
        var (plain, from) = (Plain(5, own), Plain(6, others));
        var values = OneByOne(plain, new Random(5));
        var (theirs, mine, count) = (days / 4, days / 3, (days + 1) / 2);
        values.Take(OneByOne(from, new Random(6)), new GridDay(0, theirs), count, new GridDay(1, mine));
        for (var p = 0; p < Pollutants.Count; p++)
            from[p].AsSpan(theirs, count).CopyTo(plain[p].AsSpan(days + mine));
        AssertHold(values, plain);
        Assert.That(MaximumHours(values)[days + mine], Is.EqualTo(theirs * 1000));
    }

    [Test]
    public void Copy_IsWrittenTo_LeavesTheFirstAsItWas([Values(1, 20, 300)] int members)
    {
        var plain = Plain(7, members);
        var values = OneByOne(plain, new Random(7));
        var copy = values.Copy();
        copy.Write(Pollutant.PM25, Of(5), new DayValue(1, 21));
        copy.MaximumOzone1h(Of(5), 1)[0] = 1;
        AssertHold(values, plain);
        Assert.That(MaximumHours(values)[5], Is.EqualTo(5_000));
    }

    [Test]
    public void Joined_DaysOneByOne_StandSideBySide([Values(1, 20, 300)] int members)
    {
        var plain = Plain(8, members);
        var missing = days / 2;
        var joined = DailyValues.Joined([.. Enumerable.Range(0, days).Select(day => day == missing ? null : OfDay(plain, day))], areas);
        for (var cell = missing; cell < cells; cell += days)
            for (var p = 0; p < Pollutants.Count; p++)
                plain[p][cell] = DayValue.Missing;
        AssertHold(joined, plain);
        Assert.That(MaximumHours(joined), Is.EqualTo(Enumerable.Range(0, cells).Select(cell => cell % days == missing ? Concentration.MissingCode : cell)));
    }

    [Test]
    public void Write_AreasOfOneDay_StandSideBySide([Values(1, 20, 300)] int members)
    {
        var plain = Plain(9, members);
        var values = OfDay(plain, 0);
        foreach (var pollutant in Pollutants.All)
            Assert.That(values.Exact(pollutant, new GridDay(0, 0), areas).ToArray(), Is.EqualTo(Enumerable.Range(0, areas).Select(area => plain[(int)pollutant][area * days])), $"{pollutant}");
    }

    /// <summary>One day of the areas, maximum hours by their number among all.</summary>
    private DailyValues OfDay(DayValue[][] plain, int day)
    {
        var values = new DailyValues(areas, dayCount: 1);
        foreach (var pollutant in Pollutants.All)
            values.Write(pollutant, new GridDay(0, 0), [.. Enumerable.Range(0, areas).Select(area => plain[(int)pollutant][(area * days) + day])]);
        for (var area = 0; area < areas; area++)
            values.MaximumOzone1h(new GridDay(0, 0), areas)[area] = (area * days) + day;
        return values;
    }

    /// <summary>Written one after the other in an order of chance, maximum hours by their cell.</summary>
    private DailyValues OneByOne(DayValue[][] plain, Random random)
    {
        var values = new DailyValues(areas, days);
        var order = Enumerable.Range(0, Pollutants.Count * cells).ToArray();
        random.Shuffle(order);
        foreach (var at in order)
            values.Write((Pollutant)(at / cells), Of(at % cells), plain[at / cells][at % cells]);
        for (var cell = 0; cell < cells; cell++)
            values.MaximumOzone1h(Of(cell), 1)[0] = cell * 1000;
        return values;
    }

    private DayValue[][] Plain(int seed, int members)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Pollutants.Count).Select(_ => Row(random, members, cells))];
    }

    /// <summary>Means of up to so many members, one in eight missing; small, large and any.</summary>
    private static DayValue[] Row(Random random, int members, int count) => [.. Enumerable.Range(0, count).Select(_ =>
    {
        var of = random.Next(0, 8) == 0 ? 0 : random.Next(Math.Min(1, members), members + 1);
        var most = random.Next(3) switch { 0 => 5L, 1 => 500_000L, _ => (long)Concentration.MaxThousandths };
        return of == 0 ? DayValue.Missing : new DayValue(random.NextInt64(0, most * DayValue.Unit * of), of);
    })];

    private void AssertHold(DailyValues values, DayValue[][] plain)
    {
        foreach (var pollutant in Pollutants.All)
        {
            var own = plain[(int)pollutant];
            for (var area = 0; area < areas; area++)
            {
                Assert.That(values.Exact(pollutant, new GridDay(area, 0), days).ToArray().AsSpan().SequenceEqual(own.AsSpan(area * days, days)), Is.True, $"{pollutant} {area} exact");
                Assert.That(values.Published(pollutant, new GridDay(area, 0), days).SequenceEqual([.. own[(area * days)..((area + 1) * days)].Select(v => v.Published(pollutant))]), Is.True, $"{pollutant} {area} published");
            }
        }
    }

    private int[] MaximumHours(DailyValues values) => [.. Enumerable.Range(0, areas).SelectMany(area => values.MaximumOzone1h(new GridDay(area, 0), days).ToArray())];

    private GridDay Of(int cell) => new(cell / days, cell % days);
}
