using System.CommandLine;
using System.Globalization;
using AirQuality.Checks;
using AirQuality.Checks.Values;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Observations;
using AirQuality.Reading;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq check</c>: what is in the files, and everything suspicious in it.</summary>
internal static class CheckCommand
{

    // A screen shows examples; --csv lists what was kept.
    private const int FewDetails = 3;
    private const int ManyDetails = 20;
    private const int FewSpans = 30;
    private const int ManyColumns = 200; // beyond it stations have columns, or files many headers; --columns lists them

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new InputOptions();
        var thresholds = new ThresholdOptions();
        var columns = new System.CommandLine.Option<bool>("--columns") { Description = "The table of columns instead: file, column, meaning, unit, share of rows with a value, used." };
        var spans = new System.CommandLine.Option<bool>("--spans") { Description = "The stations or areas instead: name, first and last day with values, days read, days with values, share of values." };
        var coverage = new System.CommandLine.Option<string?>("--coverage") { Description = "Also draw which station has how much of which day, as a page (.html).", HelpName = "FILE" };
        var command = new Command("check", "What was read, and everything suspicious in it with file and line. Exit code 1 when something is wrong.");
        input.AddTo(command, areas: false);
        command.Add(columns);
        command.Add(spans);
        command.Add(coverage);
        thresholds.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var observations = ObservationInput.Read(input, session, lenient: true);
            var published = new PublishedFound(observations.Report);
            var (check, report) = Check(observations, published, thresholds.Of(session), session.Cancellation);
            var set = observations.Set with { Report = report };
            var code = report.HasErrors || published.HasQuestions ? ExitCodes.DataError : ExitCodes.Done;
            observations.NoteEvents(observations.ReadAreas());
            if (session.Parse.GetValue(coverage) is { } page)
                Draw(page, set, session);
            if (session.Parse.GetValue(columns))
            {
                session.Write(ColumnsOf(report, session.Words));
                return code;
            }

            if (session.Parse.GetValue(spans))
            {
                session.Write(SpanTable.Of(Coverage.Of(set), PlaceOf(set)));
                return code;
            }

            var machine = FindingTable.Of(report);
            session.Write(new Table(machine.Columns, [.. machine.Rows, .. published.Machine(session.Words)]), pretty =>
            {
                if (published.IsEmpty || report.ValuesRead > 0 || report.HasErrors)
                    People(set, check, session.Words, pretty);
                if (!published.IsEmpty)
                    published.Write(pretty, session.Words);
            });
            if (session.Format != OutputFormat.Pretty)
                session.Note(string.Join(", ", Counts(set, session.Words).Select(c => $"{c.What} {c.Figure.ToText()}")));
            return code;
        });
    }

    /// <summary>What was read and what is suspicious in it.</summary>
    public static ReadReport Report(ObservationInput observations, CancellationToken cancellationToken) => Check(observations, new PublishedFound(observations.Report), DataCheckOptions.Default, cancellationToken).Report;

    private static (DataCheckResult Result, ReadReport Report) Check(ObservationInput observations, PublishedFound published, DataCheckOptions options, CancellationToken cancellationToken)
    {
        var check = observations.Located(DataCheck.Run(observations.Set, options with { Standards = observations.Standards }, cancellationToken));
        return (check, check.AddTo(published.Without(observations.Report)));
    }

    private static void Draw(string path, ObservationSet set, Session session)
    {
        session.RefuseReplacing(path);
        using var file = AtomicFile.Create(path);
        CoveragePage.Write(file.Writer, Coverage.Of(set), session.Words);
        file.Commit();
        session.Note(session.Words.Pick($"已写入 {path}", $"wrote {path}"));
    }

    private static Table ColumnsOf(ReadReport report, Words words) => new(["file", "column", "meaning", "unit", "filled", "used"], report.Columns.Select(c => new[]
    {
        Cell.Text(c.Sheet is null ? c.File : $"{c.File}[{c.Sheet}]"),
        Cell.Text(c.Column),
        Cell.Text(c.Meaning),
        Cell.Text(c.Unit),
        c.Rows == 0 ? Cell.Missing : Cell.Number(Math.Round((decimal)c.Filled / c.Rows, 4)) with { Display = ((double)c.Filled / c.Rows).ToString("0.0%", CultureInfo.InvariantCulture) },
        Cell.Text(c.Use) with { Display = UseOf(c, words) },
    }));

    private static string UseOf(ColumnReport column, Words words) => column.Use switch
    {
        "value" => words.Pick("浓度", "value"),
        "key" => words.Pick("时间地点", "key"),
        "flag" => words.Pick("标识", "flag"),
        "check" => words.Pick("核对", "check"),
        _ => words.Pick("不用", "none"),
    };

    private static Table AgreementsOf(DataCheckResult check, Words words) => new(["own_figure", "compared", "agreeing", "share_agreeing", "reckoned_as", "likely_cause"], check.Agreements.Select(a => new[]
    {
        Cell.Text(a.Figure.In(words.Language)),
        Cell.Number(a.Compared),
        Cell.Number(a.Agreeing),
        a.Compared == 0 ? Cell.Missing : Cell.Text(a.Share.ToString("0.0%", CultureInfo.InvariantCulture)),
        Cell.Text(a.ReckonedAs.In(words.Language)),
        a.LikelyCause is { } cause ? Cell.Text(cause.In(words.Language)) : Cell.Missing,
    }));

    private static void People(ObservationSet set, DataCheckResult check, Words words, PrettyWriter pretty)
    {
        var report = set.Report;
        pretty.Table(new Table(["what", "value"], Counts(set, words).Select(c => new[] { Cell.Text(c.What), c.Figure })));
        if (report.Columns.Count is > 0 and < ManyColumns)
            pretty.Table(ColumnsOf(report, words));
        Spans(set, words, pretty);
        if (check.Agreements.Count > 0)
            pretty.Table(AgreementsOf(check, words));
        Findings(report, words, pretty);
        if (NextSteps.For(report) is { Count: > 0 } steps)
        {
            pretty.Line();
            pretty.Line(words.Pick("下一步", "Next"));
            foreach (var step in steps)
                pretty.Line("- " + step.In(words.Language));
        }
    }

    /// <summary>The stations or areas, those with the least where there are many.</summary>
    private static void Spans(ObservationSet set, Words words, PrettyWriter pretty)
    {
        var coverage = Coverage.Of(set);
        if (coverage.Rows.Count == 0)
            return;
        pretty.Table(SpanTable.Of(SpanTable.Least(coverage, FewSpans), PlaceOf(set)));
        if (coverage.Rows.Count > FewSpans)
            pretty.Line(words.Pick($"以上为数据最少的{FewSpans}个，共{coverage.Rows.Count}个；--spans 全部列出", $"the {FewSpans} of {coverage.Rows.Count} with the least; --spans lists all"));
    }

    private static string PlaceOf(ObservationSet set) => set.Hours is null ? "area" : "station";

    private static void Findings(ReadReport report, Words words, PrettyWriter pretty)
    {
        if (report.Counts.All(c => c.Value == 0))
        {
            pretty.Line(words.Pick("未发现问题。", "Nothing suspicious was found."));
            return;
        }

        pretty.Table(new Table(
            ["kind", "severity", "count"],
            report.Counts.Where(c => c.Value > 0).OrderByDescending(c => Finding.SeverityOf(c.Key)).ThenBy(c => c.Key).Select(c => new[]
            {
                Cell.Text(words.Finding(c.Key)),
                Cell.Text(words.Severity(Finding.SeverityOf(c.Key))),
                Cell.Number(c.Value),
            })));
        foreach (var kind in report.Findings.GroupBy(f => f.Kind).OrderByDescending(g => Finding.SeverityOf(g.Key)).ThenBy(g => g.Key))
        {
            var shown = kind.Take(Finding.SeverityOf(kind.Key) == Severity.Information ? FewDetails : ManyDetails).ToList();
            foreach (var finding in shown)
                pretty.Line($"{words.Severity(finding.Severity)}: {finding.ToString(words.Language)}");
            if (report.Counts[kind.Key] - shown.Count is > 0 and var more)
                pretty.Line($"{words.Severity(Finding.SeverityOf(kind.Key))}: {words.Finding(kind.Key)}: {words.Pick($"另有 {more} 处，--csv 逐条列出", $"{more} more, listed by --csv")}");
        }
    }

    private static IEnumerable<(string What, Cell Figure)> Counts(ObservationSet set, Words words)
    {
        var report = set.Report;
        var (first, last, days) = set.Hours is { } hours ? (hours.FirstDay, hours.LastDay, hours.DayCount)
            : set.Days is { } daily ? (daily.FirstDay, daily.LastDay, daily.DayCount)
            : (default, default, 0);
        yield return (words.Pick("格式", "format"), Cell.Text(set.Format.ToString().ToLowerInvariant()));
        yield return (words.Pick("文件", "files"), Cell.Number(report.Files));
        yield return (words.Pick("行", "rows"), Cell.Number(report.Rows));
        yield return (words.Pick("采用的行", "rows used"), Cell.Number(report.RowsUsed));
        yield return (words.Pick("忽略的行", "rows ignored"), Cell.Number(report.RowsIgnored));
        yield return (words.Pick("拒绝的行", "rows rejected"), Cell.Number(report.RowsRejected));
        yield return (words.Pick("数值", "values"), Cell.Number(report.ValuesRead));
        yield return (words.Pick("存入的数值", "values stored"), Cell.Number(report.ValuesStored));
        yield return (words.Pick("缺测的数值", "values missing"), Cell.Number(report.ValuesMissing));
        yield return (words.Pick("拒绝的数值", "values rejected"), Cell.Number(report.ValuesRejected));
        yield return (words.Pick("重复的数值", "values duplicate"), Cell.Number(report.ValuesDuplicate));
        yield return set.Hours is null
            ? (words.Pick("区域", "areas"), Cell.Number(set.Days?.Areas.Count))
            : (words.Pick("站点", "stations"), Cell.Number(set.Hours.StationIds.Count));
        if (days > 0)
        {
            yield return (words.Pick("首日", "first day"), Cell.Date(first));
            yield return (words.Pick("末日", "last day"), Cell.Date(last));
        }
    }
}
