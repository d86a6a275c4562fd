using AirQuality.Assessments;
using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tables;

/// <summary>Comparisons of areas for machines, one row a figure: what <c>airq compare</c> prints.</summary>
/// <param name="entries">The comparisons.</param>
/// <param name="names">How areas are named.</param>
/// <param name="words">The language.</param>
public sealed class ComparisonTable(IReadOnlyList<ComparisonEntry> entries, AreaNames names, Words words)
{
    private static readonly string[] Columns = ["area", "comparison", "with", "metric", "value", "base", "change", "unit", "note"];
    private static readonly string[] SourceColumns = ["source", "base_source"];
    private static readonly string[] NewerColumns = ["newer", "value_newer", "base_newer", "change_newer"];

    /// <summary>Whether it is told where each figure comes from.</summary>
    public bool HasSources { get; init; }

    /// <summary>The edition of the other reading where the standard changes within the period; else <c>null</c>.</summary>
    public Edition? Newer => entries.Select(e => e.Comparison.ByNewerEdition?.Current.Edition).FirstOrDefault(e => e is not null);

    private bool HasNewer => Newer is not null;

    private bool HasWeather => entries.Any(e => e.Weather is not null);

    /// <summary>The weather is taken out of means; a percentile (CO, O3) has none, nor has an index or a count of days.</summary>
    private IEnumerable<Cell> Weather(ComparisonEntry entry, Cell[] row)
    {
        var metric = row[Array.IndexOf(Columns, "metric")].Value as string;
        return WeatherTable.Cells(entry.Weather?.FirstOrDefault(e => e.Pollutant.Key() == metric && !AssessmentRules.ByPercentile(e.Pollutant)), words);
    }

    /// <summary>The rows: each figure with its change, then what the change of the index is made of.</summary>
    /// <returns>The table.</returns>
    public Table Machine() => new(
        [.. Columns, .. HasNewer ? NewerColumns : [], .. HasSources ? SourceColumns : [], .. HasWeather ? WeatherTable.Columns : []],
        [.. entries.SelectMany(e => HasWeather ? Rows(e).Select(r => (Cell[])[.. r, .. Weather(e, r)]) : Rows(e))])
    {
        Headers = HasWeather ? WeatherTable.Headers(words) : new Dictionary<string, string>(StringComparer.Ordinal),
    };

    /// <summary>The period compared with, or the years: every period is written with its year first.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>The text.</returns>
    public static string With(AssessmentComparison comparison) =>
        comparison.Earlier.Count == 1 ? comparison.Earlier[0].Period.ToString() : $"{comparison.Earlier[0].Period.ToString()[..4]}..{comparison.Earlier[^1].Period.ToString()[..4]}";

    private IEnumerable<Cell[]> Rows(ComparisonEntry entry)
    {
        var (comparison, stations) = (entry.Comparison, entry.Stations);
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
        if (entry is { EventsNow: { } now, EventsThen: { } then } && EventAttribution.Between(now, then) is { } ofEvents)
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

    private static string Key(ComparisonKind kind) => kind switch
    {
        ComparisonKind.LastYear => "last_year",
        ComparisonKind.Previous => "previous",
        ComparisonKind.Years => "years",
        _ => "given",
    };
}
