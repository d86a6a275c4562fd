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
        var column = Array.IndexOf(outcome.Header.Split(','), "data_status") - outcome.Header.Split(',').Length;
        Assert.That(outcome.Lines.Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',')[^-column]), Is.All.EqualTo("reviewed"));
        Assert.That(outcome.Lines, Has.Length.GreaterThan(1));
    }

    [TestCase("raw", "数据状态：实况（未审核）")]
    [TestCase("reviewed", "数据状态：审核")]
    public void Page_ForPeople_BeginsWithTheStatus(string status, string line) =>
        Assert.That(Run("assess", days, "--period", "2026-04", "--status", status, "--lang", "zh").Lines[0], Is.EqualTo(line));

    /// <summary>A column of the files, in Chinese or English: A is raw from the 26th, B reviewed throughout.</summary>
    [TestCase("数据状态", "已审核", "实况")]
    [TestCase("审核状态", "审核", "未审核")]
    [TestCase("是否审核", "是", "否")]
    [TestCase("status", "reviewed", "raw")]
    [TestCase("review_status", "validated", "provisional")]
    public void Column_SaysTheStatusOfEachAreaAndDay(string header, string reviewed, string raw)
    {
        var file = WithColumn(header, reviewed, raw);
        Assert.That(Statuses(Run("assess", file, "--period", "2026-04", "--csv")), Is.EqualTo(new[] { "mixed", "reviewed" }));
        Assert.That(Statuses(Run("assess", file, "--period", "2026-04-01..2026-04-20", "--csv")), Is.EqualTo(new[] { "reviewed", "reviewed" }));
        Assert.That(Statuses(Run("daily", file, "--area", "A", "--period", "2026-04-25..2026-04-26", "--csv")), Is.EqualTo(new[] { "reviewed", "raw" }));
        Assert.That(Run("assess", file, "--period", "2026-04", "--csv").Err, Is.Empty, "no word of the column is unknown, and no value is left out for it");
    }

    [TestCase("zh", "数据状态：部分为审核、部分为实况：2026-04-26至2026-04-30之间有5天次为实况（未审核）")]
    [TestCase("en", "Status of the data: partly reviewed, partly raw: 5 area days from 2026-04-26 to 2026-04-30 are raw (not reviewed)")]
    public void MixedStatus_OfAPeriod_IsToldByPagesAndReports(string lang, string line)
    {
        var file = WithColumn("数据状态", "审核", "实况");
        Assert.That(Run("assess", file, "--period", "2026-04", "--lang", lang).Lines[0], Is.EqualTo(line));
        Assert.That(Run("report", file, "--period", "2026-04", "--lang", lang).Out, Does.Contain(line));
        Run("report", file, "--period", "2026-04", "--lang", lang, "--to", PathOf("r.json"));
        Assert.That(File.ReadAllText(PathOf("r.json")), Does.Contain(line));
    }

    [Test]
    public void Compare_SaysTheStatusOfThePeriodAndOfItsBase()
    {
        var file = Write("two.csv", ["area,date,so2,no2,pm10,pm25,co,o3,status", .. Enumerable.Range(1, 30).SelectMany(d => new[] { $"A,2025-04-{d:00},8,20,50,20,0.5,100,reviewed", $"A,2026-04-{d:00},8,20,50,20,0.5,100,raw" })]);
        var outcome = Run("compare", file, "--period", "2026-04", "--with", "last-year", "--csv");
        Assert.That(outcome.Header, Does.EndWith(",data_status,data_status_base"));
        Assert.That(outcome.Lines.Skip(1).Select(l => l[(l.LastIndexOf(',', l.LastIndexOf(',') - 1) + 1)..]), Is.All.EqualTo("raw,reviewed"));
    }

    [Test]
    public void StatusOption_AgainstTheColumn_IsRefused()
    {
        var outcome = Run("assess", WithColumn("数据状态", "审核", "实况"), "--period", "2026-04", "--status", "reviewed", "--lang", "en");
        Assert.That(outcome.Code, Is.EqualTo(2));
        Assert.That(outcome.Err, Does.Contain("partly reviewed, partly raw"));
    }

    /// <summary>An invalid value is taken out, whatever else the column says.</summary>
    [Test]
    public void Column_StillTakesOutWhatItCallsInvalid()
    {
        var file = Write("invalid.csv", "area,date,so2,no2,pm10,pm25,co,o3,审核状态", "A,2026-04-01,8,20,50,20,0.5,100,已审核", "A,2026-04-02,8,20,50,90,0.5,100,无效");
        Assert.That(Run("daily", file, "--csv").Lines[2].Split(',')[5], Is.Empty);
    }

    private string WithColumn(string header, string reviewed, string raw) => Write("status.csv",
        [$"area,date,so2,no2,pm10,pm25,co,o3,{header}", .. Enumerable.Range(1, 30).SelectMany(d => new[] { $"A,2026-04-{d:00},8,20,50,20,0.5,100,{(d < 26 ? reviewed : raw)}", $"B,2026-04-{d:00},8,20,50,20,0.5,100,{reviewed}" })]);

    private static string[] Statuses(Outcome outcome) => [.. outcome.Lines.Skip(1).Select(l => l.Split(',')[^1])];

    [Test]
    public void Table_WithoutAStatus_HasNoSuchColumn() => Assert.That(Run("assess", days, "--period", "2026-04", "--csv").Header, Does.Not.Contain("data_status"));
}
