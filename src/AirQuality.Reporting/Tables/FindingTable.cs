using AirQuality.Observations;

namespace AirQuality.Reporting.Tables;

/// <summary>Findings for machines: what <c>airq check</c> prints.</summary>
public static class FindingTable
{
    private static readonly string[] Columns = ["kind", "severity", "file", "line", "column", "expected", "found", "count"];

    /// <summary>One row a finding; a kind found more often than is kept in detail has a last row with the rest, so that counts add up.</summary>
    /// <param name="report">What became of what was read.</param>
    /// <returns>The table.</returns>
    public static Table Of(ReadReport report) => new(Columns,
    [
        .. report.Findings.Select(f => new[]
        {
            Cell.Text(f.Kind.ToString()),
            Cell.Text(f.Severity.ToString().ToLowerInvariant()),
            Cell.Text(f.File),
            Cell.Number(f.Line > 0 ? f.Line : (long?)null),
            Cell.Text(f.Column),
            Cell.Text(f.Expected),
            Cell.Text(f.Found),
            Cell.Number(1),
        }),
        .. NotDetailed(report).Select(r => new[]
        {
            Cell.Text(r.Kind.ToString()),
            Cell.Text(Finding.SeverityOf(r.Kind).ToString().ToLowerInvariant()),
            Cell.Missing,
            Cell.Missing,
            Cell.Missing,
            Cell.Missing,
            Cell.Missing,
            Cell.Number(r.Count),
        }),
    ]);

    private static IEnumerable<(FindingKind Kind, long Count)> NotDetailed(ReadReport report)
    {
        var detailed = report.Findings.CountBy(f => f.Kind).ToDictionary();
        return report.Counts.OrderBy(c => c.Key)
            .Select(c => (c.Key, c.Value - detailed.GetValueOrDefault(c.Key)))
            .Where(c => c.Item2 > 0);
    }
}
