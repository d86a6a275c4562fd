using AirQuality.Terms;

namespace AirQuality.Observations;

/// <summary>One thing found in input, and where.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="File">The file as it was named; <c>-</c> for standard input.</param>
/// <param name="Line">The line, 1 for the first; 0 when it concerns the whole file.</param>
/// <param name="Column">The column name, or <c>null</c> when it concerns the row.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Found">What stood there.</param>
public sealed record Finding(FindingKind Kind, string File, long Line, string? Column, string Expected, string Found)
{
    private const int MostShown = 1000;
    private const int MostShownOfColumn = 80;

    /// <summary>How grave it is.</summary>
    public Severity Severity => SeverityOf(Kind);

    /// <summary>How grave a kind of finding is.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The severity.</returns>
    public static Severity SeverityOf(FindingKind kind) => kind switch
    {
        FindingKind.MissingCode or FindingKind.ExtraDecimals or FindingKind.ChineseEncoding or FindingKind.ByteOrderMark or FindingKind.IgnoredType or FindingKind.CompanionFile => Severity.Information,
        FindingKind.DuplicateAgreeing => Severity.Warning,
        _ => Severity.Error,
    };

    /// <summary><c>file:line: column: expected …, found …</c>, on one line, with control and bidirectional characters as <c>\u001B</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var place = VisibleText.Of(Line > 0 ? $"{File}:{Line}" : File);
        var message = VisibleText.Of($"expected {Expected}, found {Found}", MostShown);
        return Column is null ? $"{place}: {message}" : $"{place}: {VisibleText.Of(Column, MostShownOfColumn)}: {message}";
    }
}
