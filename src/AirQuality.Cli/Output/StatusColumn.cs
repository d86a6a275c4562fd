using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Output;

/// <summary>Whether the data read are raw or reviewed, as the files or the command line say: a column of every table and a line of every page.</summary>
/// <param name="statuses">What the files say; <c>null</c> where they do not.</param>
/// <param name="said">What the command line says of the rest.</param>
internal sealed class StatusColumn(DayStatuses? statuses, DataStatus said)
{
    private static readonly string[] OfAreas = ["area", "name", "station"];
    private static readonly string[] OfPeriods = ["period", "date", "day", "time", "as_of"];

    private readonly Dictionary<string, Area> byName = NamesOf(statuses);

    /// <summary>The period asked about, else that of all that was read: what a row is of that names none.</summary>
    public AssessmentPeriod? Period { get; set; }

    /// <summary>Whether there is anything to say.</summary>
    public bool IsSaid => said != DataStatus.Unsaid || statuses is not null;

    /// <summary>The table with the status of its rows behind, and of the periods they are compared with.</summary>
    public Table With(Table table, Words words)
    {
        var (area, period, compared) = (Find(table, OfAreas), Find(table, OfPeriods), Find(table, ["with", "base"]));
        Cell[] Statuses(Cell[] row)
        {
            var own = CellOf(Of(At(row, area), PeriodAt(row, period) ?? Period), words);
            return compared >= 0 && PeriodAt(row, compared) is { } other ? [own, CellOf(Of(At(row, area), other), words)] : compared >= 0 ? [own, Cell.Missing] : [own];
        }

        return table with
        {
            Columns = [.. table.Columns, "data_status", .. compared >= 0 ? ["data_status_base"] : Array.Empty<string>()],
            Rows = table.Rows.Select(row => (Cell[])[.. row, .. Statuses(row)]),
        };
    }

    /// <summary>The line of a page.</summary>
    public string Line(Table table, Words words)
    {
        return StatusWords.Line(Summary(table).Or(said).In(words.Language), words);
    }

    private StatusSummary Summary(Table table)
    {
        if (statuses is null || Period is not { } all)
            return new StatusSummary(DataStatus.Unsaid);
        // Rows that are made as they are written may be millions: then all that was read is told.
        if (table.Rows is not IReadOnlyCollection<Cell[]> rows)
            return statuses.Over(Smallest(), all);
        var (area, period) = (Find(table, OfAreas), Find(table, OfPeriods));
        var areas = rows.Select(r => AreaOf(At(r, area))).OfType<Area>().Distinct().ToList();
        var periods = rows.Select(r => PeriodAt(r, period)).OfType<AssessmentPeriod>().ToList();
        return statuses.Over(
            areas.Count > 0 ? areas : Smallest(),
            periods.Count > 0 ? AssessmentPeriod.Range(periods.Min(p => p.Start), periods.Max(p => p.End)) : all);
    }

    private DataStatus Of(string? name, AssessmentPeriod? period)
    {
        if (statuses is null || period is null)
            return said;
        return statuses.Over(AreaOf(name) is { } area ? [area] : Smallest(), period).Or(said).Status;
    }

    private Area? AreaOf(string? name) => name is null ? null : byName.GetValueOrDefault(name);

    /// <summary>The areas that the files have rows of.</summary>
    private IEnumerable<Area> Smallest() => statuses!.Areas.Where(a => a.Level == statuses.Areas.Min(o => o.Level));

    private static Cell CellOf(DataStatus status, Words words) =>
        status == DataStatus.Unsaid ? Cell.Missing : Cell.Text(status.ToString().ToLowerInvariant()) with { Display = status.Name(words.Language) };

    private static int Find(Table table, string[] names) => names.Select(n => table.Columns.ToList().IndexOf(n)).FirstOrDefault(i => i >= 0, -1);

    private static string? At(Cell[] row, int column) => column < 0 ? null : row[column].Value as string;

    private static AssessmentPeriod? PeriodAt(Cell[] row, int column) => column < 0 ? null : row[column].Value switch
    {
        LocalDate date => AssessmentPeriod.Day(date),
        string text when AssessmentPeriod.TryParse(text, out var period) => period,
        string { Length: > 10 } moment when moment[10] == 'T' && AssessmentPeriod.TryParse(moment[..10], out var day) => day,
        _ => null,
    };

    private static Dictionary<string, Area> NamesOf(DayStatuses? statuses)
    {
        var names = new Dictionary<string, Area>(StringComparer.Ordinal);
        foreach (var area in (statuses?.Areas ?? []).OrderBy(a => a.Level))
            names[area.Name] = names[area.ToString()] = area;
        return names;
    }
}
