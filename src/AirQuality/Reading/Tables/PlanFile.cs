using System.Globalization;
using AirQuality.Observations;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using CsvHelper;

namespace AirQuality.Reading.Tables;

/// <summary>Reads and writes target plans: <c>area,metric,year,goal[,policy][,period][,responsible]</c>, in any column order.</summary>
/// <remarks>
/// A row without a period is the goal of its year; one with a period (<c>2026-Q1</c>, <c>2026-03</c>, <c>2026-W10</c>,
/// <c>2026-season</c> …) is set by hand for that part, or stands for itself where the year has no goal. A goal such as
/// <c>-3%</c> is relative to last year, <c>-3%/3y</c> to the mean of the three years before.
/// </remarks>
/// <example><code>
/// var plan = PlanFile.Read("data/targets.csv", days.Areas);
/// Console.WriteLine($"{plan.Goals.Count} goals");
/// </code></example>
public static class PlanFile
{
    private const string Expected = "a header such as area,metric,year,goal,policy,period,responsible";
    private static readonly string[] Known = ["area", "metric", "year", "goal", "policy", "period", "responsible"];

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["区域"] = "area", ["区县"] = "area", ["城市"] = "area",
        ["指标"] = "metric", ["年份"] = "year", ["年度"] = "year", ["目标"] = "goal", ["目标值"] = "goal",
        ["口径"] = "policy", ["时段"] = "period", ["责任单位"] = "responsible", ["责任人"] = "responsible",
    };

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, plain or gzip.</param>
    /// <param name="areas">The areas a plan may name; where two share a name, <c>朝阳区, 北京市</c> tells them apart.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ObservationFormatException">Unknown header, area or metric; a bad year, period, goal or policy; a goal that stands twice, is out of range or contradicts another.</exception>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    public static TargetPlan Read(string path, IEnumerable<Area> areas)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, path, areas);
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The bytes; closed afterwards.</param>
    /// <param name="name">The name for messages.</param>
    /// <param name="areas">The areas a plan may name.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ObservationFormatException">As for <see cref="Read(string, IEnumerable{Area})"/>.</exception>
    public static TargetPlan Read(Stream stream, string name, IEnumerable<Area> areas)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(areas);
        using var source = TextSource.Open(stream, name, new ReadSession(ReadOptions.Default) { File = name });
        List<Row> rows;
        try
        {
            rows = Rows(source, name, new AreaDirectory(areas, withParents: false));
        }
        catch (CsvFormatException error)
        {
            throw Error(FindingKind.MalformedRow, name, error.LineNumber, column: null, "rows of CSV (RFC 4180)", error.Message);
        }

        InheritPolicies(rows);
        try
        {
            return new TargetPlan(rows.Select(r => r.Goal));
        }
        catch (PlanConflictException conflict)
        {
            var line = rows.Last(r => r.Goal == conflict.Goal).Line;
            throw Error(FindingKind.GoalConflict, name, line, "goal", "goals within range that agree with each other", conflict.Message);
        }
    }

    /// <summary>Writes a plan, so that <see cref="Read(string, IEnumerable{Area})"/> reads the same goals.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="writer">Where to; not closed.</param>
    public static void Write(TargetPlan plan, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(writer);
        var csv = CsvWriter.Create(writer, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: true);
        using (csv)
        {
            WriteRow(csv, Known);
            foreach (var goal in plan.Goals)
            {
                WriteRow(
                    csv,
                    [
                        goal.Area.ToString(),
                        goal.Metric.Key,
                        goal.Period.Start.Year.ToString(CultureInfo.InvariantCulture),
                        goal.Value.ToString(CultureInfo.InvariantCulture) + (goal.Base is { } b ? b.Years == 1 ? "%" : $"%/{b.Years}y" : ""),
                        goal.Policy.ToString(),
                        goal.Period.Kind == PeriodKind.Year ? "" : goal.Period.ToString(),
                        goal.Responsible ?? "",
                    ]);
            }
        }
    }

    private static void WriteRow(CsvWriter csv, string[] cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        csv.EndRecord();
    }

    private static List<Row> Rows(TextSource source, string file, AreaDirectory areas)
    {
        var csv = source.Rows;
        if (!csv.Read())
            throw Error(FindingKind.EmptyFile, file, 0, column: null, Expected, "an empty file");
        var columns = Columns(csv, file);
        var count = csv.FieldCount;
        var rows = new List<Row>();
        while (csv.Read())
        {
            if (csv.FieldCount != count)
                throw Error(FindingKind.WrongCellCount, file, csv.LineNumber, column: null, $"{count} cells as in the header", $"{csv.FieldCount}");
            rows.Add(Parse(new RowCells(csv, columns, file), areas));
        }

        if (source.IsDamaged)
            throw Error(FindingKind.DamagedGzip, file, csv.LineNumber, column: null, "a whole gzip stream", "one that is cut off or damaged after this line");
        return rows.Count > 0 ? rows : throw Error(FindingKind.EmptyFile, file, 0, column: null, "goals after the header", "none");
    }

    private static Dictionary<string, int> Columns(CsvReader header, string file)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.FieldCount; i++)
        {
            var name = header.GetString(i).Trim();
            var key = Aliases.GetValueOrDefault(name) ?? Known.FirstOrDefault(k => string.Equals(k, name, StringComparison.OrdinalIgnoreCase));
            if (key is not null && !columns.TryAdd(key, i))
                throw Error(FindingKind.UnknownHeader, file, header.LineNumber, column: null, Expected, $"two columns for {key}");
        }

        return Array.Find(Known[..4], k => !columns.ContainsKey(k)) is null
            ? columns
            : throw Error(FindingKind.UnknownHeader, file, header.LineNumber, column: null, Expected, ReadSession.Quote(header.RawRecord));
    }

    private static Row Parse(RowCells cells, AreaDirectory areas)
    {
        var metric = GoalMetric.Find(cells["metric"])
            ?? throw cells.Error(FindingKind.UnknownGoal, "metric", $"one of {string.Join(", ", GoalMetric.All.Select(m => m.Key))}");
        var area = areas.Find(cells["area"], out var problem) ?? throw cells.Error(FindingKind.UnknownArea, "area", "an area of the observations", problem);
        if (!int.TryParse(cells["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 9000)
            throw cells.Error(FindingKind.BadTime, "year", "a year such as 2026");
        var period = AssessmentPeriod.Year(year);
        if (cells["period"] is { Length: > 0 } text && (!AssessmentPeriod.TryParse(text, out period) || period.Start.Year > year || period.End.Year < year))
            throw cells.Error(FindingKind.BadTime, "period", $"a period of {year} such as {year}-Q1, {year}-03, {year}-W10 or {year}-season");
        GoalPolicy? policy = cells["policy"] switch
        {
            "" => null,
            var word when Enum.TryParse<GoalPolicy>(word, ignoreCase: true, out var known) && Enum.IsDefined(known) => known,
            _ => throw cells.Error(FindingKind.UnknownGoal, "policy", "Strict or Published"),
        };
        var (value, relative) = Value(cells);
        return new Row(cells.Line, policy, new Goal(area, metric, period, value)
        {
            Base = relative,
            Policy = policy ?? GoalPolicy.Published,
            Responsible = cells["responsible"] is { Length: > 0 } who ? who : null,
        });
    }

    private static (decimal Value, GoalBase? Base) Value(RowCells cells)
    {
        var text = cells["goal"];
        GoalBase? relative = null;
        var percent = text.IndexOf('%', StringComparison.Ordinal);
        if (percent >= 0)
        {
            var years = text[(percent + 1)..] switch
            {
                "" => 1,
                ['/', .. var digits, 'y'] when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= 20 => n,
                _ => throw cells.Error(FindingKind.NotANumber, "goal", "a number, or a change such as -3% or -3%/3y"),
            };
            (text, relative) = (text[..percent], new GoalBase(years));
        }

        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? (value, relative)
            : throw cells.Error(FindingKind.NotANumber, "goal", "a number, or a change such as -3% or -3%/3y");
    }

    /// <summary>A goal set by hand that names no policy has that of its year.</summary>
    private static void InheritPolicies(List<Row> rows)
    {
        var years = rows.Where(r => r.Goal.Period.Kind == PeriodKind.Year)
            .GroupBy(r => (r.Goal.Area, r.Goal.Metric, r.Goal.Period)).ToDictionary(g => g.Key, g => g.First().Goal.Policy);
        for (var i = 0; i < rows.Count; i++)
            if (rows[i] is { Policy: null, Goal: var goal } row && years.TryGetValue((goal.Area, goal.Metric, AssessmentPeriod.Year(goal.Period.Start.Year)), out var policy))
                rows[i] = row with { Goal = goal with { Policy = policy } };
    }

    private static ObservationFormatException Error(FindingKind kind, string file, long line, string? column, string expected, string found) =>
        new(new Finding(kind, file, line, column, expected, found));

    private sealed record Row(long Line, GoalPolicy? Policy, Goal Goal);

    /// <summary>The cells of the row the reader stands on, by column.</summary>
    private readonly struct RowCells(CsvReader csv, Dictionary<string, int> columns, string file)
    {
        public long Line => csv.LineNumber;

        /// <summary>The text; without the apostrophe that keeps spreadsheets from running what begins like a formula.</summary>
        public string this[string key]
        {
            get
            {
                var text = columns.TryGetValue(key, out var i) ? csv.GetString(i).Trim() : "";
                return text is ['\'', '=' or '+' or '-' or '@', ..] ? text[1..] : text;
            }
        }

        public ObservationFormatException Error(FindingKind kind, string column, string expected, string? found = null) =>
            PlanFile.Error(kind, file, Line, column, expected, found ?? ReadSession.Quote(this[column]));
    }
}
