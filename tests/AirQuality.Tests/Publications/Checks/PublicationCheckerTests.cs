using AirQuality.Publications;
using AirQuality.Publications.Checks;
using AirQuality.Tests.Reading.Published;
using static AirQuality.Tests.Publications.PublicationSamples;

namespace AirQuality.Tests.Publications.Checks;

public sealed class PublicationCheckerTests
{
    /// <summary>Lianshan county, August 2019 (Qingyuan): 8/60 + 10/40 + 23/70 + 18/35 + 1.0/4 + 104/160, each to 0.01 half to even.</summary>
    private static PublishedFigure[] Lianshan(string index) =>
    [
        Figure("连山县", "so2", "8"), Figure("连山县", "no2", "10"), Figure("连山县", "pm10", "23"), Figure("连山县", "pm25", "18"), Figure("连山县", "co", "1.0"), Figure("连山县", "o3_8h", "104"), Figure("连山县", "index", index),
    ];

    private static PublishedCheck Of(IEnumerable<PublishedFigure> figures, string key, string? area = null, bool isPlace = false) =>
        PublicationChecker.Check([.. figures]).Single(c => c.Figure.Quantity.Key == key && c.IsPlace == isPlace && (area is null || c.Figure.Area == area));

    [Test]
    public void An_index_that_its_statistics_give_follows() => Assert.That(Of(Lianshan("2.12"), "index").Verdict, Is.EqualTo(CheckVerdict.Follows));

    [Test]
    public void An_index_rounded_otherwise_is_consistent() => Assert.That(Of(Lianshan("2.13"), "index").Verdict, Is.EqualTo(CheckVerdict.Consistent));

    [Test]
    public void A_misprint_contradicts_and_the_likely_value_is_said()
    {
        var check = Of(Lianshan("2.42"), "index");
        Assert.That(check.Verdict, Is.EqualTo(CheckVerdict.Contradicts));
        Assert.That(check.Expected, Is.EqualTo(2.12m));
        Assert.That(check.IsLikelyMisprint, Is.True);
    }

    [Test]
    public void An_index_is_never_reckoned_from_four_of_six() =>
        Assert.That(Of(Lianshan("2.42").Where(f => f.Quantity.Key is not ("co" or "o3_8h")), "index").Kind, Is.EqualTo(CheckKind.Nothing));

    [Test]
    public void A_change_half_way_is_rounded_to_even() =>
        Assert.That(Of([Figure("全国", "pm25", "34"), Figure("全国", "pm25_last_year", "32"), Figure("全国", "pm25_change", "6.2")], "pm25_change").Verdict, Is.EqualTo(CheckVerdict.Follows));

    [TestCase("6.3", CheckVerdict.Consistent)]
    [TestCase("16.2", CheckVerdict.Contradicts)]
    public void Another_change_is_what_the_unrounded_figures_allow(string change, CheckVerdict verdict) =>
        Assert.That(Of([Figure("全国", "pm25", "34"), Figure("全国", "pm25_last_year", "32"), Figure("全国", "pm25_change", change)], "pm25_change").Verdict, Is.EqualTo(verdict));

    [Test]
    public void Shared_places_follow()
    {
        var checks = PublicationChecker.Check([Figure("甲", "index", "2.15", 1), Figure("乙", "index", "2.61", 2), Figure("丙", "index", "2.61", 2), Figure("丁", "index", "2.66", 4)]);
        Assert.That(checks.Where(c => c.IsPlace).Select(c => c.Verdict), Is.All.EqualTo(CheckVerdict.Follows));
    }

    [Test]
    public void Broken_ties_are_consistent() =>
        Assert.That(Of([Figure("甲", "pm25", "36", 1), Figure("乙", "pm25", "36", 2), Figure("丙", "pm25", "37", 3)], "pm25", "乙", isPlace: true).Verdict, Is.EqualTo(CheckVerdict.Consistent));

    [Test]
    public void A_place_out_of_order_contradicts() =>
        Assert.That(Of([Figure("甲", "pm25", "30", 3), Figure("乙", "pm25", "36", 2), Figure("丙", "pm25", "37", 1)], "pm25", "甲", isPlace: true).Verdict, Is.EqualTo(CheckVerdict.Contradicts));

    [Test]
    public void Real_publications_do_not_contradict_themselves()
    {
        var files = PublishedTableFolder.All().SelectMany(f => Directory.GetFiles(f, "*.csv")).Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0)
            Assert.Ignore("The folder shared/published-tables lies in no parent directory of the tests.");
        var checks = files.SelectMany(f => PublicationChecker.Check(PublishedTruthTests.Read(f, PublishedComparison.Answers(Path.GetDirectoryName(f)!)).Figures)).ToList();
        Assert.That(checks.Where(c => c.Kind == CheckKind.ChangeOfYears && c.Verdict == CheckVerdict.Follows).ToList(), Has.Count.GreaterThan(50));
        Assert.That(checks.Where(c => c.Kind == CheckKind.IndexOfStatistics && c.Verdict == CheckVerdict.Follows).ToList(), Has.Count.GreaterThan(20));
        Assert.That(checks.Where(c => c.Verdict == CheckVerdict.Contradicts).Select(c => $"{Path.GetFileName(c.Figure.Source.File)} {c.Figure.Area} {c.Figure.PeriodText} {c.Figure.Quantity} {c.Figure.Value} {c.Figure.Place?.Number}, expected {c.Expected}"), Is.Empty);
    }
}
