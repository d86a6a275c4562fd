using System.Globalization;
using AirQuality.Cli.Tests.Sample;
using NodaTime;

namespace AirQuality.Cli.Tests;

/// <summary>dust.</summary>
public sealed class DustCommandTests : CliFixture
{
    /// <summary>The storm of the sample is found in every county, within the days of its official list, and nothing else is; what is suggested reads back as events.</summary>
    [Test]
    public void Dust_OfTheSample_IsTheStormAndReadsBack()
    {
        var data = PathOf("data");
        SampleOnce.Write(data, new LocalDate(2026, 11, 1));
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

    /// <summary>The sheet of declaration of the sample's storm: one row a day, whose AQI without particles is below that as measured, and which reads back as events in every form.</summary>
    [Test]
    public void Declare_OfTheSample_HasTheDaysWithEvidenceAndReadsBack([Values("csv", "xlsx")] string form, [Values("zh", "en")] string lang)
    {
        var data = PathOf("data");
        SampleOnce.Write(data, new LocalDate(2025, 6, 1));
        string[] input = [Path.Combine(data, "hours-2025-0*.csv.gz"), "--stations", Path.Combine(data, "stations.csv")];
        var sheet = PathOf("sheet." + form);
        var outcome = Run(["dust", .. input, "--declare", "--period", "2025-04", "--lang", lang, "-o", sheet]);
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        var rows = Run(["dust", .. input, "--declare", "--period", "2025-04", "--csv"]).Lines.Skip(1).Select(l => l.Split(',')).ToList();
        Assert.That(rows.Select(r => r[0]).Distinct().Count(), Is.EqualTo(12), "every county has days of it");
        Assert.That(rows.Where(r => r[1] != r[2] || int.Parse(r[14], CultureInfo.InvariantCulture) <= int.Parse(r[16], CultureInfo.InvariantCulture)), Is.Empty);
        Assert.That(rows.Select(r => r[18]), Is.EqualTo(rows.Select(r => int.Parse(r[14], CultureInfo.InvariantCulture) > 100 && int.Parse(r[16], CultureInfo.InvariantCulture) <= 100 ? "true" : "false")));
        var excluded = Run(["assess", .. input, "--period", "2025-04", "--events", sheet, "--excluded", "--csv"]);
        Assert.That(excluded.Code, Is.Zero, excluded.Err);
        var days = excluded.Lines.Skip(1).Select(l => l.Split(',')).Select(c => $"{c[0]} {c[1]}").Distinct();
        Assert.That(days, Is.EquivalentTo(rows.Select(r => $"{r[0]} {r[1]}")));
    }

    [TestCase("zh", "例外事件", "负责人")]
    [TestCase("en", "exceptional events", "Head: ____")]
    public void Declare_ForPeople_IsReadyToBeSigned(string lang, string title, string signature)
    {
        var hours = Enumerable.Range(1, 24).Select(h => $"S1,2026-04-10 {h:00}:00,6,20,{(h < 10 ? 60 : 400)},{(h < 10 ? 40 : 60)},0.8,80");
        var page = Run("dust", Write("h.csv", [Hourly, .. hours]), "--declare", "--lang", lang).Out;
        Assert.That(page, Does.Contain(title).And.Contain(signature).And.Contain("2026-04-10"));
    }

    [Test]
    public void Dust_OfDailyFiles_IsADataError() =>
        Assert.That(Run("dust", FiveCounties()).Code, Is.EqualTo(1));
}
