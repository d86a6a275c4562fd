using AirQuality.Terms;

namespace AirQuality.Observations;

/// <summary>One thing found in input, and where.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="File">The file as it was named; <c>-</c> for standard input.</param>
/// <param name="Line">The line or the row of a sheet, 1 for the first; 0 when it concerns the whole file.</param>
/// <param name="Column">The column name, in workbooks with its letter, or <c>null</c> when it concerns the row.</param>
/// <param name="Expected">What was expected, in English.</param>
/// <param name="Found">What stood there, in English where it is in words.</param>
public sealed record Finding(FindingKind Kind, string File, long Line, string? Column, string Expected, string Found)
{
    private const int MostShown = 1000;
    private const int MostShownOfColumn = 80;

    /// <summary>The sheet of a workbook, or the file within a zip; <c>null</c> for a file that is one table.</summary>
    public string? Sheet { get; init; }

    /// <summary>The station or area and the time it is about, where it is about one; the line of it can be looked up.</summary>
    internal FindingMoment? Moment { get; init; }

    /// <summary>What was expected, in Chinese.</summary>
    public string ExpectedInChinese { get => field ?? Expected; init; }

    /// <summary>What stood there, in Chinese.</summary>
    public string FoundInChinese { get => field ?? Found; init; }

    /// <summary>The same with the place that was looked up.</summary>
    internal Finding At(string file, string? sheet, long line) => this with { File = file, Sheet = sheet, Line = line };

    /// <summary>How grave it is.</summary>
    public Severity Severity => SeverityOf(Kind);

    /// <summary>How grave a kind of finding is.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The severity.</returns>
    public static Severity SeverityOf(FindingKind kind) => kind switch
    {
        FindingKind.MissingCode or FindingKind.ExtraDecimals or FindingKind.ChineseEncoding or FindingKind.ByteOrderMark or FindingKind.IgnoredType or FindingKind.CompanionFile
            or FindingKind.PassedOver or FindingKind.UnusedColumn or FindingKind.ReadAs or FindingKind.OtherStation or FindingKind.FigureAgreement => Severity.Information,
        FindingKind.DuplicateAgreeing or FindingKind.Implausible or FindingKind.ZeroRow or FindingKind.MarkedValue or FindingKind.InvalidByFlag or FindingKind.NearlyEqualNames
            or FindingKind.StationWithoutValues or FindingKind.OneHourADay or FindingKind.AssumedService or FindingKind.OutOfService
            or FindingKind.UnprovenPlan or FindingKind.PollutantWithoutValues or FindingKind.FigureDisagreement
            or FindingKind.StuckValues or FindingKind.ParticlesReversed or FindingKind.RepeatedCode or FindingKind.ZerosAsMissing or FindingKind.UnitChange or FindingKind.MisplacedMidnight or FindingKind.OzoneAtNight or FindingKind.CopiedDays => Severity.Warning,
        _ => Severity.Error,
    };

    /// <summary><c>file[sheet]:line: column: expected …, found …</c>, on one line, with control and bidirectional characters as <c>\u001B</c>.</summary>
    /// <returns>The text in English.</returns>
    public override string ToString() => ToString(Language.English);

    /// <summary>The same in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string ToString(Language language)
    {
        var sheet = Sheet is null ? string.Empty : $"[{Sheet}]";
        var place = VisibleText.Of(Line > 0 ? $"{File}{sheet}:{Line}" : File + sheet);
        var message = VisibleText.Of(language.Pick($"应为{ExpectedInChinese}，实为{FoundInChinese}", $"expected {Expected}, found {Found}"), MostShown);
        return Column is null ? $"{place}: {message}" : $"{place}: {VisibleText.Of(Column, MostShownOfColumn)}: {message}";
    }
}
