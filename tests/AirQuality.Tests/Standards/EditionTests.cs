using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;
using NodaTime;

namespace AirQuality.Tests.Standards;

[TestFixture]
public sealed class EditionTests
{
    [Test]
    public void Limit_EveryCell_EqualsTheStandardsText()
    {
        var times = new (AveragingTime Time, string Name)[]
        {
            (AveragingTime.Year, "year"), (AveragingTime.Day, "day"), (AveragingTime.Hour, "1h"), (AveragingTime.EightHour, "8h"),
        };
        var wrong = from edition in StandardsCatalogue.National.Editions
                    from pollutant in Enum.GetValues<Pollutant>()
                    from time in times
                    from limitClass in (int[])[1, 2]
                    let expected = OracleStandards.Limit(edition.Id, pollutant.ToString(), time.Name, limitClass)
                    let actual = edition.Limit(pollutant, time.Time, limitClass == 1 ? LimitClass.One : LimitClass.Two)
                    where expected != actual
                    select $"{edition} {pollutant} {time.Name} class {limitClass}: {actual}, expected {expected}";
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Breakpoints_EveryColumn_EqualTheStandardsText()
    {
        var wrong = from edition in StandardsCatalogue.National.Editions
                    from item in Enum.GetValues<AqiItem>()
                    let actual = edition.Column(item).Breakpoints.Select(b => (b.Iaqi, (int)b.Concentration))
                    where !OracleStandards.Breakpoints(edition.Id, item.ToString()).SequenceEqual(actual)
                    select $"{edition} {item}";
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void SingleIndexLimit_EveryPollutant_EqualsTheRule()
    {
        var wrong = from edition in StandardsCatalogue.National.Editions
                    from pollutant in Enum.GetValues<Pollutant>()
                    where edition.SingleIndexLimit(pollutant) != OracleStandards.SingleIndexLimit(edition.Id, pollutant.ToString())
                        || edition.DailyLimit(pollutant) != OracleStandards.DailyLimit(edition.Id, pollutant.ToString())
                    select $"{edition} {pollutant}";
        Assert.That(wrong, Is.Empty);
    }

    [TestCase(2012, 12, 31, "2012")]
    [TestCase(2013, 1, 1, "2012")]
    [TestCase(2026, 2, 28, "2012")]
    [TestCase(2026, 3, 1, "2026")]
    [TestCase(2030, 12, 31, "2026")]
    [TestCase(2031, 1, 1, "2026-final")]
    [TestCase(2099, 1, 1, "2026-final")]
    public void At_Date_PicksTheEditionOfTheDay(int year, int month, int day, string id) =>
        Assert.That(StandardsCatalogue.National.At(new LocalDate(year, month, day)).Id, Is.EqualTo(id));

    [Test]
    public void All_Editions_FollowEachOtherWithoutGap()
    {
        var all = StandardsCatalogue.National.Editions;
        Assert.That(all.Zip(all.Skip(1)).Where(p => p.First.EffectiveTo?.PlusDays(1) != p.Second.EffectiveFrom), Is.Empty);
        Assert.That(all[^1].EffectiveTo, Is.Null);
    }

    [Test]
    public void All_Editions_CiteTheirSources() =>
        Assert.That(
            StandardsCatalogue.National.Editions.Select(e => $"{e.Id}: {e.LimitsSource[..12]}, {e.AqiSource[..11]}, {e.AssessmentSource[..11]}"),
            Is.EqualTo(new[]
            {
                "2012: GB 3095-2012, HJ 633-2012, HJ 663-2013",
                "2026: GB 3095-2026, HJ 633-2026, HJ 663-2026",
                "2026-final: GB 3095-2026, HJ 633-2026, HJ 663-2026",
            }));

    [Test]
    public void ById_Unknown_SaysWhatThereIs() =>
        Assert.That(() => StandardsCatalogue.National.ById("1996"), Throws.ArgumentException.With.Message.Contains("edition").And.Message.Contains("2012, 2026, 2026-final"));

    [Test]
    public void All_Editions_AreNamedAsTheirStandard() =>
        Assert.That(StandardsCatalogue.National.Editions.Select(e => e.Name), Is.EqualTo(new[] { "GB 3095-2012", "GB 3095-2026 transition stage", "GB 3095-2026" }));

    /// <summary>HJ 633-2012 lets an incomplete day have an AQI; HJ 633-2026, 5.3, only where it exceeds 100.</summary>
    [Test]
    public void IncompleteNeedsExceedance_From2026_Holds() =>
        Assert.That(StandardsCatalogue.National.Editions.Select(e => e.IncompleteNeedsExceedance), Is.EqualTo(new[] { false, true, true }));
}
