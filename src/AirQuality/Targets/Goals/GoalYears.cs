using System.Globalization;
using System.Text.RegularExpressions;
using AirQuality.Terms;

namespace AirQuality.Targets.Goals;

/// <summary>The years of a goal in a plan file: one, or the years of a road to the last of them.</summary>
/// <param name="First">The first year.</param>
/// <param name="Last">The last year.</param>
internal readonly partial record struct GoalYears(int First, int Last)
{
    public bool IsOne => First == Last;

    /// <summary>Years as people write them: <c>2026</c>, <c>2026-2030</c>, <c>2026至2030年</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The years; null where the text is none.</returns>
    public static GoalYears? Read(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
            return null;
        var first = int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);
        var last = match.Groups["last"] is { Success: true } end ? int.Parse(end.ValueSpan, CultureInfo.InvariantCulture) : first;
        return first is >= 1900 and <= 9000 && last >= first && last - first < 30 ? new GoalYears(first, last) : null;
    }

    /// <summary>A change on a base year, reached in equal steps: of -10 % from 2025 to 2030 2026 has to do -2 %, 2027 -4 %.</summary>
    /// <param name="goal">The goal of the last year.</param>
    /// <param name="since">The base year, before the first.</param>
    /// <returns>A goal a year.</returns>
    public IEnumerable<Goal> Road(Goal goal, int since)
    {
        var last = Last;
        return Enumerable.Range(First, last - First + 1).Select(year => goal with
        {
            Period = AssessmentPeriod.Year(year),
            Value = decimal.Round(goal.Value * (year - since) / (last - since), 2),
        });
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{First}-{Last}");

    [GeneratedRegex("^(?<first>[0-9]{4})年?((-|–|—|~|至|到|\\.\\.)(?<last>[0-9]{4})年?)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
