using System.Diagnostics;
using System.Net;
using System.Text;
using AirQuality.Server.Current;
using AirQuality.Server.Settings;
using AirQuality.Server.Storage;
using AirQuality.Server.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using NodaTime;

namespace AirQuality.Server.Tests.Storage;

/// <summary>The embedded store when things go wrong.</summary>
internal sealed class SqliteStoreTests
{
    private static readonly LocalDateTime Next = new(2026, 11, 22, 1, 0);

    [Test]
    public async Task ADiskThatIsFullRefusesAndRecovers()
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        var store = (SqliteStore)server.Service<IHourStore>();
        store.LimitPages(1); // no less than it has: nothing more fits in
        var refused = 0;
        var accepted = 0;
        for (var hour = 0; hour < 8; hour++)
        {
            using var response = await server.PostAsync(TestFolder.Csv(TestFolder.Last, TestFolder.Last, plus: hour + 1));
            if (response.StatusCode == HttpStatusCode.InsufficientStorage)
                refused++;
            else
                accepted += response.StatusCode == HttpStatusCode.OK ? 1 : 1000;
        }

        store.LimitPages(1_000_000);
        for (var hour = 0; hour < 8; hour++)
        {
            using var response = await server.PostAsync(TestFolder.Hour(Next.PlusHours(hour)));
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), "there is room again");
        }

        await server.RestartAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused, Is.GreaterThan(0));
            Assert.That(accepted, Is.LessThan(8));
            Assert.That(server.Service<ICurrentData>().Now.LastHour, Is.EqualTo(Next.PlusHours(7)));
            Assert.That(server.Service<ICurrentData>().Now.Version, Is.EqualTo(1 + accepted + 8), "what was refused left nothing behind");
        }
    }

    /// <summary>A file system of its own that has no room left, as far as the machine lets the test mount one.</summary>
    [Test]
    public async Task AFileSystemThatIsFullRefusesAndRecovers()
    {
        using var folder = new TestFolder();
        var store = Directory.CreateDirectory(Path.Combine(folder.Path, "server")).FullName;
        if (await RunAsync("mount", "-t", "tmpfs", "-o", "size=1m,mode=0700", "tmpfs", store) != 0)
            Assert.Ignore("No file system can be mounted here: expected to run as root.");
        try
        {
            await using var server = AirQualityServer.Create(new ServerOptions { Folder = folder.Path, Clock = new TestClock() }, builder => builder.WebHost.UseTestServer());
            await server.StartAsync();
            using var client = server.App.GetTestClient();
            var filler = Path.Combine(store, "filler");
            await FillAsync(filler);
            using var refused = await client.PostAsync("/v1/hours?lang=en", new StringContent(TestFolder.Csv(TestFolder.First, TestFolder.Last, plus: 1), Encoding.UTF8, "text/csv"));
            using var question = await client.GetAsync("/v1/areas");
            File.Delete(filler);
            using var again = await client.PostAsync("/v1/hours", new StringContent(TestFolder.Hour(Next), Encoding.UTF8, "text/csv"));
            using (Assert.EnterMultipleScope())
            {
                Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.InsufficientStorage), await refused.Content.ReadAsStringAsync());
                Assert.That(question.StatusCode, Is.EqualTo(HttpStatusCode.OK));
                Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.OK), await again.Content.ReadAsStringAsync());
            }
        }
        finally
        {
            await RunAsync("umount", store);
        }
    }

    [Test]
    public void ASecondServerOnTheFolderIsRefused()
    {
        using var folder = new TestFolder();
        using var first = StoreLock.Take(folder.Path);
        Assert.That(() => StoreLock.Take(folder.Path), Throws.TypeOf<StoreException>().With.Message.Contains("another airq serve"));
    }

    [Test]
    public void ADamagedPageIsToldWithWhatToDo()
    {
        using var folder = new TestFolder();
        var damaged = 0;
        var whole = Path.Combine(folder.Path, "whole");
        Write(whole, hours: 60);
        for (var page = 0; page < 40; page++)
        {
            var path = Directory.CreateDirectory(Path.Combine(folder.Path, $"p{page}")).FullName;
            foreach (var each in Directory.GetFiles(whole))
                File.Copy(each, Path.Combine(path, Path.GetFileName(each)));
            var file = Path.Combine(path, SqliteStore.FileName);
            var bytes = File.ReadAllBytes(file);
            var at = bytes.Length - ((page + 1) * 4096 / 2 % bytes.Length);
            for (var i = at; i < Math.Min(at + 512, bytes.Length); i++)
                bytes[i] ^= 0x5a;
            File.WriteAllBytes(file, bytes);
            try
            {
                using var store = SqliteStore.Open(path);
                var hours = store.Hours().ToList();
                Assert.That(hours.Select(h => h.Codes[0]), Is.EqualTo(Enumerable.Range(0, 60)), "what is read is what was written");
            }
            catch (StoreException e)
            {
                damaged++;
                Assert.That(e.Text.En, Does.Contain("restore").Or.Contain("error"));
                Assert.That(e.Text.Zh, Does.Contain("恢复").Or.Contain("出错"));
            }
        }

        Assert.That(damaged, Is.GreaterThan(20), "most places hold something");
    }

    [Test]
    public void AStoreThatLostItsEndSaysSo()
    {
        using var folder = new TestFolder();
        Write(folder.Path, hours: 5);
        var old = File.ReadAllBytes(Path.Combine(folder.Path, SqliteStore.FileName));
        Write(folder.Path, hours: 3, from: 5);
        File.WriteAllBytes(Path.Combine(folder.Path, SqliteStore.FileName), old);
        Assert.That(() => SqliteStore.Open(folder.Path), Throws.TypeOf<StoreException>().With.Message.Contains("the last change that was acknowledged is 8, the store holds changes up to 5"));
    }

    [Test]
    public void ALogOfChangesThatIsCutLosesNoMoreThanItSays([Range(1, 12)] int tenth)
    {
        using var folder = new TestFolder();
        var store = SqliteStore.Open(folder.Path);
        for (var hour = 0; hour < 10; hour++)
            store.Commit(Change(hour));
        // As the disk would be after a power cut in the middle of a write: the files as they are now, the log cut somewhere.
        var copy = Directory.CreateDirectory(Path.Combine(folder.Path, "cut")).FullName;
        foreach (var file in Directory.GetFiles(folder.Path, "hours.db*"))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        store.Dispose();
        File.Delete(Path.Combine(copy, "hours.db-shm"));
        using (var log = new FileStream(Path.Combine(copy, "hours.db-wal"), FileMode.Open))
            log.SetLength(log.Length * tenth / 12);
        if (tenth == 12)
        {
            using var whole = SqliteStore.Open(copy);
            Assert.That(whole.LastSequence(), Is.EqualTo(10));
        }
        else
        {
            Assert.That(() => SqliteStore.Open(copy), Throws.TypeOf<StoreException>().With.Message.Contains("lost"));
        }
    }

    [Test]
    public void ABackupIsTheStoreAtOneMoment()
    {
        using var folder = new TestFolder();
        using var store = SqliteStore.Open(Path.Combine(folder.Path, "a"));
        for (var hour = 0; hour < 10; hour++)
            store.Commit(Change(hour));
        var copy = Directory.CreateDirectory(Path.Combine(folder.Path, "b")).FullName;
        store.Backup(Path.Combine(copy, SqliteStore.FileName));
        store.Commit(Change(10));
        using var restored = SqliteStore.Open(copy);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(restored.LastSequence(), Is.EqualTo(10));
            Assert.That(restored.Hours().Select(h => h.Codes[0]), Is.EqualTo(Enumerable.Range(0, 10)));
            Assert.That(restored.Changes(long.MaxValue, 3).Select(c => c.Sequence), Is.EqualTo(new[] { 10, 9, 8 }));
        }
    }

    private static void Write(string path, int hours, int from = 0)
    {
        using var store = SqliteStore.Open(path);
        for (var hour = from; hour < from + hours; hour++)
            store.Commit(Change(hour));
    }

    private static StoreChange Change(int hour) => new(new ChangeRecord { Sequence = hour + 1, At = DateTimeOffset.UnixEpoch.AddHours(hour), Who = "test", Source = "test", Kind = ChangeKind.Hours, Added = 60 })
    {
        NewStations = hour == 0 ? [.. Enumerable.Range(0, 10).Select(s => $"S{s}")] : [],
        Hours = [new StoredHour(hour, [hour, .. Enumerable.Repeat(hour * 10, 59)])],
    };

    private static async Task FillAsync(string file)
    {
        await using var filler = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1);
        try
        {
            while (true)
            {
                filler.Write(new byte[512]);
                filler.Flush(flushToDisk: true);
            }
        }
        catch (IOException)
        {
            // No room is left, which is what is wanted.
        }
    }

    private static async Task<int> RunAsync(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1; // there is no such command
        }
    }
}
