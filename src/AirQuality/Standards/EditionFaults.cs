using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Standards;

/// <summary>What is wrong with the parts of an edition, in both languages; <c>null</c> where nothing is. Builders and files are held to the same.</summary>
internal static class EditionFaults
{
    /// <summary>Above any breakpoint there is; indices of steps up to it fit a table in memory.</summary>
    public const int LargestBreakpoint = 100_000;

    /// <summary>AQIs are kept in 15 bits, beside the primary pollutants.</summary>
    public const int LargestIaqi = 10_000;

    /// <summary>A limit that is not positive, above the largest concentration, or of class I above class II.</summary>
    public static LocalizedText? Of(ConcentrationLimit limit)
    {
        const int largest = Concentration.MaxThousandths / Concentration.Scale;
        return limit.ClassOne > 0 && limit.ClassOne <= limit.ClassTwo && limit.ClassTwo <= largest ? null : new(
            $"{limit.Pollutant.Symbol()}的限值应大于0、不超过{largest}，一级不高于二级，实为 {limit.ClassOne} 和 {limit.ClassTwo}",
            $"expected positive limits up to {largest}, class I at most class II, found {limit.ClassOne} and {limit.ClassTwo} for {limit.Pollutant.Symbol()}");
    }

    /// <summary>Fewer than two corners, numbers that do not rise, are finer than the column or too large, or a volume fraction of what is no gas.</summary>
    public static LocalizedText? Of(BreakpointColumn column)
    {
        var corners = column.Breakpoints;
        if (column.Decimals is < 0 or > 3)
            return new($"小数位数应为0至3，实为 {column.Decimals}", $"expected 0 to 3 decimals, found {column.Decimals}");
        if (column.Unit != BreakpointUnit.Concentration && column.Item.Pollutant() is Pollutant.PM10 or Pollutant.PM25)
            return new($"颗粒物的分段点应为质量浓度，实为体积分数（{column.Item}）", $"expected concentrations of particles, found a volume fraction for {column.Item}");
        if (corners.Count < 2 || corners[0].Iaqi < 0 || corners[0].Concentration < 0)
        {
            var found = string.Join(' ', corners.Select(Of));
            return new($"应有至少两个分段点，从0或以上开始，实为 {found}", $"expected at least two breakpoints from 0 on, found {found}");
        }

        foreach (var corner in corners)
            if (corner.Concentration > LargestBreakpoint || corner.Iaqi > LargestIaqi || decimal.Round(corner.Concentration, column.Decimals) != corner.Concentration)
                return new(
                    $"分段点应不超过{LargestBreakpoint}（IAQI不超过{LargestIaqi}）、不多于{column.Decimals}位小数，实为 {Of(corner)}",
                    $"expected breakpoints up to {LargestBreakpoint} (IAQI up to {LargestIaqi}) with at most {column.Decimals} decimals, found {Of(corner)}");

        // The IAQI divides by the rise between two corners, and its inverse by the run: neither may be 0.
        for (var i = 1; i < corners.Count; i++)
            if (corners[i].Iaqi <= corners[i - 1].Iaqi || corners[i].Concentration <= corners[i - 1].Concentration)
                return new($"分段点应逐个升高，实为 {Of(corners[i - 1])} 之后是 {Of(corners[i])}", $"expected rising breakpoints, found {Of(corners[i])} after {Of(corners[i - 1])}");
        return null;
    }

    /// <summary>The averaging time of the limit that a daily value is judged by.</summary>
    public static AveragingTime DailyTime(Pollutant pollutant) => pollutant == Pollutant.O3 ? AveragingTime.EightHour : AveragingTime.Day;

    /// <summary>A pollutant without a limit for its days.</summary>
    public static LocalizedText? OfDailyLimits(IReadOnlyDictionary<(Pollutant Pollutant, AveragingTime Time), ConcentrationLimit> limits)
    {
        foreach (var pollutant in Pollutants.All)
            if (!limits.ContainsKey((pollutant, DailyTime(pollutant))))
                return new($"应有{pollutant.Symbol()}的日限值（{DailyTime(pollutant)}），实为没有", $"expected a limit of {pollutant.Symbol()} for {DailyTime(pollutant)}, found none");
        return null;
    }

    /// <summary>No levels, more than there are numerals for, levels that do not follow each other, or thresholds that are no ends of levels.</summary>
    public static LocalizedText? Of(IReadOnlyList<AqiCategory> levels, AqiThresholds thresholds)
    {
        if (levels.Count is < 2 or > 10)
            return new($"应有2至10个级别，实为 {levels.Count} 个", $"expected 2 to 10 levels, found {levels.Count}");
        foreach (var (i, level) in levels.Index())
            if (level.Level != i + 1 || level.To <= level.From || (i > 0 && level.From != levels[i - 1].To + 1))
                return new(
                    $"级别应从1起依次编号、首尾相接，实为第 {i + 1} 个：{level.Level}级 {level.From}–{level.To}",
                    $"expected levels numbered from 1 that follow each other, found {level.Level} ({level.From} to {level.To}) in place {i + 1}");
        int[] ends = [.. levels.SkipLast(1).Select(l => l.To)];
        return ends.Contains(thresholds.GoodUpTo) && ends.Contains(thresholds.HeavyAbove) && thresholds.HeavyAbove >= thresholds.GoodUpTo
            && thresholds.PrimaryAbove >= 0 && thresholds.PrimaryAbove <= thresholds.GoodUpTo
            ? null
            : new(
                $"goodUpTo、heavyAbove应为级别的上限（{string.Join('、', ends)}）且依次不降，primaryAbove为0至goodUpTo，实为 {thresholds.GoodUpTo}、{thresholds.HeavyAbove}、{thresholds.PrimaryAbove}",
                $"expected goodUpTo and heavyAbove among the ends of levels ({string.Join(", ", ends)}), not falling, and primaryAbove from 0 to goodUpTo, found {thresholds.GoodUpTo}, {thresholds.HeavyAbove} and {thresholds.PrimaryAbove}");
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
        if (editions.FirstOrDefault(e => e.Thresholds.GoodUpTo != editions[0].Thresholds.GoodUpTo || e.Thresholds.HeavyAbove != editions[0].Thresholds.HeavyAbove) is { } other)
            return new(
                $"各版本的优良天、重污染天界限应相同，以便合计各日，实为 {editions[0].Id} 和 {other.Id} 不同",
                $"expected the same AQIs of good and heavy days in all editions, as their days are counted together, found {editions[0].Id} and {other.Id} to differ");
        return editions.GroupBy(e => e.Id, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? new($"各版本的标识应不同，实为“{twice.Key}”出现两次", $"expected editions with different ids, found '{twice.Key}' twice")
            : null;
    }

    private static string Of(Breakpoint corner) => FormattableString.Invariant($"({corner.Iaqi}, {corner.Concentration})");

    /// <summary>A fault as the sentence of an exception.</summary>
    public static string Sentence(LocalizedText fault) => $"{char.ToUpperInvariant(fault.En[0])}{fault.En[1..]}.";
}
