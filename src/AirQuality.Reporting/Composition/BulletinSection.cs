using AirQuality.Assessments;
using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Reporting.Composition;

/// <summary>What every bulletin counts: areas by good-day ratio, heavy days, exceeding days by primary pollutant, attainment; and the tables of it.</summary>
internal sealed class BulletinSection(ReportComposer composer)
{
    private readonly Words words = composer.Words;

    public ReportSection Bulletin()
    {
        var report = composer.Report;
        var areas = report.OnLastYear.Select(c => c.Current).ToList();
        var tables = new BulletinTables(report, composer.Names, words);
        return new ReportSection("bulletin", words.Pick("公报指标", "Figures of bulletins"))
        {
            Sentences = [.. Sentences(areas).Select(composer.Stop)],
            Tables = areas.Count == 1 ? [("bulletin", tables.OfLoneArea())] : [.. tables.All()],
        };
    }

    private IEnumerable<string> Sentences(List<PeriodAssessment> areas)
    {
        if (areas.Count > 1)
            yield return Groups(GoodRatioGroups.Of(areas), areas.Count);
        if (composer.Report.Region is { } region && region.Of(Figure.HeavyRatio).Value is not null)
            yield return FigureWords.Of(Figure.HeavyRatio, [region], words);
        if (Exceeding(areas) is { } exceeding)
            yield return exceeding;
        yield return Attained(areas);
    }

    private string Groups(GoodRatioGroups groups, int all) => words.Pick(
        $"{composer.Areas(all)}中，优良天数比例为100%的{Number(groups.All)}个，80%至100%（不含100%）的{Number(groups.From80)}个，50%至80%（不含80%）的{Number(groups.From50)}个，不足50%的{Number(groups.Below50)}个{(groups.Without > 0 ? $"，无有效天数的{Number(groups.Without)}个" : string.Empty)}",
        $"Of {composer.Areas(all)} the good-day ratio is 100% in {Number(groups.All)}, from 80 to below 100% in {Number(groups.From80)}, from 50 to below 80% in {Number(groups.From50)}, below 50% in {Number(groups.Below50)}{(groups.Without > 0 ? $"; {Number(groups.Without)} have no valid day" : string.Empty)}");

    /// <summary>The shares of pollutants among the exceeding days of all areas; days with two primary pollutants count for both.</summary>
    private string? Exceeding(List<PeriodAssessment> areas)
    {
        var days = areas.Sum(a => a.DayAqis.Count(d => d.Aqi > a.Edition.Thresholds.GoodUpTo));
        if (days == 0)
            return words.Pick("超标0天次", "0 area days exceed");
        var shares = Pollutants.All.ToArray().Select(p => (Pollutant: p, Days: areas.Sum(a => a.DayAqis.Count(d => d.Aqi > a.Edition.Thresholds.GoodUpTo && d.Primary.Contains(p))))).Where(p => p.Days > 0).OrderByDescending(p => p.Days)
            .Select(p => words.Pick($"{p.Pollutant.Symbol()}占{Share(p.Days, days)}%", $"{p.Pollutant.Symbol()} {Share(p.Days, days)}%"));
        return words.Pick(
            $"超标{Number(days)}天次，以各污染物为首要污染物的：{string.Join("，", shares)}",
            $"{Number(days)} area {(days == 1 ? "day exceeds" : "days exceed")}; primary pollutants: {string.Join(", ", shares)}");
    }

    private string Attained(List<PeriodAssessment> areas)
    {
        var above = areas.Where(a => a.Attained == false).ToList();
        var (attained, unknown) = (areas.Count(a => a.Attained == true), areas.Count(a => a.Attained is null));
        var by = composer.Report.Assessed.Kind == PeriodKind.Year ? string.Empty : words.Pick("以年限值衡量，", "by the limits of the year ");
        var which = string.Join(words.Pick("、", ", "), Pollutants.All.ToArray().Select(p => (Pollutant: p, Count: above.Count(a => a[p].Attained == false))).Where(p => p.Count > 0)
            .Select(p => words.Pick($"{p.Pollutant.Symbol()}超标{Number(p.Count)}个", $"{p.Pollutant.Symbol()} in {Number(p.Count)}")));
        return words.Pick(
            $"{by}六项污染物均达标的有{composer.Areas(attained)}，超标{Number(above.Count)}个{(which.Length > 0 ? $"（{which}）" : string.Empty)}{(unknown > 0 ? $"，缺项{Number(unknown)}个" : string.Empty)}",
            $"{by}all six pollutants attain in {composer.Areas(attained)}, not in {Number(above.Count)}{(which.Length > 0 ? $" ({which})" : string.Empty)}{(unknown > 0 ? $"; {Number(unknown)} lack a pollutant" : string.Empty)}");
    }

    private static string Share(int part, int all) => FigureWords.Number(decimal.Round(part * 100m / all, 1, MidpointRounding.ToEven) + 0.0m);

    private static string Number(int number) => FigureWords.Number(number);
}
