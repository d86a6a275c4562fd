using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Tests.Observations;

/// <summary>The values of daily grids beside plain arrays of the same.</summary>
public sealed class DailyValuesTests
{
    private const int Areas = 7;
    private const int Days = 11;
    private const int Cells = Areas * Days;

    [Test]
    public void Write_MeansOfMembers_GivesThemBackExactAndPublished([Values(1, 2, 3, 20, 21, 300)] int members, [Values(1, 2, 3)] int seed)
    {
        var plain = Plain(seed, members);
        var filled = DailyValues.ToFill(Areas, Days, members);
        foreach (var pollutant in Pollutants.All)
            filled.Write(pollutant, 0, plain[(int)pollutant]);
        AssertHold(filled, plain);
    }

    [Test]
    public void Write_CellsOneByOneInAnyOrder_GivesThemBack([Values(1, 2, 20, 21, 300)] int members)
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
            values.Write(pollutant, 0, plain[(int)pollutant]);
        AssertHold(values, plain);
    }

    [Test]
    public void Write_HalfBetweenTwoSteps_GivesItBack([Range(1, 22)] int members, [Values(Pollutant.SO2, Pollutant.CO)] Pollutant pollutant, [Values(0, 1, 999_998)] int steps)
    {
        // What rounding takes off is largest here, upwards and downwards in turns.
        var half = new DayValue(((2L * steps) + 1) * PublishedStep.Of(pollutant) / 2 * DayValue.Unit * members, members);
        var values = new DailyValues(Areas, Days);
        values.Write(pollutant, 3, half);
        Assert.That(values.Exact(pollutant, 3), Is.EqualTo(half));
    }

    [Test]
    public void Exact_NothingWritten_IsMissing()
    {
        var values = new DailyValues(Areas, Days);
        AssertHold(values, Plain(1, 0));
        Assert.That(values.MaximumOzone1h.ToArray(), Is.All.EqualTo(Concentration.MissingCode));
    }

    [Test]
    public void Exact_SliceOfDays_IsThatOfAll([Values(1, 3, 300)] int members)
    {
        var plain = Plain(4, members);
        var values = OneByOne(plain, new Random(4));
        Assert.That(values.Exact(Pollutant.NO2, Days, Days).Slice(2, 5).ToArray(), Is.EqualTo(plain[(int)Pollutant.NO2][(Days + 2)..(Days + 7)]));
    }

    [Test]
    public void Take_CellsOfOthers_AreThoseAndNoMore([Values(1, 20, 300)] int own, [Values(1, 20, 300)] int others)
    {
        var (plain, from) = (Plain(5, own), Plain(6, others));
        var values = OneByOne(plain, new Random(5));
        values.Take(OneByOne(from, new Random(6)), Days, 4, (2 * Days) + 3);
        for (var p = 0; p < Pollutants.Count; p++)
            from[p].AsSpan(Days, 4).CopyTo(plain[p].AsSpan((2 * Days) + 3));
        AssertHold(values, plain);
    }

    [Test]
    public void Copy_IsWrittenTo_LeavesTheFirstAsItWas([Values(1, 20, 300)] int members)
    {
        var plain = Plain(7, members);
        var values = OneByOne(plain, new Random(7));
        var copy = values.Copy();
        copy.Write(Pollutant.PM25, 5, new DayValue(1, 21));
        copy.MaximumOzone1h[5] = 1;
        AssertHold(values, plain);
        Assert.That(values.MaximumOzone1h[5], Is.EqualTo(5_000));
    }

    [Test]
    public void Joined_DaysOneByOne_StandSideBySide([Values(1, 20, 300)] int members)
    {
        DayValue[][][] plain = [.. Enumerable.Range(0, Days).Select(day => Enumerable.Range(0, Pollutants.Count).Select(p => Row(new Random((day * 6) + p), day % 4 == 0 ? members : 1, Areas)).ToArray())];
        DailyValues?[] days = [.. plain.Select((day, i) => i == 3 ? null : OfDay(day, i))];
        var joined = DailyValues.Joined(days, Areas);
        foreach (var pollutant in Pollutants.All)
            for (var cell = 0; cell < Cells; cell++)
                Assert.That(joined.Exact(pollutant, cell), Is.EqualTo(cell % Days == 3 ? DayValue.Missing : plain[cell % Days][(int)pollutant][cell / Days]), $"{pollutant} {cell}");
        Assert.That(joined.MaximumOzone1h.ToArray(), Is.EqualTo(Enumerable.Range(0, Cells).Select(cell => cell % Days == 3 ? Concentration.MissingCode : ((cell % Days) * 100) + (cell / Days))));
    }

    private static DailyValues OfDay(DayValue[][] day, int number)
    {
        var values = new DailyValues(Areas, dayCount: 1);
        foreach (var pollutant in Pollutants.All)
            values.Write(pollutant, 0, day[(int)pollutant]);
        for (var area = 0; area < Areas; area++)
            values.MaximumOzone1h[area] = (number * 100) + area;
        return values;
    }

    /// <summary>Written one after the other in an order of chance, maximum hours by their cell.</summary>
    private static DailyValues OneByOne(DayValue[][] plain, Random random)
    {
        var values = new DailyValues(Areas, Days);
        var order = Enumerable.Range(0, Pollutants.Count * Cells).ToArray();
        random.Shuffle(order);
        foreach (var at in order)
            values.Write((Pollutant)(at / Cells), at % Cells, plain[at / Cells][at % Cells]);
        for (var cell = 0; cell < Cells; cell++)
            values.MaximumOzone1h[cell] = cell * 1000;
        return values;
    }

    private static DayValue[][] Plain(int seed, int members)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Pollutants.Count).Select(_ => Row(random, members, Cells))];
    }

    /// <summary>Means of up to so many members, one in eight missing; small, large and any.</summary>
    private static DayValue[] Row(Random random, int members, int count) => [.. Enumerable.Range(0, count).Select(_ =>
    {
        var of = random.Next(0, 8) == 0 ? 0 : random.Next(Math.Min(1, members), members + 1);
        var most = random.Next(3) switch { 0 => 5L, 1 => 500_000L, _ => (long)Concentration.MaxThousandths };
        return of == 0 ? DayValue.Missing : new DayValue(random.NextInt64(0, most * DayValue.Unit * of), of);
    })];

    private static void AssertHold(DailyValues values, DayValue[][] plain)
    {
        foreach (var pollutant in Pollutants.All)
        {
            Assert.That(values.Exact(pollutant, 0, Cells).ToArray(), Is.EqualTo(plain[(int)pollutant]), $"{pollutant} exact");
            Assert.That(values.Published(pollutant, 0, Cells).ToArray(), Is.EqualTo(plain[(int)pollutant].Select(v => v.Published(pollutant))), $"{pollutant} published");
        }
    }
}
