namespace AirQuality.Cli.Tests;

public sealed class PlacesCommandTests : CliFixture
{
    private const string Header = "area,rank,value,p05,median,p95,in_bottom,behind_next";

    /// <summary>Days that are all alike leave nothing to chance; B and C tie in every draw.</summary>
    [Test]
    public void Places_OfDaysAllAlike_AreSure()
    {
        var outcome = Run("places", FiveCounties(), "--period", "2026-10", "--bottom", "1", "--draws", "100", "--csv");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines, Is.EqualTo(new[]
        {
            Header,
            "A,1,2.30,1,1,1,0.000,0.000",
            "B,2,2.40,2,2,2,0.000,0.000",
            "C,2,2.40,2,2,2,0.000,0.000",
            "D,4,2.80,4,4,4,1.000,",
        }));
    }

    [Test]
    public void Places_SameSeed_GiveTheSameOutput()
    {
        var file = Write("d.csv", [Observed, .. Days("A", "2026-10-01", 31, 35), .. Days("D", "2026-10-01", 30, 30), .. Days("D", "2026-10-31", 1, 400)]);
        string[] args = ["places", file, "--period", "2026-10", "--draws", "500", "--block", "1", "--csv"];
        var first = Run([.. args, "--seed", "3"]).Out;
        Assert.That(Run([.. args, "--seed", "3"]).Out, Is.EqualTo(first));
        Assert.That(Run([.. args, "--seed", "4"]).Out, Is.Not.EqualTo(first));
    }

    [Test]
    public void Places_Pretty_SaysHowAndWhoIsNotRanked()
    {
        var outcome = Run("places", FiveCounties(), "--period", "2026-10", "--bottom", "2", "--draws", "50", "--lang", "en");
        Assert.That(outcome.Out, Does.Contain("50 draws, the same days for all").And.Contain("In the last 2").And.Contain("not ranked: E: 20 of 31 days valid"));
    }

    [Test]
    public void Places_OfOneArea_IsOneRow() =>
        Assert.That(Run("places", FiveCounties(), "--period", "2026-10", "--draws", "50", "--csv", "--area", "D").Lines, Has.Length.EqualTo(2));

    [Test]
    public void Places_WithoutDraws_IsWrongUsage() => Assert.That(Run("places", FiveCounties(), "--period", "2026-10", "--draws", "0").Code, Is.EqualTo(2));
}
