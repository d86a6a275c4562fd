using System.Net;
using AirQuality.Server.Current;
using AirQuality.Server.Storage;
using AirQuality.Server.Tests.Hosting;
using AirQuality.Sql.Tests;
using NodaTime;
using Npgsql;

namespace AirQuality.Server.Tests.Storage;

/// <summary>The store in PostgreSQL when things go wrong.</summary>
[Category("Long")]
[Category("Engines")]
internal sealed class PgStoreTests
{
    private static readonly LocalDateTime Next = new(2026, 11, 22, 1, 0);

    [TestCase("fast")]
    [TestCase("immediate")]
    public async Task WithoutTheDatabaseHoursAreRefusedAndTakenWhenItIsBack(string mode)
    {
        using var database = PgServer.Start();
        await using var server = await ServerOnTest.StartAsync(new TestFolder(), o => o with { Postgres = database.ConnectionString });
        using var before = await server.PostAsync(TestFolder.Hour(Next), key: "before");
        database.Stop(mode);
        using var zh = await server.PostAsync(TestFolder.Hour(Next.PlusHours(1)), "/v1/hours?lang=zh", key: "away");
        using var en = await server.PostAsync(TestFolder.Hour(Next.PlusHours(1)), "/v1/hours?lang=en", key: "away");
        using var ready = await server.Client.GetAsync("/ready");
        using var question = await server.Client.GetAsync("/v1/areas");
        database.Resume();
        using var after = await server.PostAsync(TestFolder.Hour(Next.PlusHours(1)), key: "away");
        using var repeated = await server.PostAsync(TestFolder.Hour(Next), key: "before");
        using var readyAgain = await server.Client.GetAsync("/ready");
        var (chinese, english) = (await zh.Content.ReadAsStringAsync(), await en.Content.ReadAsStringAsync());
        await server.RestartAsync(() => PgStoreOnTest.UntilLeftAsync(database.ConnectionString));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(before.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((zh.StatusCode, en.StatusCode, ready.StatusCode), Is.EqualTo((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable)));
            Assert.That(chinese, Does.Contain("PostgreSQL连接不上").And.Not.Contain(database.Folder));
            Assert.That(english, Does.Contain("PostgreSQL cannot be reached").And.Not.Contain(database.Folder), "nothing of the connection string is told");
            Assert.That(question.StatusCode, Is.EqualTo(HttpStatusCode.OK), "questions need no database");
            Assert.That((after.StatusCode, repeated.StatusCode, readyAgain.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK)));
            Assert.That(server.Service<ICurrentData>().Now.LastHour, Is.EqualTo(Next.PlusHours(1)));
            Assert.That(server.Service<ICurrentData>().Now.Version, Is.EqualTo(3), "the files, and two changes; the key that was sent again made none");
        }
    }

    [Test]
    public async Task ADiskOfTheDatabaseThatIsFullRefusesAndRecovers()
    {
        using var database = PgStoreOnTest.Start();
        await using var server = await ServerOnTest.StartAsync(new TestFolder(), o => o with { Postgres = database.ConnectionString });
        // What PostgreSQL says when a file cannot grow, in the midst of the change: hours are written already, the record is not.
        database.Execute("""
            CREATE FUNCTION full_disk() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$ LANGUAGE plpgsql;
            CREATE TRIGGER full_disk BEFORE INSERT ON airq_server.change FOR EACH ROW EXECUTE FUNCTION full_disk();
            """);
        using var zh = await server.PostAsync(TestFolder.Hour(Next), "/v1/hours?lang=zh");
        using var en = await server.PostAsync(TestFolder.Hour(Next), "/v1/hours?lang=en");
        var meanwhile = server.Service<ICurrentData>().Now.LastHour;
        database.Execute("DROP TRIGGER full_disk ON airq_server.change");
        using var again = await server.PostAsync(TestFolder.Hour(Next));
        await server.RestartAsync(() => PgStoreOnTest.UntilLeftAsync(database.ConnectionString));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((zh.StatusCode, en.StatusCode), Is.EqualTo((HttpStatusCode.InsufficientStorage, HttpStatusCode.InsufficientStorage)));
            Assert.That(await zh.Content.ReadAsStringAsync(), Does.Contain("PostgreSQL的磁盘已满"));
            Assert.That(await en.Content.ReadAsStringAsync(), Does.Contain("the disk of PostgreSQL is full"));
            Assert.That(meanwhile, Is.EqualTo(Next.PlusHours(-1)), "what was refused is not shown");
            Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.OK), "there is room again");
            Assert.That(server.Service<ICurrentData>().Now.LastHour, Is.EqualTo(Next));
            Assert.That(server.Service<ICurrentData>().Now.Version, Is.EqualTo(2), "what was refused left nothing behind");
        }
    }

    [Test]
    public async Task AChangeWhoseEndWasNotHeardOfIsTakenInOnce()
    {
        using var database = PgStoreOnTest.Start();
        await using var server = await ServerOnTest.StartAsync(new TestFolder(), o => o with { Postgres = database.ConnectionString });
        // The database ends the connection while the change is being committed: a check that is put off to the commit does it.
        database.Execute("""
            CREATE FUNCTION leave() RETURNS trigger AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$ LANGUAGE plpgsql;
            CREATE CONSTRAINT TRIGGER leave AFTER INSERT ON airq_server.change DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leave();
            """);
        using var refused = await server.PostAsync(TestFolder.Hour(Next));
        database.Execute("DROP TRIGGER leave ON airq_server.change");
        using var again = await server.PostAsync(TestFolder.Hour(Next));
        using var once = await server.PostAsync(TestFolder.Hour(Next));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable), "looked at by a new connection: it was not written");
            Assert.That((again.StatusCode, once.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
            Assert.That(server.Service<ICurrentData>().Now.Version, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task AChangeThatWasWrittenThoughItsAnswerWasLostIsThereOnce([Values] bool withKey)
    {
        using var database = PgStoreOnTest.Start();
        using var sockets = new TestFolder();
        using var relay = new Relay(sockets.Path, PgShared.Server.Folder);
        var through = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Host = relay.Folder }.ConnectionString;
        await using var server = await ServerOnTest.StartAsync(new TestFolder(), o => o with { Postgres = through });
        relay.Arm();
        using var unheard = await server.PostAsync(TestFolder.Hour(Next), key: withKey ? "k" : null);
        using var away = await server.PostAsync(TestFolder.Hour(Next), key: withKey ? "k" : null);
        var wasCut = relay.IsCut;
        relay.Mend();
        using var again = await server.PostAsync(TestFolder.Hour(Next), key: withKey ? "k" : null);
        using var next = await server.PostAsync(TestFolder.Hour(Next.PlusHours(1)));
        var (version, last) = (server.Service<ICurrentData>().Now.Version, server.Service<ICurrentData>().Now.LastHour);
        await server.RestartAsync(() => PgStoreOnTest.UntilLeftAsync(database.ConnectionString));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(wasCut, Is.True);
            Assert.That((unheard.StatusCode, away.StatusCode), Is.EqualTo((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable)));
            Assert.That((again.StatusCode, next.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
            Assert.That((version, last), Is.EqualTo((3L, (LocalDateTime?)Next.PlusHours(1))), "the files, the change that was not heard of, the next");
            Assert.That(server.Service<ICurrentData>().Now.Version, Is.EqualTo(3), "the same after a start");
        }
    }

    [Test]
    public void ASecondServerOnTheDatabaseIsRefused()
    {
        using var database = PgStoreOnTest.Start();
        using var folder = new TestFolder();
        using (PgStore.Open(database.ConnectionString, Path.Combine(folder.Path, "a")))
            Assert.That(() => PgStore.Open(database.ConnectionString, Path.Combine(folder.Path, "b")), Throws.TypeOf<StoreException>().With.Message.Contains("another airq serve"));
        using var later = PgStore.Open(database.ConnectionString, Path.Combine(folder.Path, "b"));
        Assert.That(later.LastSequence(), Is.Zero, "the lock goes with its server");
    }

    [Test]
    public void OneWhoLostTheStoreToAnotherWritesNoMore()
    {
        using var database = PgStoreOnTest.Start();
        using var folder = new TestFolder();
        using var first = PgStore.Open(database.ConnectionString, Path.Combine(folder.Path, "a"));
        first.Commit(Changes.Full(0));
        database.Execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        using (var second = PgStore.Open(database.ConnectionString, Path.Combine(folder.Path, "b")))
        {
            second.Commit(Changes.Full(1));
            Assert.That(() => first.Commit(Changes.Full(1)), Throws.TypeOf<StoreException>().With.Message.Contains("another airq serve"));
        }

        Assert.That(() => first.Commit(Changes.Full(1)), Throws.TypeOf<StoreException>().With.Message.Contains("the last change this server knows is 1, the database holds changes up to 2"));
    }

    [Test]
    public void AStoreThatLostItsEndSaysSo()
    {
        using var database = PgStoreOnTest.Start();
        using var folder = new TestFolder();
        using (var store = PgStore.Open(database.ConnectionString, folder.Path))
            for (var number = 0; number < 5; number++)
                store.Commit(Changes.Full(number));
        database.Execute("DELETE FROM airq_server.change WHERE sequence > 3");
        Assert.That(() => PgStore.Open(database.ConnectionString, folder.Path), Throws.TypeOf<StoreException>().With.Message.Contains("the last change that was acknowledged is 5, the database holds changes up to 3"));
    }

    [Test]
    public void AnHourThatIsNotAsItWasWrittenIsTold()
    {
        using var database = PgStoreOnTest.Start();
        using var folder = new TestFolder();
        using var store = PgStore.Open(database.ConnectionString, folder.Path);
        store.Commit(Changes.Full(0));
        database.Execute("UPDATE airq_server.hour SET codes = set_byte(codes, 3, 1)");
        Assert.That(() => store.Hours().ToList(), Throws.TypeOf<StoreException>().With.Message.Contains("1970-01-01 01:00"));
    }

    [Test]
    public void TablesOfAnotherVersionAndDatabasesOfAnotherEncodingAreRefused()
    {
        using var database = PgStoreOnTest.Start();
        using var folder = new TestFolder();
        PgStore.Open(database.ConnectionString, folder.Path).Dispose();
        database.Execute("UPDATE airq_server.store SET version = 2");
        database.Execute("CREATE DATABASE latin1_of_test TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'");
        var latin = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = "latin1_of_test" }.ConnectionString;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => PgStore.Open(database.ConnectionString, folder.Path), Throws.TypeOf<StoreException>().With.Message.Contains("in version 1, found 2"));
            Assert.That(() => PgStore.Open(latin, folder.Path), Throws.TypeOf<StoreException>().With.Message.Contains("UTF8, found LATIN1"));
        }

        database.Execute("DROP DATABASE latin1_of_test");
    }

    [TestCase("Host=/nowhere-airq;Password=geheim42;Username=u", "cannot be reached")]
    [TestCase("Hots=geheim42", "cannot be read")]
    [TestCase("Host=;Password=geheim42", "cannot be read")]
    [TestCase("Database=geheim42", "cannot be read")]
    public void AWrongConnectionStringIsNotRepeated(string text, string told)
    {
        using var folder = new TestFolder();
        Assert.That(() => PgStore.Open(text, folder.Path), Throws.TypeOf<StoreException>().With.Message.Contains(told).And.Message.Not.Contains("geheim42").And.Message.Not.Contains("nowhere"));
    }

    [Test]
    public void HoursInTheOtherStoreAreNotLeftOutWithoutAWord()
    {
        using var database = PgStoreOnTest.Start();
        using var folder = new TestFolder();
        using (var store = StoreChoice.Open(folder.Path, connectionString: null))
            store.Commit(Changes.Full(0));
        Assert.That(() => StoreChoice.Open(folder.Path, database.ConnectionString), Throws.TypeOf<StoreException>().With.Message.Contains("hours are here already"));
        using var other = new TestFolder();
        StoreChoice.Open(other.Path, database.ConnectionString).Dispose();
        Assert.That(() => StoreChoice.Open(other.Path, connectionString: null), Throws.TypeOf<StoreException>().With.Message.Contains("name it with --db"));
    }

    [Test]
    public void AStoreThatWasClosedIsOpenedAgainAtOnce()
    {
        using var database = PgStoreOnTest.Start();
        using var folder = new TestFolder();
        Assert.That(() =>
        {
            for (var time = 0; time < 20; time++)
                StoreChoice.Open(folder.Path, database.ConnectionString).Dispose();
        }, Throws.Nothing);
    }

    [Test]
    public async Task ABackupIsLeftToTheDatabase()
    {
        using var database = PgStoreOnTest.Start();
        await using var server = await ServerOnTest.StartAsync(new TestFolder(), o => o with { Postgres = database.ConnectionString });
        using var answer = await server.Client.PostAsync("/v1/backup?lang=en", content: null);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("pg_dump"));
    }
}
