using System.Text.RegularExpressions;

namespace AirQuality.Reporting.Tests;

/// <summary>Looks things up in what was written, as one text.</summary>
internal static class Found
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static IEnumerable<Match> All(string text, string pattern) => Regex.Matches(text, pattern, RegexOptions.Singleline, Patience);

    public static Match First(string text, string pattern) => Regex.Match(text, pattern, RegexOptions.Singleline, Patience);

    public static string Without(string text, string pattern) => Regex.Replace(text, pattern, string.Empty, RegexOptions.Singleline, Patience);
}
