using AirQuality.Publications;
using static AirQuality.Tests.Publications.PublicationSamples;

namespace AirQuality.Tests.Publications;

public sealed class BaseRecoveryTests
{
    // Weekly bulletin of Nanchang, week 11 of 2021: figure, printed fall on the year before, and the base that was found by hand.
    [TestCase("30", "-25.0", 40)]
    [TestCase("35", "-18.6", 43)]
    [TestCase("35", "-16.7", 42)]
    [TestCase("41", "-16.3", 49)]
    [TestCase("37", "-15.9", 44)]
    [TestCase("44", "-8.3", 48)]
    [TestCase("39", "18.2", 33)]
    public void Last_year_is_found_from_figure_and_change(string now, string change, int before) =>
        Assert.That(BaseRecovery.Recover(Figure("象湖", "pm25", now), Figure("象湖", "pm25_change", change))!.Value, Is.EqualTo(before));

    [Test]
    public void Where_several_values_fit_only_the_bounds_are_said()
    {
        // 94.14 after a fall by 60 % in whole per cent: anything from 232.44 to 238.34.
        var found = BaseRecovery.Recover(Figure("泾河新城", "pm10", "94.14"), Figure("泾河新城", "pm10_change", "-60"))!;
        Assert.That(found.Value, Is.Null);
        Assert.That(found.Low, Is.LessThanOrEqualTo(234.14m));
        Assert.That(found.High, Is.GreaterThanOrEqualTo(234.14m));
    }

    [Test]
    public void A_ratio_changes_in_points() =>
        Assert.That(BaseRecovery.Recover(Figure("全国", "good_ratio", "85.5"), Figure("全国", "good_ratio_change", "3.3"))!.Value, Is.EqualTo(82.2m));

    [Test]
    public void A_change_no_base_gives_is_told() =>
        Assert.That(BaseRecovery.Recover(Figure("甲", "pm25", "2"), Figure("甲", "pm25_change", "11.3")), Is.Null);

    [Test]
    public void The_base_that_was_is_always_among_those_found()
    {
        var random = new Random(1);
        for (var i = 0; i < 5000; i++)
        {
            var (now, before) = (random.Next(5, 900), random.Next(5, 900));
            var isIndex = i % 2 == 0;
            var (a, b) = isIndex ? (now / 100m, before / 100m) : (now, before);
            var change = decimal.Round((a - b) / b * 100, 1, MidpointRounding.ToEven);
            var found = BaseRecovery.Recover(
                Figure("甲", isIndex ? "index" : "pm25", a.ToString(isIndex ? "0.00" : "0", System.Globalization.CultureInfo.InvariantCulture)),
                Figure("甲", isIndex ? "index_change" : "pm25_change", change.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)))!;
            Assert.That(b, Is.InRange(found.Low, found.High), $"{b} -> {a}: {change} %");
            Assert.That(found.Value is null || found.Value == b, Is.True, $"{b} -> {a}: {change} % gives {found.Value}");
        }
    }

    [Test]
    public void Derived_figures_are_marked_and_stand_beside_none_that_is_printed()
    {
        var derived = BaseRecovery.Derive([Figure("象湖", "pm25", "30"), Figure("象湖", "pm25_change", "-25.0"), Figure("省站", "pm25", "41"), Figure("省站", "pm25_last_year", "49"), Figure("省站", "pm25_change", "-16.3")]);
        Assert.That(derived.Select(d => $"{d.Area} {d.Quantity} {d.Value} {d.Remarks[0].Kind}"), Is.EqualTo(new[] { "象湖 pm25_last_year 40 DerivedBase" }));
    }
}
