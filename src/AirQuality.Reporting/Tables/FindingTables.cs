using AirQuality.Observations;

namespace AirQuality.Reporting.Tables;

/// <summary>What was found while reading.</summary>
internal static class FindingTables
{
    /// <summary>How often each kind was found, then each finding that was kept.</summary>
    public static Table Of(ReadReport reading, Words words) => new(
        ["kind", "severity", "count", "file", "rows", "where", "expected", "found"],
        [
            .. reading.Counts.Where(c => c.Value > 0).Select(c => (Cell[])[Cell.Text(words.Finding(c.Key)), Cell.Text(words.Severity(Finding.SeverityOf(c.Key))), Cell.Number(c.Value), default, default, default, default, default]),
            .. reading.Findings.Select(f => (Cell[])[Cell.Text(words.Finding(f.Kind)), Cell.Text(words.Severity(f.Severity)), default, Cell.Text(f.File), Cell.Number(f.Line), Cell.Text(f.Column), Cell.Text(f.Expected), Cell.Text(f.Found)]),
        ])
    { Title = words.Pick("读取中的发现", "Findings"), Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["rows"] = words.Pick("行", "Line"), ["where"] = words.Pick("列", "Column") } };
}
