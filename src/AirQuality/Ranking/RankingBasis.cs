using AirQuality.Assessments;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Ranking;

/// <summary>What the figures of a ranking were made of: a period, under an edition and an index scheme.</summary>
/// <param name="Period">The period.</param>
/// <param name="Edition">The edition the period was judged by.</param>
/// <param name="Scheme">The composite index scheme.</param>
public sealed record RankingBasis(AssessmentPeriod Period, Edition Edition, CompositeIndexScheme Scheme)
{
    /// <summary>Whether figures of both may be compared: one edition, one scheme.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they may.</returns>
    public bool IsLike(RankingBasis other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Edition == other.Edition && Scheme == other.Scheme;
    }

    /// <summary>The period, edition and scheme: <c>2026-10 (standard 2026, scheme Plan2026)</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Period} (standard {Edition.Id}, scheme {Scheme.Name})";

    internal static RankingBasis Of(PeriodAssessment assessment) => new(assessment.Period, assessment.Edition, assessment.Index.Scheme);

    /// <summary>The one basis of assessments, none for no assessments; those of several are no ranking.</summary>
    internal static IReadOnlyList<RankingBasis> OfAll(IReadOnlyList<PeriodAssessment> assessments, string parameter)
    {
        if (assessments.Count == 0)
            return [];
        var basis = Of(assessments[0]);
        foreach (var assessment in assessments)
            if (assessment.Period != basis.Period || assessment.Edition != basis.Edition || assessment.Index.Scheme != basis.Scheme)
                throw new ArgumentException($"Expected assessments of one period, standard and scheme, found {basis} of {assessments[0].Area} and {Of(assessment)} of {assessment.Area}.", parameter);
        return [basis];
    }

    internal static void RequireLike(RankingBasis current, RankingBasis earlier, string parameter)
    {
        if (!current.IsLike(earlier))
            throw new ArgumentException($"Expected figures of one standard and scheme, found {current} and {earlier}: assess both with the Edition and Scheme of one.", parameter);
    }
}
