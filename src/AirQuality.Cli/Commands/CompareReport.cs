using AirQuality.Assessments;
using AirQuality.Cli.Output;
using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary>Comparisons of areas: one row a figure for machines, one table a base for people.</summary>
internal sealed class CompareReport(AreaNames names, Words words)
{
    private static readonly string[] Columns = ["area", "comparison", "with", "metric", "value", "base", "change", "unit", "note"];
    private static readonly string[] SourceColumns = ["source", "base_source"];
    private static readonly string[] NewerColumns = ["newer", "value_newer", "base_newer", "change_newer"];

    private readonly List<(AssessmentComparison Comparison, (EventEffect Now, EventEffect Then)? Events, StationAttribution? Stations)> entries = [];

    public void Add(AssessmentComparison comparison, (EventEffect Now, EventEffect Then)? events, StationAttribution? stations) =>
        entries.Add((comparison, events, stations));

    /// <summary>Whether it is told where each figure comes from.</summary>
    public bool HasSources { get; init; }

    public Table Machine() => new(
        [.. Columns, .. HasNewer ? NewerColumns : [], .. HasSources ? SourceColumns : []],
        [.. entries.SelectMany(e => Rows(e.Comparison, e.Events, e.Stations))]);

    /// <summary>The edition of the other reading where the standard changes within the period; else <c>null</c>.</summary>
    public Edition? Newer => entries.Select(e => e.Comparison.ByNewerEdition?.Current.Edition).FirstOrDefault(e => e is not null);

    private bool HasNewer => Newer is not null;

    /// <summary>For each base the figures with their changes, then what the change of the index is made of.</summary>
    public void Write(PrettyWriter pretty)
    {
        foreach (var group in entries.GroupBy(e => e.Comparison.Base))
        {
            var comparisons = group.Select(e => e.Comparison).ToList();
            var index = comparisons[0].Current.Index;
            pretty.Table(new Table(["area", .. Figure.All.Select(f => f.Key), "reason"], [.. comparisons.Select(Wide)])
            {
                Title = $"{Title(group.Key.Kind)}  {comparisons[0].Current.Period} / {With(comparisons[0])}  ({words.Pick("标准", "standard")} {index.Edition.Id}, {words.Pick("方案", "scheme")} {index.Scheme.Name})",
            });
            if (comparisons[0].ByNewerEdition is { } newer)
            {
                pretty.Table(new Table(["area", .. Figure.All.Select(f => f.Key), "reason"], [.. comparisons.Select(c => Wide(c.ByNewerEdition!))])
                {
                    Title = words.Pick($"另一口径：两期各日均按标准 {newer.Current.Edition.Id} 评价", $"The other reading: every day of both periods by standard {newer.Current.Edition.Id}"),
                });
            }

            var attributed = group.Where(e => e.Comparison.Attribution is not null).ToList();
            if (attributed.Count == 0)
                continue;
            pretty.Table(new Table(
                ["area", "index", .. Pollutants.All.ToArray().Select(p => p == Pollutant.O3 ? "o3_8h" : p.Key()), "rounding", .. attributed[0].Events is null ? Array.Empty<string>() : ["events", "measured"]],
                [.. attributed.Select(e => Parts(e.Comparison, e.Events))])
            {
                Title = words.Pick("综合指数变化的构成", "What the change of the index is made of"),
            });
            foreach (var (comparison, _, stations) in attributed.Where(e => e.Stations is not null))
                pretty.Line($"  {names.Of(comparison.Current.Area)}: {string.Join("  ", stations!.Parts.Select(p => $"{p.Station.Name} {Signed(p.Change)}"))}  {words.Header("remainder")} {Signed(stations.Remainder)}");
        }

        pretty.Line(words.Pick("括号内为变化：浓度和指数为 %，比例为百分点，天数为天。基期各日按所对比之日的标准评价。", "In brackets the change: concentrations and index in %, ratios in percentage points, days in days. Each day of the base is judged by the standard of the day it is compared with."));
    }

    private IEnumerable<Cell[]> Rows(AssessmentComparison comparison, (EventEffect Now, EventEffect Then)? events, StationAttribution? stations)
    {
        foreach (var change in comparison.Changes)
        {
            var row = Row(change.Figure.Key, change.Value, change.Base, change.Change, Unit(change.Figure.ChangeKind), Note(change));
            if (comparison.ByNewerEdition is { } newer && newer.Of(change.Figure) is var other)
                row = [.. row[..Columns.Length], Cell.Text(newer.Current.Edition.Id), Cell.Number(other.Value), Cell.Number(other.Base), Cell.Number(other.Change), .. NoSources];
            yield return HasSources ? [.. row[..^SourceColumns.Length], change.Value is null ? Cell.Missing : Cell.Origin(change.Origin, words), change.Base is null ? Cell.Missing : Cell.Origin(change.BaseOrigin, words)] : row;
        }

        if (comparison.Attribution is not { } attribution)
            yield break;
        foreach (var part in attribution.Parts)
            yield return Row($"index:{(part.Pollutant == Pollutant.O3 ? "o3_8h" : part.Pollutant.Key())}", part.Now, part.Then, part.Change, "index", Cell.Missing);
        yield return Row("index:rounding", null, null, attribution.Rounding, "index", Cell.Missing);
        if (events is var (now, then) && EventAttribution.Between(now, then) is { } ofEvents)
        {
            var (effectNow, effectThen) = (now.Of(Figure.Index), then.Of(Figure.Index));
            yield return Row("index:events", effectNow.Effect, effectThen.Effect, ofEvents.Events, "index", Cell.Missing);
            yield return Row("index:measured", effectNow.With, effectThen.With, ofEvents.Measured, "index", Cell.Missing);
        }

        foreach (var part in stations?.Parts ?? [])
            yield return Row($"index:station:{part.Station.Id}", null, null, part.Change, "index", part.Change is null ? Cell.Text(words.Pick("两期数据不全", "no data in both periods")) : Cell.Missing);
        if (stations is not null)
            yield return Row("index:remainder", null, null, stations.Remainder, "index", Cell.Missing);

        Cell[] Row(string metric, decimal? value, decimal? then, decimal? change, string unit, Cell note) =>
        [
            Cell.Text(names.Of(comparison.Current.Area)),
            Cell.Text(Key(comparison.Base.Kind)),
            Cell.Text(With(comparison)),
            Cell.Text(metric),
            Cell.Number(value),
            Cell.Number(then),
            Cell.Number(change),
            Cell.Text(unit),
            note,
            .. HasNewer ? NewerColumns.Select(_ => Cell.Missing) : [],
            .. NoSources,
        ];
    }

    private Cell[] NoSources => HasSources ? [.. SourceColumns.Select(_ => Cell.Missing)] : [];

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

    private Cell[] Parts(AssessmentComparison comparison, (EventEffect Now, EventEffect Then)? events)
    {
        var attribution = comparison.Attribution!;
        var ofEvents = events is var (now, then) ? EventAttribution.Between(now, then) : null;
        return
        [
            Cell.Text(names.Of(comparison.Current.Area)),
            Part(attribution.Total),
            .. attribution.Parts.Select(p => Part(p.Change)),
            Part(attribution.Rounding),
            .. events is null ? Array.Empty<Cell>() : [Part(ofEvents?.Events), Part(ofEvents?.Measured)],
        ];
    }

    private static Cell Part(decimal? change) => Cell.Text(Signed(change));

    private string Bracket(FigureChange change) =>
        change.IsUnchanged ? $"({words.Pick("持平", "=")})" : change.Change is { } by ? $"({Signed(by)})" : string.Empty;

    private static string Signed(decimal? change) => (change > 0 ? "+" : string.Empty) + Cell.Number(change).ToText();

    private Cell Note(FigureChange change) =>
        change.Reason is { } reason ? Cell.Text(words.Reason(reason))
        : change.IsUnchanged ? Cell.Text(words.Pick("持平", "unchanged"))
        : Cell.Missing;

    private static string Unit(ChangeKind kind) => kind switch
    {
        ChangeKind.Percent => "%",
        ChangeKind.PercentagePoints => "pp",
        _ => "days",
    };

    /// <summary>The period compared with, or the years: every period is written with its year first.</summary>
    private static string With(AssessmentComparison comparison) =>
        comparison.Earlier.Count == 1 ? comparison.Earlier[0].Period.ToString() : $"{comparison.Earlier[0].Period.ToString()[..4]}..{comparison.Earlier[^1].Period.ToString()[..4]}";

    private static string Key(ComparisonKind kind) => kind switch
    {
        ComparisonKind.LastYear => "last_year",
        ComparisonKind.Previous => "previous",
        ComparisonKind.Years => "years",
        _ => "given",
    };

    private string Title(ComparisonKind kind) => kind switch
    {
        ComparisonKind.LastYear => words.Pick("同比", "On last year"),
        ComparisonKind.Previous => words.Pick("环比", "On the period before"),
        ComparisonKind.Years => words.Pick("与多年均值相比", "On the mean of years"),
        _ => words.Pick("与指定时段相比", "On the period named"),
    };
}
