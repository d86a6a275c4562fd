using NodaTime;

namespace AirQuality.Cli.Tests.Sample;

/// <summary>The sample as a bureau has it is read without a word of explanation, and ranks the own county as the whole sample does.</summary>
[TestFixture]
public sealed class SampleWorkbooksTests : CliFixture
{
    private readonly string folder = NewFolder("bureau");
    private string desk = string.Empty;

    [OneTimeSetUp]
    public void MakeDesk()
    {
        desk = Path.Combine(folder, "desk");
        Assert.That(Run("sample", desk, "--workbooks", "--date", "2026-11-24").Code, Is.Zero);
        var init = Run("init", desk, "--area", "铁冶县", "--lang", "zh");
        Assert.That(init.Code, Is.Zero, init.Err);
    }

    [OneTimeTearDown]
    public void RemoveDesk() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Init_OfTheWorkbooks_FindsEverything() => Assert.That(File.ReadAllText(Path.Combine(desk, "airq.json")), Is.EqualTo("""
        {
          "area": "铁冶县",
          "data": [
            "小时值"
          ],
          "published": [
            "全省通报"
          ],
          "stations": "站点.xlsx",
          "targets": "目标.xlsx",
          "lang": "zh"
        }

        """));

    [Test]
    public void Rank_FromTheWorkbooks_IsThatOfTheWholeSample()
    {
        var whole = Path.Combine(folder, "whole");
        SampleOnce.Write(whole, new LocalDate(2026, 11, 24));
        string Places(params string[] args) => string.Join('\n', Run([.. args, "--period", "2026-10", "--csv", "--area", "全部", "--lang", "zh"]).Out.Split('\n').Select(l => string.Join(',', l.Split(',').Take(3))));
        Assert.That(Places("rank", "--project", Path.Combine(desk, "airq.json")), Is.EqualTo(Places("rank", whole, "--stations", Path.Combine(whole, "stations.csv"))));
    }

    [Test]
    public void Sample_IntoAFolderThatHoldsSomething_IsRefused() => Assert.That(Run("sample", desk, "--workbooks").Code, Is.EqualTo(1));
}
