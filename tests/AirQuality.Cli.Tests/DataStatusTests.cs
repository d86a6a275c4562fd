namespace AirQuality.Cli.Tests;

/// <summary>Whether data are raw or reviewed is said by every table and page.</summary>
public sealed class DataStatusTests : CliFixture
{
    private string days = string.Empty;

    [SetUp]
    public void Make() => days = Write("d.csv", [Observed, .. Enumerable.Range(1, 30).Select(d => $"A,2026-04-{d:00},8,20,50,20,0.5,100")]);

    [Test]
    public void Table_OfAnyCommand_HasTheStatusInEveryRow([Values("assess", "rank", "compare", "history")] string command)
    {
        var outcome = Run(command, days, "--period", "2026-04", "--status", "reviewed", "--csv");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines.Where(l => l.Length > 0).Select(l => l.Split(',')[^1]), Is.EqualTo(outcome.Lines.Where(l => l.Length > 0).Select((_, i) => i == 0 ? "status" : "reviewed")));
    }

    [TestCase("raw", "数据状态：实况（未审核）")]
    [TestCase("reviewed", "数据状态：审核")]
    public void Page_ForPeople_BeginsWithTheStatus(string status, string line) =>
        Assert.That(Run("assess", days, "--period", "2026-04", "--status", status, "--lang", "zh").Lines[0], Is.EqualTo(line));

    [Test]
    public void Table_WithoutAStatus_HasNoSuchColumn() => Assert.That(Run("assess", days, "--period", "2026-04", "--csv").Header, Does.Not.Contain("status"));
}
