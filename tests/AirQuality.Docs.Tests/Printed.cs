namespace AirQuality.Docs.Tests;

/// <summary>Compares what a page shows with what was printed.</summary>
internal static class Printed
{
    private const string LeftOut = "...";

    /// <summary>Whether the lines shown are those printed; blanks at the ends of lines and text do not matter.</summary>
    public static bool Fits(string shown, string printed) => Fits(Trimmed(shown).Split('\n'), Trimmed(printed).Split('\n'));

    /// <summary>Without blanks at the ends of lines and empty lines around.</summary>
    public static string Trimmed(string text) => string.Join('\n', text.Split('\n').Select(l => l.TrimEnd())).Trim('\n');

    private static bool Fits(ReadOnlySpan<string> shown, ReadOnlySpan<string> printed)
    {
        if (shown.IsEmpty)
            return printed.IsEmpty;
        if (shown[0] != LeftOut)
            return !printed.IsEmpty && shown[0] == printed[0] && Fits(shown[1..], printed[1..]);
        for (var skipped = 1; skipped <= printed.Length; skipped++)
            if (Fits(shown[1..], printed[skipped..]))
                return true;
        return false;
    }
}
