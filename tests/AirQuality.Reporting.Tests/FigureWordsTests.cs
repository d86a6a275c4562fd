using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Reporting.Wording;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reporting.Tests;

/// <summary>Changes of a figure in the words of bulletins.</summary>
[TestFixture]
public sealed class FigureWordsTests
{
    private static readonly Area County = new("甲县", AreaLevel.County);

    [TestCase(Language.Chinese, "PM2.5平均浓度为20.0 µg/m³，同比、环比缺（PM2.5：2026-04有效10天（共30天），需27天）")]
    [TestCase(Language.English, "PM2.5 mean 20.0 µg/m³, no comparison with last year and the previous period (PM2.5: 10 of 30 days valid in 2026-04, 27 needed)")]
    public void Of_NeitherComparisonForTheSameReason_SaysTheReasonOnce(Language language, string expected) =>
        Assert.That(FigureWords.Of(Figure.Statistic(Pollutant.PM25), Compared(new LocalDate(2026, 4, 10)), Words.Of(language)), Is.EqualTo(expected));

    [Test]
    public void Of_BothComparisons_SaysEach() =>
        Assert.That(FigureWords.Of(Figure.Statistic(Pollutant.PM25), Compared(new LocalDate(2026, 4, 30)), Words.Of(Language.Chinese)), Is.EqualTo("PM2.5平均浓度为20.0 µg/m³，同比持平，环比持平"));

    /// <summary>April 2026 of a county with 20 µg/m³ of everything to a last day.</summary>
    private static IReadOnlyList<AssessmentComparison> Compared(LocalDate last)
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(County);
        for (var date = new LocalDate(2025, 3, 1); date <= last; date = date.PlusDays(1))
            foreach (var pollutant in Pollutants.All)
                builder.Add(row, date, pollutant, Concentration.FromDecimal(20));
        var days = builder.Build();
        return [.. new[] { ComparisonBase.LastYear, ComparisonBase.Previous }.Select(b => PeriodComparer.Compare(days, County, AssessmentPeriod.Month(2026, 4), b))];
    }
}
