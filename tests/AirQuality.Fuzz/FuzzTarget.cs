using System.Text;
using AirQuality.Observations;

namespace AirQuality.Fuzz;

/// <summary>An invariant that an input broke.</summary>
public sealed class BrokenInvariantException(string message) : Exception(message);

/// <summary>One reader under test: whole files to begin with, and what must hold whatever is read.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="Seeds">Whole files.</param>
/// <param name="Check">Reads an input; throws when an invariant is broken. Returns whether it was accepted, and the cells it may have asked memory for.</param>
public sealed record FuzzTarget(string Name, IReadOnlyList<byte[]> Seeds, Func<byte[], Random, (bool Accepted, long Cells)> Check)
{
    internal const string FileName = "in.csv";

    /// <summary>How often an input is read.</summary>
    public int Readings { get; init; } = 2;

    /// <summary>All readers.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("observations", Corpus.Observations, ObservationTarget.Check) { Readings = 5 },
        new("workbooks", WorkbookTarget.Seeds, WorkbookTarget.Check),
        new("published", Corpus.Published, PublishedTarget.Check) { Readings = 3 }, // the tables, their layout, and the copy that is read back
        new("stations", Corpus.Stations, TableTargets.Stations),
        new("plan", Corpus.Plans, TableTargets.Plan),
        new("events", Corpus.Events, TableTargets.Events),
        new("areas", Corpus.AreaLists, TableTargets.AreaLists),
        new("station-days", Corpus.Observations, StationDayTarget.Check),
        new("grid-file", GridFileTarget.Seeds, GridFileTarget.Check),
        new("json", JsonTarget.Seeds, JsonTarget.Check),
    ];

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal static void Require(bool holds, string invariant)
    {
        if (!holds)
            throw new BrokenInvariantException(invariant);
    }

    /// <summary>A finding names its file and a line of it, says what was expected and found, and cannot upset a terminal.</summary>
    internal static void RequireClear(Finding finding, byte[] input)
    {
        var lines = input is [0x1F, 0x8B, ..] ? long.MaxValue : 1 + input.Count(b => b is (byte)'\n' or (byte)'\r');
        Require(finding.File == FileName, $"the finding names the file: {finding}");
        Require(finding.Line >= 0 && finding.Line <= lines, $"the line is one of the {lines} of the file: {finding}");
        Require(finding.Expected.Length > 0 && finding.Found.Length > 0, $"expected and found are said: {finding}");
        var message = finding.ToString();
        Require(message.StartsWith(finding.Line > 0 ? $"{FileName}:{finding.Line}: " : $"{FileName}: ", StringComparison.Ordinal), $"the message begins with the place: {finding}");
        Require(message.Length < 2000, $"the message is short: {message.Length} characters");
        Require(!message.EnumerateRunes().Any(r => Rune.IsControl(r) || Rune.GetUnicodeCategory(r) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator), $"no control, bidi or line characters: {Convert.ToHexString(Encoding.UTF8.GetBytes(message))}");
    }
}
