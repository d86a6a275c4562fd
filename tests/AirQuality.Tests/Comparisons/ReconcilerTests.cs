using AirQuality.Assessments;
using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Tests.Comparisons;

[TestFixture]
public sealed class ReconcilerTests
{
    private static readonly GeneratedDays Data = GeneratedDays.Of(31);

    [Test]
    public void Compare_SameData_FindsNothing() =>
        Assert.That(Reconciler.Compare(Data.Grid, GeneratedDays.Of(31).Grid, AssessmentPeriod.Year(2026)).Where(a => a.Figures.Count > 0 || a.Days.Count > 0), Is.Empty);

    /// <summary>Values moved, taken away and added at random: the day list is what was done, the figures are those of the oracle on either version.</summary>
    [Test]
    public void Compare_ReviewedData_GivesWhatWasDoneAndTheFiguresOfTheOracle([Range(1, 6)] int seed)
    {
        var period = AssessmentPeriod.Month(2026, 2 + seed);
        var (reviewed, grid, done) = Review(seed, period);
        var found = Reconciler.Compare(Data.Grid, grid, period);
        Assert.That(found.SelectMany(a => a.Days).Select(d => $"{d.Area.Name} {d.Date:uuuu-MM-dd} {d.Pollutant} {OracleText.Cell(d.Old.Value)} {OracleText.Cell(d.New.Value)}"), Is.EquivalentTo(done));
        foreach (var area in found)
        {
            var (old, now) = (Assess(Data.Areas[area.Area.Name], period), Assess(reviewed[area.Area.Name], period));
            foreach (var pollutant in Pollutants.All)
            {
                var name = pollutant.ToString();
                decimal? Figures(OracleAssessment a) => OracleAssess.IndexStatistic(a, name)?.Round(OracleStandards.PublishedDecimals(a.Edition, name, a.JudgedOn));
                var differs = Figures(old) != Figures(now) || old.Statistics[name].IsValid != now.Statistics[name].IsValid;
                var difference = area.Figures.SingleOrDefault(f => f.Figure.Key == Figure.Statistic(pollutant).Key);
                Assert.That(difference is not null, Is.EqualTo(differs), $"{area.Area} {pollutant}");
                if (difference is not null)
                    Assert.That((difference.Old, difference.New, difference.OldReason is null, difference.NewReason is null), Is.EqualTo((Figures(old), Figures(now), old.Statistics[name].IsValid, now.Statistics[name].IsValid)));
            }

            var (indexOld, indexNew) = (OracleText.Index(old, "Plan2026")?.Published, OracleText.Index(now, "Plan2026")?.Published);
            Assert.That(area.Figures.SingleOrDefault(f => f.Figure.Key == "index")?.Difference ?? 0, Is.EqualTo(indexNew - indexOld ?? 0));
        }

        Assert.That(found.Sum(a => a.Figures.Count), Is.GreaterThan(0));
    }

    [Test]
    public void Compare_AreaInOneVersionOnly_IsListedWithItsFigures()
    {
        var builder = new DailyGridBuilder();
        builder.Add(builder.AddArea(new Area("new", AreaLevel.County)), new LocalDate(2026, 5, 1), Pollutant.PM25, Concentration.FromDecimal(30));
        var found = Reconciler.Compare(Data.Grid, builder.Build(), AssessmentPeriod.Month(2026, 5));
        Assert.That(found, Has.Count.EqualTo(9));
        Assert.That((found[8].Area.Name, found[8].Old, found[8].Days.Count), Is.EqualTo(("new", (PeriodAssessment?)null, 1)));
        Assert.That((found[0].New, found[0].Figures.Select(f => f.NewReason).Distinct().Single()!.Code), Is.EqualTo(((PeriodAssessment?)null, ReasonCode.NoSuchArea)));
    }

    private static OracleAssessment Assess(OracleArea area, AssessmentPeriod period) => OracleAssess.Assess(area, "month", period.Start.ToOracle(), period.End.ToOracle());

    private static (Dictionary<string, OracleArea> Areas, DailyGrid Grid, List<string> Done) Review(int seed, AssessmentPeriod period)
    {
        var random = new Random(seed);
        var builder = new DailyGridBuilder();
        var areas = new Dictionary<string, OracleArea>(StringComparer.Ordinal);
        var done = new List<string>();
        foreach (var area in Data.Grid.Areas)
        {
            var row = builder.AddArea(area);
            var reviewed = new OracleArea();
            areas.Add(area.Name, reviewed);
            foreach (var (day, before) in Data.Areas[area.Name])
            {
                var values = new Dictionary<string, decimal>(before, StringComparer.Ordinal);
                reviewed.Add(day, values);
                foreach (var pollutant in OracleStandards.Pollutants)
                {
                    decimal? old = values.TryGetValue(pollutant, out var value) ? value : null;
                    decimal? now = !period.Contains(day.ToLibrary()) ? old : random.Next(12) switch { 0 => null, 1 => (old ?? 20) + 1, _ => old };
                    if (now is { } measured)
                    {
                        values[pollutant] = measured;
                        builder.Add(row, day.ToLibrary(), Enum.Parse<Pollutant>(pollutant), Concentration.FromDecimal(measured));
                    }
                    else
                    {
                        values.Remove(pollutant);
                    }

                    if (now != old)
                        done.Add($"{area.Name} {day:yyyy-MM-dd} {pollutant} {OracleText.Cell(old)} {OracleText.Cell(now)}");
                }
            }
        }

        return (areas, builder.Build(), done);
    }
}
