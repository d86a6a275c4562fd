using AirQuality.Observations;

namespace AirQuality.Server.Intake;

/// <summary>Hours that were read.</summary>
/// <param name="Hours">The hours.</param>
/// <param name="Report">What became of every row and value.</param>
internal sealed record ReadHours(HourlyGrid Hours, ReadReport Report)
{
    /// <summary>What whoever sent them should know: stations that are not in the stations file, values that look wrong.</summary>
    public IReadOnlyList<Finding> Notes => [.. Report.Findings.Where(f => f.Severity == Severity.Warning || f.Kind == FindingKind.OtherStation).Take(20)];
}
