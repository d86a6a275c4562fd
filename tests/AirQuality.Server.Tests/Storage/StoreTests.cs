using AirQuality.Server.Storage;
using AirQuality.Server.Tests.Hosting;
using AirQuality.Terms;
using NodaTime;
using NUnit.Framework.Internal;

namespace AirQuality.Server.Tests.Storage;

/// <summary>What every store does, whatever it is kept in.</summary>
[TestFixtureSource(nameof(Kinds))]
internal sealed class StoreTests(string kind)
{
    /// <summary>That of a server of its own takes longer.</summary>
    private static IEnumerable<TestFixtureData> Kinds
    {
        get
        {
            var server = new TestFixtureData("PostgreSQL");
            server.Properties.Add(PropertyNames.Category, "Long");
            server.Properties.Add(PropertyNames.Category, "Engines");
            return [new TestFixtureData("SQLite"), server];
        }
    }

    private TestFolder folder;
    private PgStoreOnTest? database;

    [SetUp]
    public void Begin()
    {
        folder = new TestFolder();
        database = kind == "PostgreSQL" ? PgStoreOnTest.Start() : null;
    }

    [TearDown]
    public void End()
    {
        database?.Dispose();
        folder?.Dispose();
    }

    [Test]
    public void AnEmptyStoreHasNothing()
    {
        using var store = Open();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.Stations(), Is.Empty);
            Assert.That(store.Hours(), Is.Empty);
            Assert.That(store.Reviewed(), Is.Empty);
            Assert.That(store.LastSequence(), Is.Zero);
            Assert.That(store.Changes(long.MaxValue, 9), Is.Empty);
            Assert.That(store.WithKey("none"), Is.Null);
            Assert.That(store.Settle(), Is.Null);
        }
    }

    [Test]
    public void WhatWasWrittenIsReadAgainAfterClosing()
    {
        var changes = Enumerable.Range(0, 30).Select(Changes.Full).ToList();
        changes[^1] = changes[^1] with { Hours = [.. Enumerable.Range(29, 600).SelectMany(n => Changes.Full(n).Hours)] }; // more than are read at once
        using (var store = Open())
            changes.ForEach(store.Commit);
        using var again = Open();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.Stations(), Is.EqualTo(changes.SelectMany(c => c.NewStations)));
            Assert.That(again.Hours().Select(h => (h.Hour, Codes: string.Join(',', h.Codes))), Is.EqualTo(changes.SelectMany(c => c.Hours).Select(h => (h.Hour, string.Join(',', h.Codes)))));
            Assert.That(again.Reviewed(), Is.EquivalentTo(changes.SelectMany(c => c.Reviewed)));
            Assert.That(again.LastSequence(), Is.EqualTo(30));
            Assert.That(again.Changes(long.MaxValue, 1000), Is.EqualTo(changes.Select(c => c.Record).Reverse()), "every field of the record, the latest first");
            Assert.That(again.Changes(5, 2).Select(c => c.Sequence), Is.EqualTo(new[] { 4, 3 }));
            Assert.That(again.WithKey("key 7"), Is.EqualTo(changes[7].Record));
            Assert.That(again.Corrections(8, 100), Is.EqualTo(changes[7].Corrections));
            Assert.That(again.Corrections(8, 1), Is.EqualTo(changes[7].Corrections.Take(1)));
            Assert.That(again.Figures(8, 100), Is.EqualTo(changes[7].Figures));
        }
    }

    [Test]
    public void AnHourThatIsWrittenAgainTakesThePlaceOfTheOld()
    {
        using var store = Open();
        store.Commit(Changes.Full(0));
        store.Commit(Changes.Full(1) with { Hours = [new StoredHour(0, [.. Enumerable.Repeat(7, 60)])] });
        Assert.That(store.Hours().Single().Codes, Is.All.EqualTo(7));
    }

    [Test]
    public void AChangeThatFailsLeavesNothingBehind()
    {
        using var store = Open();
        store.Commit(Changes.Full(0));
        var wrong = Changes.Full(1) with { Figures = [new FigureChanged("东山县", "2026-11", null!, null, 1m)] };
        Assert.That(() => store.Commit(wrong), Throws.TypeOf<StoreException>());
        store.Commit(Changes.Full(1) with { Reviewed = [] });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.LastSequence(), Is.EqualTo(2));
            Assert.That(store.Reviewed(), Is.EquivalentTo(Changes.Full(0).Reviewed), "nothing of the change that failed");
        }
    }

    [Test]
    public void AKeyIsTakenOnce()
    {
        using var store = Open();
        store.Commit(Changes.Full(0));
        var again = Changes.Full(1);
        Assert.That(() => store.Commit(again with { Record = again.Record with { Key = "key 0" } }), Throws.TypeOf<StoreException>());
    }

    private IHourStore Open() => StoreChoice.Open(Path.Combine(folder.Path, "server"), database?.ConnectionString);
}
