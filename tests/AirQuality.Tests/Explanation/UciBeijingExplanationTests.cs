using AirQuality.Assessments;
using AirQuality.Explanation;
using AirQuality.Terms;

namespace AirQuality.Tests.Explanation;

/// <summary>The monthly index of real districts, down to the hours.</summary>
[TestFixture]
public sealed class UciBeijingExplanationTests
{
    private static readonly Lazy<Explainer> Districts = new(() => Explainer.Of(UciBeijing.Data.Grid, UciBeijing.Data.Network, AreaLevel.County));

    [Test]
    public void Index_OfEveryDistrictAndMonth_ReplaysFromTheHours([Values(2013, 2014, 2015)] int year)
    {
        _ = UciBeijing.Data;
        var replayed = 0;
        foreach (var area in Districts.Value.Days.Areas)
        {
            for (var month = 1; month <= 12; month++)
            {
                var period = AssessmentPeriod.Month(year, month);
                var index = Districts.Value.Explain(area, period, "index");
                var expected = PeriodAssessor.Assess(Districts.Value.Days, Districts.Value.Days.IndexOf(area), period).Index.Published;
                Assert.That((index.Value, index.Replay()), Is.EqualTo((expected, expected)), $"{area} {period}");
                replayed += expected is null ? 0 : 1;
            }
        }

        TestContext.Out.WriteLine($"{replayed} indices replayed");
        Assert.That(replayed, Is.GreaterThan(60));
    }

    [Test]
    public void Index_OfAMonth_ListsItsDaysTheInvalidOnesWithTheReason()
    {
        _ = UciBeijing.Data;
        var area = Districts.Value.Days.Areas.Single(a => a.Name == "海淀区");
        var index = Districts.Value.Explain(area, AssessmentPeriod.Month(2014, 1), "index");
        var ozone = index.Inputs()[(int)Pollutant.O3].Inputs()[0];
        var days = ozone.Inputs();
        Assert.That(days.Select(d => d.What.En), Is.EqualTo(Enumerable.Range(1, 31).Select(d => $"2014-01-{d:00}")));
        Assert.That(days.Count(d => d.Value is not null), Is.EqualTo(12));
        Assert.That(days.Where(d => d.Value is null).Select(d => d.Reason!.ToString()), Has.All.Match(@"^\d of \d stations valid, \d needed$"));
        Assert.That(ozone.Note!.En, Does.StartWith("12 of 31 days valid; k = 1 + (12 - 1) x 0.9 = 10.9, X(10) = "));
        Assert.That(ozone.Note.En, Does.EndWith("not valid (12 of 31 days valid in 2014-01, 27 needed)"));
        var text = index.ToText(Language.Chinese, depth: 3);
        foreach (var day in days)
            Assert.That(text, Does.Contain(day.What.Zh));
    }
}
