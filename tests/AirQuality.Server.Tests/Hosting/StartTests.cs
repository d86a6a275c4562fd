using System.Net;
using System.Net.Sockets;
using System.Text;
using AirQuality.Server.Current;
using AirQuality.Server.Hosting;
using AirQuality.Server.Intake;
using AirQuality.Server.Settings;
using AirQuality.Server.Storage;

namespace AirQuality.Server.Tests.Hosting;

/// <summary>What is told and what is held at the start.</summary>
internal sealed class StartTests
{
    [Test]
    public void APortInUseIsToldInOneSentence()
    {
        using var folder = new TestFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var told = ListenAddress.Hindrance(new ServerOptions { Folder = folder.Path, Port = port });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(told?.Zh, Does.StartWith($"端口{port}已被占用"));
            Assert.That(told?.En, Does.StartWith($"port {port} is in use"));
            Assert.That(ListenAddress.Hindrance(new ServerOptions { Folder = folder.Path, Port = 0 }), Is.Null);
        }
    }

    [Test]
    public void FilesInFoldersThatNothingIsReadFromAreFound()
    {
        using var folder = new TestFolder();
        foreach (var (name, file) in new[] { ("2026", "hours.csv"), ("inbox", "new.csv"), ("server", "x.csv"), ("published", "table.csv"), (".airq", "kept.csv"), ("2026", "notes.pdf") })
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Path, name)).FullName, file), string.Empty);
        Assert.That(ProjectStart.FilesBelow(new ServerOptions { Folder = folder.Path }), Is.EqualTo(new[] { Path.Combine("2026", "hours.csv") }));
    }

    [Test]
    public async Task AnHourThatIsSentMakesRoomForItsDayAlone()
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        var sent = new Submission("test", "test", Encoding.UTF8.GetBytes(TestFolder.Hour(TestFolder.Last.AtMidnight().PlusHours(3))));
        var open = new OpenDays(TestFolder.First.PlusDays(-379), TestFolder.Last.PlusDays(1).AtMidnight());
        var read = SubmittedHours.Read(sent, server.Service<CurrentData>().Project, open, CancellationToken.None);
        Assert.That(read.Hours.DayCount, Is.EqualTo(1));
    }

    [Test]
    public async Task TheHoursOfTheFilesAreOnRecordAsTheyAreReadAndStandOnceInMemory()
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        var current = server.Service<CurrentData>();
        var store = server.Service<IHourStore>();
        var expected = AirData.Open(server.Folder.Path).Hours!;
        var kept = LiveHours.ToGrid([.. store.Hours()], store.Stations());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(current.Project.Hours!.DayCount, Is.Zero, "the files' hours are let go");
            Assert.That(store.Changes(long.MaxValue, 9).Select(c => c.Added), Is.EqualTo(new[] { 8 * 21 * 24 * 6 }));
            foreach (var pollutant in Enum.GetValues<Terms.Pollutant>())
                foreach (var station in expected.StationIds)
                {
                    Assert.That(kept.Hours(pollutant, kept.IndexOf(station)).SequenceEqual(expected.Hours(pollutant, expected.IndexOf(station))), Is.True, $"{station} {pollutant}");
                    Assert.That(current.Now.Data.Hours!.Hours(pollutant, current.Now.Data.Hours.IndexOf(station)).SequenceEqual(expected.Hours(pollutant, expected.IndexOf(station))), Is.True, $"{station} {pollutant}");
                }
        }
    }
}
