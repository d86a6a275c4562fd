using System.Text.RegularExpressions;
using AirQuality.Standards;

namespace AirQuality.Tests.Standards;

/// <summary>Every clause that an edition cites stands in the standard it names. The lists are typed from the texts.</summary>
[TestFixture]
public sealed partial class CitationTests
{
    private static readonly Dictionary<string, string[]> Clauses = new(StringComparer.Ordinal)
    {
        ["GB 3095-2012"] = ["table 1", "table 4", "6.4", "amendment 1"],
        ["GB 3095-2026"] =
        [
            "3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15", "3.16", "4.1", "4.2", "4.3", "4.4", "4.5",
            "5.1", "5.2", "5.3", "6.1", "6.2", "6.3", "6.4", "table 1", "table 2", "table 3", "table 4", "annex A",
        ],
        ["HJ 633-2012"] = ["3.4", "4.1", "4.2", "4.3", "4.4", "4.4.1", "4.4.2", "5.1.1", "5.1.2", "5.1.3", "5.1.5", "6.2", "6.4", "table 1", "table 2", "table 3", "table 4"],
        ["HJ 633-2026"] =
        [
            "4.1.1", "4.2.1", "4.2.2", "4.2.3", "4.2.4", "4.2.5", "4.2.6", "4.3.1", "5.1.1", "5.1.2", "5.2.1", "5.2.2", "5.2.3", "5.3.1", "5.3.2", "6.1", "6.2",
            "table 1", "table 2", "table 3", "table 4", "table 5", "table A.1",
        ],
        ["HJ 663-2013"] = ["6.1.2"],
        ["HJ 663-2026"] = ["6.1.2"],
    };

    [Test]
    public void EveryCitation_OfEveryEdition_IsAClauseOfItsStandard()
    {
        var cited = StandardsCatalogue.National.Editions.SelectMany(Citations).Concat(OtherItems.Table2.Concat(OtherItems.AnnexA).Select(i => i.Source)).ToList();
        Assert.That(cited.SelectMany(Wrong), Is.Empty);
        Assert.That(cited, Has.Count.GreaterThan(20));
    }

    /// <summary>HJ 633-2026 has its breakpoints in table 3 and its levels in table 1; HJ 633-2012 in tables 1 and 2.</summary>
    [Test]
    public void Breakpoints_AreCitedFromTheTableThatHoldsThem() =>
        Assert.That(StandardsCatalogue.National.Editions.Select(e => e.AqiSource), Is.EqualTo(new[] { "HJ 633-2012 table 1", "HJ 633-2026 table 3", "HJ 633-2026 table 3" }));

    private static IEnumerable<string> Citations(Edition e) =>
    [
        e.LimitsSource, e.AqiSource, e.AssessmentSource, .. e.Levels.Select(l => l.AdviceSource), SensitiveGroups.Source, Inner().Match(e.ReferenceState).Groups["inner"].Value,
        e.Validity.Data, .. e.Validity.Mda8.Split("; "),
        $"{e.Clauses.Daily}{Further(e.Clauses.Incomplete)}{Further(e.Clauses.NotMonitored)}", $"{e.Clauses.RealTime}{Further(e.Clauses.Incomplete)}",
    ];

    private static string Further(string? clause) => clause is null ? string.Empty : $", {clause}";

    /// <summary>The parts of a citation, such as <c>HJ 633-2026 4.2.2, 4.2.4</c>, that its standard does not have.</summary>
    private static IEnumerable<string> Wrong(string citation)
    {
        var standard = Standard().Match(citation).Value;
        if (!Clauses.TryGetValue(standard, out var known))
            return [citation];
        return citation[standard.Length..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(c => !known.Contains(c)).Select(c => $"{standard} {c}");
    }

    [GeneratedRegex(@"^(GB|HJ) \d+-\d{4}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Standard();

    [GeneratedRegex(@"\((?<inner>.*)\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Inner();
}
