using AirQuality.Figures;
using AirQuality.Terms;

namespace AirQuality.Reporting.Composition;

/// <summary>What exceptional events do to the figures.</summary>
internal sealed class EventSection(ReportComposer composer)
{
    private static readonly Figure[] Shown = [Figure.Index, Figure.Statistic(Pollutant.PM25), Figure.Statistic(Pollutant.PM10), Figure.GoodRatio, Figure.HeavyDays];

    /// <summary>Both readings side by side; nothing without a register.</summary>
    public ReportSection? Events()
    {
        var (report, words, names) = (composer.Report, composer.Words, composer.Names);
        if (report.Options.Plan.Assessment.Events is null)
            return null;
        var hit = report.Events.Where(e => e.Excluded.Count > 0).ToList();
        var sentences = new List<string>
        {
            words.Pick(
                $"例外事件（沙尘等）影响{composer.Areas(hit.Count)}，共{FigureWords.Number(hit.Sum(e => e.Excluded.Select(d => d.Date).Distinct().Count()))}天次",
                $"Registered events such as dust hit {composer.Areas(hit.Count)} on {FigureWords.Number(hit.Sum(e => e.Excluded.Select(d => d.Date).Distinct().Count()))} area days"),
        };
        if (hit.MaxBy(e => e.Of(Figure.Statistic(Pollutant.PM10)).Effect ?? 0) is { } most && most.Of(Figure.Statistic(Pollutant.PM10)) is { With: { } with, Without: { } without })
            sentences.Add(words.Pick(
                $"影响最大的是{names.Of(most.Area)}：PM10含事件为{FigureWords.Number(with)} µg/m³，剔除后为{FigureWords.Number(without)} µg/m³",
                $"The effect is largest in {names.Of(most.Area)}: PM10 is {FigureWords.Number(with)} µg/m³ with events, {FigureWords.Number(without)} µg/m³ without"));
        var table = new Table(
            ["area", "excluded_days", .. Shown.SelectMany(f => new[] { f.Key + ":with", f.Key + ":without" })],
            hit.Select(e => (Cell[])[Cell.Text(names.Of(e.Area)), Cell.Number(e.Excluded.Select(d => d.Date).Distinct().Count()), .. Shown.SelectMany(f => new[] { Cell.Number(e.Of(f).With), Cell.Number(e.Of(f).Without) })]))
        {
            Title = words.Pick("例外事件的影响：含事件与剔除后", "Effect of registered events: with and without"),
            Headers = Shown.SelectMany(f => new[] { (Key: f.Key + ":with", Text: words.Pick($"{words.Header(f.Key)}（含）", $"{words.Header(f.Key)}, with")), (Key: f.Key + ":without", Text: words.Pick($"{words.Header(f.Key)}（剔除）", $"{words.Header(f.Key)}, without")) })
                .ToDictionary(h => h.Key, h => h.Text, StringComparer.Ordinal),
        };
        return new ReportSection("events", words.Pick("例外事件（沙尘等）的影响", "Exceptional events"))
        {
            Sentences = [.. sentences.Select(composer.Stop)],
            Tables = hit.Count == 0 ? [] : [("events", table)],
        };
    }
}
