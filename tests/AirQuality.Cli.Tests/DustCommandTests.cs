namespace AirQuality.Cli.Tests;

/// <summary>dust.</summary>
public sealed class DustCommandTests : CliFixture
{
    /// <summary>The storm of the sample is found in every county, within the days of its official list, and nothing else is; what is suggested reads back as events.</summary>
    [Test]
    public void Dust_OfTheSample_IsTheStormAndReadsBack()
    {
        var data = PathOf("data");
        Run("sample", data, "--date", "2026-11-01");
        string[] input = [Path.Combine(data, "hours-*.csv.gz"), "--stations", Path.Combine(data, "stations.csv")];
        var outcome = Run(["dust", .. input, "--csv", "--lang", "en"]);
        Assert.That((outcome.Code, outcome.Header), Is.EqualTo((0, "area,from,to,kind,source,hours,peak,peak_pm10,start_pm10,pm10_before,ratio_before,start_ratio,returned")));
        Assert.That(outcome.Err, Does.Contain("12 episodes look like dust; suggestions only"));
        var official = File.ReadLines(Path.Combine(data, "events.csv")).Skip(1).Select(l => l.Split(',')).ToDictionary(c => c[0], c => (From: c[1], To: c[2]));
        var suggested = outcome.Lines[1..].Select(l => l.Split(',')).ToList();
        Assert.That(suggested.Select(c => c[0]).Distinct().Count(), Is.EqualTo(12));
        Assert.That(suggested.Where(c => c[1][..10] != official[c[0]].From || string.CompareOrdinal(c[2][..10], official[c[0]].To) > 0), Is.Empty);

        string[] period = ["--period", "2025-04", "--csv"];
        var register = Write("suggested.csv", outcome.Lines);
        Assert.That(
            Run(["assess", .. input, .. period, "--events", register]).Out,
            Is.EqualTo(Run(["assess", .. input, .. period, "--events", Path.Combine(data, "events.csv")]).Out));
    }

    [Test]
    public void Dust_OfDailyFiles_IsADataError() =>
        Assert.That(Run("dust", FiveCounties()).Code, Is.EqualTo(1));
}
