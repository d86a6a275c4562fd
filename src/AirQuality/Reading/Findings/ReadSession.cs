using AirQuality.Observations;
using AirQuality.Observations.Stated;
using AirQuality.Terms;

namespace AirQuality.Reading.Findings;

/// <summary>Keeps the counts and findings of one reading, and stops it at the first error when it is strict.</summary>
internal sealed class ReadSession(ReadRules rules) : ReadingCounts(rules)
{
    private readonly long[] counts = new long[Enum.GetValues<FindingKind>().Length];
    private readonly List<Finding> findings = [];

    /// <summary>The file being read, as it was named.</summary>
    public string File { get; set; } = "";

    /// <summary>The sheet being read, where the file has several tables.</summary>
    public string? Sheet { get; set; }

    public int Files { get; set; }

    /// <summary>What was understood of the columns.</summary>
    public List<ColumnCounts> Columns { get; } = [];

    /// <summary>What the files state beside the concentrations; <c>null</c> where it is not asked for.</summary>
    public StatedFigures? Stated { get; } = rules.KeepsStated ? new StatedFigures() : null;

    /// <summary>Whether the data are raw or reviewed, as far as columns say it.</summary>
    public DayStatusesBuilder Statuses { get; } = new();

    public ReadReport Report() => new()
    {
        Files = Files,
        Rows = Rows,
        RowsUsed = RowsUsed,
        RowsIgnored = RowsIgnored,
        RowsRejected = RowsRejected,
        ValuesRead = ValuesRead,
        ValuesStored = ValuesStored,
        ValuesMissing = ValuesMissing,
        ValuesRejected = ValuesRejected,
        ValuesDuplicate = ValuesDuplicate,
        Counts = counts.Index().Where(c => c.Item > 0).ToDictionary(c => (FindingKind)c.Index, c => c.Item),
        Findings = findings,
        Columns = [.. Columns.SelectMany(c => c.Counted())],
    };

    /// <summary>Notes a finding; throws when it is an error and the reading strict.</summary>
    public override void Add(FindingKind kind, FindingPlace place, Bilingual expected, Bilingual found)
    {
        // Counted before anything else: what is not kept in detail, and what ends a strict reading, is in the counts all the same.
        var count = ++counts[(int)kind];
        var error = Finding.SeverityOf(kind) == Severity.Error;
        if (count > Rules.MaxFindingsPerKind && (Rules.Lenient || !error))
            return;
        var finding = new Finding(kind, File, place.Line, place.Column, expected.English, found.English) { Sheet = Sheet, ExpectedInChinese = expected.Chinese, FoundInChinese = found.Chinese };
        findings.Add(finding);
        if (error && !Rules.Lenient)
            throw new ObservationFormatException(finding);
    }

    /// <summary>Whether no more findings of a kind are kept in detail. Once it is so it stays so; other threads may ask.</summary>
    public bool IsFull(FindingKind kind) => Volatile.Read(ref counts[(int)kind]) >= Rules.MaxFindingsPerKind;

    /// <summary>How often a kind was found.</summary>
    public long CountOf(FindingKind kind) => counts[(int)kind];

    /// <summary>Takes over the counts of a part, and its findings that were only counted.</summary>
    public void Include(ReadingCounts part, ReadOnlySpan<long> counted)
    {
        Include(part);
        for (var kind = 0; kind < counts.Length; kind++)
            counts[kind] += counted[kind];
    }
}
