using AirQuality.Aggregation;
using AirQuality.Terms;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AirQuality.Sql.Tests;

/// <summary>Partials written by any shard merge in any order, any number of times.</summary>
[TestFixture]
public sealed class PartialFileTests : DuckDbFixture
{
    [Test]
    public async Task ReadAsync_ShardsWrittenApartAndTwice_GivesTheWhole()
    {
        var hours = Generated.InProcess(Generated.Of(5).Rows);
        var all = StationDayPartials.Of(hours).All.ToList();
        foreach (var shard in all.GroupBy(p => p.StationId[^1] % 3))
            await PartialFile.WriteAsync(Connection, PathOf($"it's {shard.Key}.parquet"), Set(shard));
        var files = Directory.GetFiles(Folder);
        Assert.That(files, Has.Length.EqualTo(3));

        var read = await PartialFile.ReadAsync(Connection, [.. files, files[1], .. files.Reverse()]);
        Assert.That(read.All, Is.EqualTo(all));
        Same.Figures(hours, read, Generated.Network, AssessmentPeriod.Parse("2026-02"));
    }

    [Test]
    public async Task ReadAsync_FileOfSomethingElse_SaysWhatWasExpected()
    {
        Execute($"COPY (SELECT 1 AS a) TO '{PathOf("other.parquet")}' (FORMAT parquet)");
        Execute($"COPY (SELECT 1 AS a) TO '{PathOf("later.parquet")}' (FORMAT parquet, KV_METADATA {{airq_partials: '2'}})");
        var other = (await Assert.ThrowsAsync<SqlSourceException>(() => PartialFile.ReadAsync(Connection, [PathOf("other.parquet")])))!;
        Assert.That(other.Message, Does.EndWith("expected partials of version 1, found a file of something else"));
        var later = (await Assert.ThrowsAsync<SqlSourceException>(() => PartialFile.ReadAsync(Connection, [PathOf("later.parquet")])))!;
        Assert.That(later.Message, Does.EndWith("expected partials of version 1, found version 2"));
    }

    [Test]
    public async Task ReadAsync_FilesThatContradict_NamesStationAndDay()
    {
        await PartialFile.WriteAsync(Connection, PathOf("a.parquet"), Set([One(hours: 20, sum: 2000)]));
        await PartialFile.WriteAsync(Connection, PathOf("b.parquet"), Set([One(hours: 20, sum: 2020)]));
        var error = (await Assert.ThrowsAsync<SqlSourceException>(() => PartialFile.ReadAsync(Connection, [PathOf("a.parquet"), PathOf("b.parquet")])))!;
        Assert.That(error.Problem, Is.EqualTo(SqlProblem.WrongPartials));
        Assert.That(error.Message, Does.Contain("b.parquet: A, 2026-01-01, PM2.5: expected the figures that stand in another file"));
    }

    /// <summary>Each writes under a name of its own and the last one stays, whole.</summary>
    [Test]
    public async Task WriteAsync_SeveralAtOnceToOneFile_LeavesOneOfThemWhole()
    {
        await Task.WhenAll(Enumerable.Range(1, 4).Select(async n =>
        {
            await using var connection = new DuckDB.NET.Data.DuckDBConnection("Data Source=:memory:");
            await connection.OpenAsync();
            await PartialFile.WriteAsync(connection, PathOf("a.parquet"), Set(Enumerable.Range(0, 2000 * n).Select(d => One(20, 2000) with { Date = new LocalDate(2000, 1, 1).PlusDays(d) })));
        }));
        Assert.That(Directory.GetFiles(Folder), Has.Length.EqualTo(1));
        Assert.That((await PartialFile.ReadAsync(Connection, [PathOf("a.parquet")])).Count, Is.AnyOf(2000, 4000, 6000, 8000));
    }

    [Test]
    public async Task WriteAsync_Cancelled_LeavesNothing()
    {
        await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => PartialFile.WriteAsync(Connection, PathOf("a.parquet"), Set([One(20, 2000)]), new CancellationToken(canceled: true)));
        Assert.That(Directory.GetFiles(Folder), Is.Empty);
    }

    /// <summary>Sets of partials that agree where they meet, as shards of one network do.</summary>
    [Test]
    public void Merge_AnySets_IsAssociativeCommutativeAndIdempotent()
    {
        var sets = ArbMap.Default.GeneratorFor<int[]>().Select(keys => keys.Select(k => Math.Abs(k % 40)).ToArray()).Three().ToArbitrary();
        Prop.ForAll(sets, s =>
        {
            var (a, b, c) = (s.Item1, s.Item2, s.Item3);
            var left = Merged(Merged(Of(a), Of(b)), Of(c)).All.ToList();
            return left.SequenceEqual(Merged(Of(a), Merged(Of(b), Of(c))).All)
                && left.SequenceEqual(Merged(Merged(Of(c), Of(b)), Of(a)).All)
                && left.SequenceEqual(Merged(Merged(Merged(Of(a), Of(b)), Of(c)), Of(b)).All)
                && left.Count == a.Concat(b).Concat(c).Distinct().Count();
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void Merge_Conflict_ChangesNothing()
    {
        var set = Set([One(20, 2000)]);
        var other = Set([One(20, 2000) with { Date = new LocalDate(2025, 1, 1) }, One(20, 2020)]);
        Assert.Throws<InvalidOperationException>(() => set.Merge(other));
        Assert.That(set.All, Is.EqualTo(new[] { One(20, 2000) }));
    }

    private static StationDayPartials Of(int[] keys) => Set(keys.Distinct().Select(k => One(20 + (k % 5), 1000 * k) with { StationId = $"S{k % 4}", Date = new LocalDate(2026, 1, 1).PlusDays(k / 4) }));

    private static StationDayPartials Merged(StationDayPartials into, StationDayPartials from)
    {
        into.Merge(from);
        return into;
    }

    private static StationDayPartial One(int hours, long sum) =>
        new() { StationId = "A", Date = new LocalDate(2026, 1, 1), Pollutant = Pollutant.PM25, Hours = hours, Sum = sum, Maximum = Concentration.FromThousandths((int)sum) };

    private static StationDayPartials Set(IEnumerable<StationDayPartial> partials)
    {
        var set = new StationDayPartials();
        foreach (var partial in partials)
            set.Add(partial);
        return set;
    }
}
