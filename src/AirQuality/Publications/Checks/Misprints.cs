using System.Globalization;

namespace AirQuality.Publications.Checks;

/// <summary>Tells misprints from differences that have a reason.</summary>
internal static class Misprints
{
    /// <summary>Whether one digit, or two that changed places, make the difference.</summary>
    public static bool IsLikely(decimal printed, decimal expected, int decimals)
    {
        // 3.42 for 3.45 or 34.2 for 32.4: slips of the hand that typed the table. Any other difference has a reason to be looked for.
        var one = Text(printed, decimals);
        var other = Text(expected, decimals);
        if (one.Length != other.Length)
            return false;
        var differing = Enumerable.Range(0, one.Length).Where(i => one[i] != other[i]).ToList();
        return differing.Count == 1 || (differing.Count == 2 && one[differing[0]] == other[differing[1]] && one[differing[1]] == other[differing[0]]);
    }

    private static string Text(decimal value, int decimals) => decimal.Round(value, decimals).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
