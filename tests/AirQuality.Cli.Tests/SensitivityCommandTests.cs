namespace AirQuality.Cli.Tests;

public sealed class SensitivityCommandTests : CliFixture
{
    private const string Header = "area,kind,item,value,effect,rank,per_unit,next_step";

    /// <summary>D's last day has PM2.5 of 340 among 30 of 30: the mean is 40.0, single index 1.333, index 3.13; without it 1.000 and 2.80.</summary>
    [Test]
    public void Sensitivity_OfTheLastArea_FindsTheDay()
    {
        var file = Write("d.csv", [Observed, .. Days("A", "2026-10-01", 31, 35), .. Days("D", "2026-10-01", 30, 30), .. Days("D", "2026-10-31", 1, 340)]);
        var outcome = Run("sensitivity", file, "--period", "2026-10", "--csv");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Header, Is.EqualTo(Header));
        Assert.That(outcome.Lines[1..].Select(l => string.Join(',', l.Split(',')[..2])).GroupBy(k => k, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}"), Is.EqualTo(new[] { "D,day 31", "D,pollutant 6", "D,unit 6" }));
        Assert.That(outcome.Lines.Where(l => l.Contains("2026-10-31", StringComparison.Ordinal)), Is.EqualTo(new[] { "D,day,2026-10-31,2.80,0.33,1,," }));
        Assert.That(outcome.Lines, Does.Contain("D,pollutant,PM2.5,3.05,0.08,2,,")); // the median of 35.0 and 40.0
        Assert.That(outcome.Lines, Does.Contain("D,unit,CO,,,,0.2500,0.03")); // 0.77/4 is 0.192 half to even and makes 3.125, which is 3.12
    }

    [Test]
    public void Sensitivity_WithStations_NamesTheStation()
    {
        var hours = Write("h.csv", [Hourly, .. Hours("s1", "2026-10-01", 31, 15), .. Hours("s2", "2026-10-01", 31, 45), .. Hours("s3", "2026-10-01", 31, 20)]);
        var stations = Write("s.csv", "station,name,kind,county,city,province", "s1,one,urban,A,X,P", "s2,two,urban,A,X,P", "s3,three,urban,B,X,P");
        var outcome = Run("sensitivity", hours, "--stations", stations, "--period", "2026-10", "--csv", "--area", "A");
        Assert.That(outcome.Lines[1..3], Is.EqualTo(new[] { "A,station,s1,3.30,-0.50,2,,", "A,station,s2,2.30,0.50,1,," }));
        var pretty = Run("sensitivity", hours, "--stations", stations, "--period", "2026-10", "--lang", "zh");
        Assert.That(pretty.Out, Does.Contain("A  第2名（共 2 个）").And.Contain("逐个去除站点").And.Contain("two"));
    }

    [Test]
    public void Sensitivity_Pretty_ShowsTheDaysThatCostMost()
    {
        var outcome = Run("sensitivity", FiveCounties(), "--period", "2026-10", "--lang", "en");
        Assert.That(outcome.Out, Does.Contain("D  4th of 4  Index 2.80").And.Contain("Without one day").And.Contain("Per 1 µg/m³ less"));
        Assert.That(outcome.Lines.Count(l => l.StartsWith(" 2026-10-", StringComparison.Ordinal)), Is.EqualTo(10));
    }

    [Test]
    public void Sensitivity_OfAnAreaThatIsNotRanked_SaysWhy()
    {
        var outcome = Run("sensitivity", FiveCounties(), "--period", "2026-10", "--area", "E", "--lang", "en");
        Assert.That((outcome.Code, outcome.Err), Is.EqualTo((1, "airq: not ranked: E: 20 of 31 days valid in 2026-10, 27 needed\n")));
    }
}
