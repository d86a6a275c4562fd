using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Excel;
using AirQuality.Observations;
using AirQuality.Publications;
using AirQuality.Reading;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary>Published tables among files that were read as observations: what is understood of them, instead of a header that is not known.</summary>
internal sealed class PublishedFound
{
    private readonly List<PublishedFigure> figures = [];
    private readonly List<PublishedQuestion> questions = [];
    private readonly List<LeftOutColumn> leftOut = [];
    private readonly HashSet<string> files = new(StringComparer.Ordinal);

    /// <summary>Looks into the files that are no observations.</summary>
    public PublishedFound(ReadReport report)
    {
        foreach (var file in report.Findings.Where(f => f.Kind == FindingKind.UnknownHeader).Select(f => f.File).Distinct(StringComparer.Ordinal))
        {
            if (IsOfHoursOrDays(report, file) || PublishedInput.TryRead(file) is not { } tables || (tables.Figures.Count == 0 && (tables.Questions.Count == 0 || HasTimes(report, file))))
                continue;
            files.Add(file);
            figures.AddRange(tables.Figures);
            questions.AddRange(tables.Questions);
            leftOut.AddRange(tables.LeftOut);
        }
    }

    /// <summary>Whether a file is one of hours or days by itself, and was refused beside others: that is what is to be said of it.</summary>
    private static bool IsOfHoursOrDays(ReadReport report, string file) =>
        File.Exists(file) && !report.Columns.Any(c => string.Equals(c.File, file, StringComparison.Ordinal) && c.Use != "none")
        && FileRoles.Of(file, new ReadOptions { Workbooks = ExcelWorkbooks.Instance }) is FileRole.Hours or FileRole.Days;

    /// <summary>Whether a file has columns of a time and of a pollutant: one that is refused lacks something as hours or days, not as a table of a month.</summary>
    private static bool HasTimes(ReadReport report, string file)
    {
        var meanings = report.Columns.Where(c => string.Equals(c.File, file, StringComparison.Ordinal)).Select(c => c.Meaning).ToList();
        return meanings.Exists(m => m is "time" or "time_utc" or "date" or "hour" or "day") && meanings.Exists(m => Pollutants.All.ToArray().Any(p => m == p.Key() || m.StartsWith(p.Key() + "_", StringComparison.Ordinal)));
    }

    public bool IsEmpty => files.Count == 0;

    /// <summary>Whether something must be said before the tables can be used.</summary>
    public bool HasQuestions => questions.Count > 0;

    /// <summary>The report without the headers that are those of published tables.</summary>
    public ReadReport Without(ReadReport report)
    {
        // A file of which no figure is understood may be observations that lack a column: what is said of its header stays.
        var understood = figures.Select(f => f.Source.File).ToHashSet(StringComparer.Ordinal);
        bool IsOurs(Finding finding) => finding.Kind == FindingKind.UnknownHeader && understood.Contains(finding.File);
        var counts = report.Counts.ToDictionary();
        if (!IsEmpty)
            counts[FindingKind.UnknownHeader] -= report.Findings.Count(IsOurs);
        return report with { Counts = counts, Findings = [.. report.Findings.Where(f => !IsOurs(f))] };
    }

    /// <summary>In the columns of findings: one row a period and figure, one an open question.</summary>
    public IEnumerable<Cell[]> Machine(Words words)
    {
        foreach (var list in Lists())
        {
            var text = words.Pick($"{list.Areas}个区域，{list.Places}个名次", $"{list.Areas} areas, {list.Places} places");
            yield return [Cell.Text("PublishedTable"), Cell.Text("information"), Cell.Text(list.File), Cell.Missing, Cell.Text(list.Metric), Cell.Text(list.Period), Cell.Text(text), Cell.Number(list.Figures)];
        }

        foreach (var column in leftOut)
            yield return [Cell.Text("PublishedLeftOut"), Cell.Text(column.IsKnown ? "information" : "warning"), Cell.Text(column.Source.File), Cell.Number(column.Source.Row > 0 ? column.Source.Row : (long?)null), Cell.Text(column.Source.ColumnLetters), Cell.Missing, Cell.Text(column.Text(words.Language)), Cell.Number(1)];
        foreach (var question in questions)
            yield return [Cell.Text("PublishedQuestion"), Cell.Text("error"), Cell.Text(question.Source.File), Cell.Number(question.Source.Row > 0 ? question.Source.Row : (long?)null), Cell.Text(question.Source.ColumnLetters), Cell.Text(question.Answer), Cell.Text(question.Text(words.Language)), Cell.Number(1)];
    }

    /// <summary>What was understood, and what is open.</summary>
    public void Write(PrettyWriter pretty, Words words)
    {
        if (figures.Count > 0)
            pretty.Table(new Table(["file", "period", "metric", "areas", "places", "doubtful"], Lists().Select(l => new[]
        {
            Cell.Text(l.File),
            Cell.Text(l.Period),
            Cell.Text(l.Metric) with { Display = words.Header(l.Metric) },
            Cell.Number(l.Areas),
            Cell.Number(l.Places),
            Cell.Number(l.Doubtful),
        }))
        {
            Title = words.Pick("已公布的表格（不是观测数据；用 airq published 逐项查看，用 --published 与自有数据一起排名）", "Published tables (no observations; airq published shows each figure, --published ranks them with one's own)"),
        });
        foreach (var column in leftOut)
            pretty.Line($"{words.Severity(SeverityOf(column))}: {column.Text(words.Language)}");
        foreach (var question in questions)
            pretty.Line($"{words.Severity(Severity.Error)}: {question.Text(words.Language)}");
    }

    /// <summary>What is known and no figure of ours is told; figures that were not understood are missed.</summary>
    private static Severity SeverityOf(LeftOutColumn column) => column.IsKnown ? Severity.Information : Severity.Warning;

    private IEnumerable<UnderstoodList> Lists() => figures.GroupBy(f => new UnderstoodKey(f.Source.File, f.PeriodText, f.Quantity.Key)).Select(g => new UnderstoodList(
        g.Key.File,
        g.Key.Period,
        g.Key.Metric,
        g.Where(f => f.Subject == FigureSubject.Area).Select(f => f.Area).Distinct(StringComparer.Ordinal).Count(),
        g.Count(f => f.Place is not null),
        g.Count(f => f.IsDoubtful),
        g.Count()));

    private readonly record struct UnderstoodKey(string File, string Period, string Metric);

    private readonly record struct UnderstoodList(string File, string Period, string Metric, int Areas, int Places, int Doubtful, int Figures);
}
