using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Standards;

/// <summary>What is wrong with the parts of an edition, in both languages; <c>null</c> where nothing is. Builders and files are held to the same.</summary>
internal static class EditionFaults
{
    /// <summary>A limit that is not positive, above the largest concentration, or of class I above class II.</summary>
    public static LocalizedText? Of(ConcentrationLimit limit)
    {
        const int largest = Concentration.MaxThousandths / Concentration.Scale;
        return limit.ClassOne > 0 && limit.ClassOne <= limit.ClassTwo && limit.ClassTwo <= largest ? null : new(
            $"{limit.Pollutant.Symbol()}的限值应大于0、不超过{largest}，一级不高于二级，实为 {limit.ClassOne} 和 {limit.ClassTwo}",
            $"expected positive limits up to {largest}, class I at most class II, found {limit.ClassOne} and {limit.ClassTwo} for {limit.Pollutant.Symbol()}");
    }

    /// <summary>Fewer than two corners, another first one than (0, 0), or numbers that do not rise.</summary>
    public static LocalizedText? Of(BreakpointColumn column)
    {
        var corners = column.Breakpoints;
        if (corners.Count < 2 || corners[0] != default)
        {
            var found = string.Join(' ', corners.Select(Of));
            return new($"应有至少两个分段点，第一个为 0 对 0，实为 {found}", $"expected at least two breakpoints, the first 0 at 0, found {found}");
        }

        // The IAQI divides by the rise between two corners, and its inverse by the run: neither may be 0.
        for (var i = 1; i < corners.Count; i++)
            if (corners[i].Iaqi <= corners[i - 1].Iaqi || corners[i].Concentration <= corners[i - 1].Concentration)
                return new($"分段点应逐个升高，实为 {Of(corners[i - 1])} 之后是 {Of(corners[i])}", $"expected rising breakpoints, found {Of(corners[i])} after {Of(corners[i - 1])}");
        return null;
    }

    /// <summary>An id that is empty, has blanks or is <c>auto</c>.</summary>
    public static LocalizedText? OfId(string? id) =>
        string.IsNullOrWhiteSpace(id) || id.Any(char.IsWhiteSpace) || string.Equals(id, "auto", StringComparison.OrdinalIgnoreCase)
            ? new($"应为不含空格、也不是 auto 的标识，实为“{id}”", $"expected an id without blanks other than auto, found '{id}'")
            : null;

    /// <summary>No edition, or two that begin on the same day or have the same id.</summary>
    /// <param name="editions">In order of time.</param>
    public static LocalizedText? Of(IReadOnlyList<Edition> editions)
    {
        if (editions.Count == 0)
            return new("应有至少一个版本，实为没有", "expected at least one edition, found none");
        for (var i = 1; i < editions.Count; i++)
            if (editions[i].EffectiveFrom == editions[i - 1].EffectiveFrom)
                return new(
                    $"各版本应从不同的日期起施行，实为 {editions[i - 1].Id} 和 {editions[i].Id} 都从 {editions[i].EffectiveFrom:uuuu-MM-dd} 起",
                    $"expected editions that begin on different days, found {editions[i - 1].Id} and {editions[i].Id} from {editions[i].EffectiveFrom:uuuu-MM-dd}");
        return editions.GroupBy(e => e.Id, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? new($"各版本的标识应不同，实为“{twice.Key}”出现两次", $"expected editions with different ids, found '{twice.Key}' twice")
            : null;
    }

    private static string Of(Breakpoint corner) => FormattableString.Invariant($"({corner.Iaqi}, {corner.Concentration})");

    /// <summary>A fault as the sentence of an exception.</summary>
    public static string Sentence(LocalizedText fault) => $"{char.ToUpperInvariant(fault.En[0])}{fault.En[1..]}.";
}
