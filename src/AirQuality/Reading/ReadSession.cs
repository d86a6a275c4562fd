using AirQuality.Observations;

namespace AirQuality.Reading;

/// <summary>Keeps the counts and findings of one reading, and stops it at the first error when it is strict.</summary>
internal sealed class ReadSession(ReadOptions options) : ReadingCounts(options)
{
    private readonly long[] counts = new long[Enum.GetValues<FindingKind>().Length];
    private readonly List<Finding> findings = [];

    /// <summary>The file being read, as it was named.</summary>
    public string File { get; set; } = "";

    public int Files { get; set; }

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
    };

    /// <summary>Notes a finding; throws when it is an error and the reading strict.</summary>
    public override void Add(FindingKind kind, long line, string? column, string expected, string found)
    {
        var count = ++counts[(int)kind];
        var error = Finding.SeverityOf(kind) == Severity.Error;
        if (count > Options.MaxFindingsPerKind && (Options.Lenient || !error))
            return;
        var finding = new Finding(kind, File, line, column, expected, found);
        findings.Add(finding);
        if (error && !Options.Lenient)
            throw new ObservationFormatException(finding);
    }

    /// <summary>Whether no more findings of a kind are kept in detail. Once it is so it stays so; other threads may ask.</summary>
    public bool IsFull(FindingKind kind) => Volatile.Read(ref counts[(int)kind]) >= Options.MaxFindingsPerKind;

    /// <summary>Takes over the counts of a part, and its findings that were only counted.</summary>
    public void Include(ReadingCounts part, ReadOnlySpan<long> counted)
    {
        Include(part);
        for (var kind = 0; kind < counts.Length; kind++)
            counts[kind] += counted[kind];
    }
}
