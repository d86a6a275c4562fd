using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Checks.Values;

/// <summary>Collects findings: the first of each kind in detail, all of them counted.</summary>
internal sealed class CheckLog(int mostPlaces)
{
    private readonly Dictionary<FindingKind, long> counts = [];
    private readonly List<Finding> findings = [];

    public IReadOnlyList<Finding> Findings => findings;

    public IReadOnlyDictionary<FindingKind, long> Counts => counts;

    /// <summary>Whether a further finding of a kind is kept in detail.</summary>
    public bool IsKept(FindingKind kind) => counts.GetValueOrDefault(kind) < mostPlaces;

    /// <summary>Notes a finding.</summary>
    public void Add(FindingKind kind, CheckPlace place, Bilingual expected, Bilingual found)
    {
        if (IsKept(kind))
            findings.Add(new Finding(kind, place.File, place.Line, place.Column, expected.English, found.English)
            {
                Sheet = place.Sheet,
                Moment = place.Moment,
                ExpectedInChinese = expected.Chinese,
                FoundInChinese = found.Chinese,
            });
        counts[kind] = counts.GetValueOrDefault(kind) + 1;
    }

    /// <summary>Counts findings of which no detail is kept.</summary>
    public void Count(FindingKind kind, long more) => counts[kind] = counts.GetValueOrDefault(kind) + more;
}
