using AirQuality.Checks.Stated;
using AirQuality.Observations;

namespace AirQuality.Checks;

/// <summary>What was found in data after they were read.</summary>
/// <param name="Agreements">The figures that files state, each held against the values.</param>
/// <param name="Findings">What is worth a word, the first places of each kind.</param>
/// <param name="Counts">How often each kind was found.</param>
public sealed record DataCheckResult(IReadOnlyList<FigureAgreement> Agreements, IReadOnlyList<Finding> Findings, IReadOnlyDictionary<FindingKind, long> Counts)
{
    /// <summary>A report of reading with these findings behind its own.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The report of both.</returns>
    public ReadReport AddTo(ReadReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var counts = report.Counts.ToDictionary();
        foreach (var (kind, count) in Counts)
            counts[kind] = counts.GetValueOrDefault(kind) + count;
        return report with { Counts = counts, Findings = [.. report.Findings, .. Findings] };
    }
}
