using System.Text;
using System.Text.Json;
using AirQuality.Agents;
using AirQuality.Agents.Projects;
using AirQuality.Reading;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Cli.Tests.Agents;

/// <summary>The server within a program of one's own: it reads once, again when the data change, and bounds time and number.</summary>
public sealed class AgentServerTests : CliFixture
{
    [Test]
    public async Task Data_AreReadOnceAndAgainWhenTheyChange()
    {
        var (read, version) = (0, 1L);
        using var server = new AgentServer(Project(_ =>
        {
            read++;
            return View(read == 1 ? 15 : 30);
        }) with
        { Version = () => version });
        Assert.That(await Value(server).ConfigureAwait(false), Is.EqualTo(15));
        Assert.That(await Value(server).ConfigureAwait(false), Is.EqualTo(15));
        Assert.That(read, Is.EqualTo(1));
        version = 2;
        Assert.That(await Value(server).ConfigureAwait(false), Is.EqualTo(30));
    }

    [Test]
    public async Task Data_ThatCannotBeRead_AreToldInTheLanguageAndReadAnewNextTime([Values("zh", "en")] string language)
    {
        var broken = true;
        using var server = new AgentServer(Project(_ => broken ? throw new AgentDataException(new LocalizedText("第3行有误", "line 3 is wrong")) : View(15)));
        var answer = await Ask(server, $$"""{"period":"2026-10","lang":"{{language}}"}""").ConfigureAwait(false);
        Assert.That(answer.GetProperty("kind").GetString(), Is.EqualTo("error"));
        Assert.That(answer.GetProperty("sentence").GetString(), Does.Contain(language == "zh" ? "第3行有误" : "line 3 is wrong"));
        broken = false;
        Assert.That(await Value(server).ConfigureAwait(false), Is.EqualTo(15));
    }

    [Test]
    public async Task Answer_ThatTakesTooLong_IsAnErrorThatSaysWhatToDo()
    {
        using var held = new ManualResetEventSlim();
        using var server = new AgentServer(Project(_ =>
        {
            held.Wait(CancellationToken.None);
            return View(15);
        }) with
        { Limits = AgentLimits.Default with { Time = TimeSpan.FromMilliseconds(50) } });
        var answer = await Ask(server).ConfigureAwait(false);
        held.Set();
        Assert.That(answer.GetProperty("kind").GetString(), Is.EqualTo("error"));
        Assert.That(answer.GetProperty("sentence").GetString(), Does.Contain("没有算完"));
    }

    [Test]
    public async Task Questions_BeyondThoseThatMayWait_AreRefusedAtOnce()
    {
        using var held = new ManualResetEventSlim();
        using var server = new AgentServer(Project(_ =>
        {
            held.Wait(CancellationToken.None);
            return View(15);
        }) with
        { Limits = AgentLimits.Default with { AtOnce = 1, Waiting = 1 } });
        var asked = Enumerable.Range(0, 4).Select(_ => Ask(server)).ToList();
        var refused = await Task.WhenAny(asked).ConfigureAwait(false);
        Assert.That((await refused.ConfigureAwait(false)).GetProperty("sentence").GetString(), Does.Contain("问题太多"));
        held.Set();
        var kinds = (await Task.WhenAll(asked).ConfigureAwait(false)).Select(a => a.GetProperty("kind").GetString());
        Assert.That(kinds, Is.EquivalentTo(new[] { "answer", "answer", "error", "error" }));
    }

    [Test]
    public void Question_ThatIsGivenUp_Stops()
    {
        using var given = new CancellationTokenSource();
        using var server = new AgentServer(Project(token =>
        {
            given.Cancel();
            token.ThrowIfCancellationRequested();
            return View(15);
        }));
        Assert.That(async () => await server.AskAsync("figures", cancellationToken: given.Token).ConfigureAwait(false), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Tool_ThatThereIsNot_NamesThoseThereAre()
    {
        using var server = new AgentServer(Project(_ => View(15)));
        Assert.That(async () => await server.AskAsync("rm").ConfigureAwait(false), Throws.ArgumentException.With.Message.Contains("place"));
    }

    /// <summary>Library, tool and agent: one figure.</summary>
    [Test]
    public async Task Figure_IsThatOfTheLibrary()
    {
        using var server = new AgentServer(Project(_ => View(37)));
        Assert.That(await Value(server).ConfigureAwait(false), Is.EqualTo(View(37).Assess("2026-10").Single(a => a.Area.Name == "甲县")[Terms.Pollutant.PM25].Evaluated));
    }

    private static AgentProject Project(Func<CancellationToken, AreaView> open) => new() { Open = open, Area = "甲县", Today = () => new LocalDate(2026, 11, 2) };

    private static AreaView View(int pm25)
    {
        using var text = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', Days("甲县", "2026-10-01", 31, pm25).Concat(Days("乙县", "2026-10-01", 31, 20)).Prepend(Observed))));
        return AirData.Of(ObservationReader.Read(text, "days.csv")).Areas;
    }

    private static async Task<JsonElement> Ask(AgentServer server, string arguments = """{"period":"2026-10"}""") =>
        JsonDocument.Parse(await server.AskAsync("figures", JsonDocument.Parse(arguments).RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value)).ConfigureAwait(false)).RootElement;

    private static async Task<decimal> Value(AgentServer server) =>
        (await Ask(server).ConfigureAwait(false)).GetProperty("figures").EnumerateArray().Single(f => f.GetProperty("key").GetString() == "pm25").GetProperty("value").GetDecimal();
}
