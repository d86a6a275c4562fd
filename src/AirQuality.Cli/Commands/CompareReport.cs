using AirQuality.Assessments;
using AirQuality.Cli.Output;
using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Meteorology.Effects;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary>Comparisons of areas: one row a figure for machines, one table a base for people.</summary>
internal sealed class CompareReport(AreaNames names, Words words)
{
    private readonly List<ComparisonEntry> entries = [];

    public void Add(ComparisonEntry entry) => entries.Add(entry);

    /// <summary>Whether it is told where each figure comes from.</summary>
    public bool HasSources { get; init; }

    public Table Machine() => Rows.Machine();

    /// <summary>The edition of the other reading where the standard changes within the period; else <c>null</c>.</summary>
    public Edition? Newer => Rows.Newer;

    private ComparisonTable Rows => new(entries, names, words) { HasSources = HasSources };

    /// <summary>For each base the figures with their changes, then what the change of the index is made of.</summary>
    public void Write(PrettyWriter pretty)
    {
        foreach (var group in entries.GroupBy(e => e.Comparison.Base))
        {
            var comparisons = group.Select(e => e.Comparison).ToList();
            var index = comparisons[0].Current.Index;
            pretty.Table(new Table(["area", .. Figure.All.Select(f => f.Key), "reason"], [.. comparisons.Select(Wide)])
            {
                Title = $"{Title(group.Key.Kind)}  {comparisons[0].Current.Period} / {ComparisonTable.With(comparisons[0])}{words.Pick($"（标准 {index.Edition.Id}，{index.Scheme.In(Language.Chinese)}）", $"  (standard {index.Edition.Id}, scheme {index.Scheme.Name})")}",
            });
            if (comparisons[0].ByNewerEdition is { } newer)
            {
                pretty.Table(new Table(["area", .. Figure.All.Select(f => f.Key), "reason"], [.. comparisons.Select(c => Wide(c.ByNewerEdition!))])
                {
                    Title = words.Pick($"另一口径：两期各日均按标准 {newer.Current.Edition.Id} 评价", $"The other reading: every day of both periods by standard {newer.Current.Edition.Id}"),
                });
            }

            Weather(pretty, [.. group.SelectMany(e => e.Weather ?? [])]);
            var attributed = group.Where(e => e.Comparison.Attribution is not null).ToList();
            if (attributed.Count == 0)
                continue;
            pretty.Table(new Table(
                ["area", "index", .. Pollutants.All.ToArray().Select(p => p == Pollutant.O3 ? "o3_8h" : p.Key()), "rounding", .. attributed[0].EventsNow is null ? Array.Empty<string>() : ["events", "measured"]],
                [.. attributed.Select(Parts)])
            {
                Title = words.Pick("综合指数变化的构成", "What the change of the index is made of"),
            });
            foreach (var entry in attributed.Where(e => e.Stations is not null))
                pretty.Line($"  {names.Of(entry.Comparison.Current.Area)}: {string.Join("  ", entry.Stations!.Parts.Select(p => $"{p.Station.Name} {Signed(p.Change)}"))}  {words.Header("remainder")} {Signed(entry.Stations.Remainder)}");
        }

        pretty.Line(words.Pick("括号内为变化：浓度和指数为 %，比例为百分点，天数为天。基期各日按所对比之日的标准评价。", "In brackets the change: concentrations and index in %, ratios in percentage points, days in days. Each day of the base is judged by the standard of the day it is compared with."));
    }

    private void Weather(PrettyWriter pretty, List<WeatherEffect> effects)
    {
        if (effects.Count == 0)
            return;
        pretty.Line(words.Pick("天帮忙还是人努力：", "The weather or our work:"));
        foreach (var effect in effects)
            pretty.Line("  " + effect.Sentence.In(words.Language));
        pretty.Line("  " + WeatherTable.HowToRead(words));
        pretty.Line();
    }

    /// <summary>The name of the area, with where its figures come from unless they are one's own.</summary>
    private string Marked(AssessmentComparison comparison) => names.Of(comparison.Current.Area)
        + (HasSources && comparison.Changes.Select(c => c.Origin).Max() is > FigureOrigin.Own and var origin ? words.Pick($"（{words.Origin(origin)}）", $" ({words.Origin(origin)})") : string.Empty);

    private Cell[] Wide(AssessmentComparison comparison)
    {
        return
        [
            Cell.Text(Marked(comparison)),
            .. comparison.Changes.Select(c => Cell.Text(c.Value is null ? null : $"{Cell.Number(c.Value).ToText()} {Bracket(c)}".TrimEnd())),
            Cell.Text(words.Reason(comparison.Changes.Select(c => c.Reason).FirstOrDefault(r => r is not null))),
        ];
    }

    private Cell[] Parts(ComparisonEntry entry)
    {
        var attribution = entry.Comparison.Attribution!;
        var ofEvents = entry is { EventsNow: { } now, EventsThen: { } then } ? EventAttribution.Between(now, then) : null;
        return
        [
            Cell.Text(names.Of(entry.Comparison.Current.Area)),
            Part(attribution.Total),
            .. attribution.Parts.Select(p => Part(p.Change)),
            Part(attribution.Rounding),
            .. entry.EventsNow is null ? Array.Empty<Cell>() : [Part(ofEvents?.Events), Part(ofEvents?.Measured)],
        ];
    }

    private static Cell Part(decimal? change) => Cell.Text(Signed(change));

    private string Bracket(FigureChange change) =>
        change.IsUnchanged ? $"({words.Pick("持平", "=")})" : change.Change is { } by ? $"({Signed(by)})" : string.Empty;

    private static string Signed(decimal? change) => (change > 0 ? "+" : string.Empty) + Cell.Number(change).ToText();

    private string Title(ComparisonKind kind) => kind switch
    {
        ComparisonKind.LastYear => words.Pick("同比", "On last year"),
        ComparisonKind.Previous => words.Pick("环比", "On the period before"),
        ComparisonKind.Years => words.Pick("与多年均值相比", "On the mean of years"),
        _ => words.Pick("与指定时段相比", "On the period named"),
    };
}
