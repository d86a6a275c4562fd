using System.Globalization;
using AirQuality.Comparisons;
using AirQuality.Terms;

namespace AirQuality.Reporting.Pictures;

/// <summary>What the change of an area's index is made of: from last year's by pollutants to this year's.</summary>
internal static class WaterfallPicture
{
    public static Picture? Draw(PictureSheet sheet)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        var comparison = report.Of(report.Focus);
        if (comparison.Attribution is not { } attribution)
            return null;
        var title = words.Pick($"{sheet.Names.Of(report.Focus)} {PeriodWords.Name(report.Assessed, words)}综合指数同比变化的构成", $"What the change of the index is made of, {sheet.Names.Of(report.Focus)}, {PeriodWords.Name(report.Assessed, words)}");
        var description = words.Pick("去年", "last year ") + comparison.Earlier[0].Index.Published?.ToString(CultureInfo.InvariantCulture) + words.Pick("，", ", ")
            + string.Join(words.Pick("，", ", "), attribution.Parts.Select(p => $"{p.Pollutant.Symbol()} {FigureWords.Signed(p.Change)}")) + words.Pick("，今年", ", this year ") + comparison.Current.Index.Published?.ToString(CultureInfo.InvariantCulture);
        var waterfall = Of(comparison, attribution, words);
        return sheet.Picture(title, description, 820, 380, (canvas, room) => waterfall.Draw(canvas, room, words, words.Pick("综合指数", "composite index")));
    }

    private static Waterfall Of(AssessmentComparison comparison, IndexAttribution attribution, Words words)
    {
        List<WaterfallStep> steps = [.. attribution.Parts.OrderBy(p => p.Change).Select(p => new WaterfallStep(p.Pollutant.Symbol(), p.Change))];
        if (attribution.Rounding != 0)
            steps.Add(new(words.Header("rounding"), attribution.Rounding));
        return new Waterfall(
            new(words.Pick("去年同期", "last year"), comparison.Earlier[0].Index.Published!.Value), new(words.Pick("本期", "this year"), comparison.Current.Index.Published!.Value), steps)
        {
            LeastRoom = 0.05m,
            Figure = words.Pick("综合指数", "index"),
        };
    }
}
