namespace AirQuality.Observations;

/// <summary>What became of every row and value read, and what was found on the way. The counts add up.</summary>
/// <remarks>
/// Rows = RowsUsed + RowsIgnored + RowsRejected. For the rows used, ValuesRead = ValuesStored + ValuesMissing +
/// ValuesRejected + ValuesDuplicate.
/// </remarks>
public sealed record ReadReport
{
    /// <summary>Files opened.</summary>
    public required int Files { get; init; }

    /// <summary>Data rows seen, the header not counted.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows whose values went on.</summary>
    public required long RowsUsed { get; init; }

    /// <summary>Rows left out by design, such as AQI rows of wide files.</summary>
    public required long RowsIgnored { get; init; }

    /// <summary>Rows left out for an error: unknown station, time outside the span, wrong cell count ...</summary>
    public required long RowsRejected { get; init; }

    /// <summary>Concentration cells of the rows used.</summary>
    public required long ValuesRead { get; init; }

    /// <summary>Values now in the grid.</summary>
    public required long ValuesStored { get; init; }

    /// <summary>Cells that were empty or held a missing code.</summary>
    public required long ValuesMissing { get; init; }

    /// <summary>Cells left out for an error: negative, out of range, no number, unknown station column ...</summary>
    public required long ValuesRejected { get; init; }

    /// <summary>Values of cells already filled, agreeing or conflicting.</summary>
    public required long ValuesDuplicate { get; init; }

    /// <summary>How often each kind was found, those of which no detail is kept included.</summary>
    public required IReadOnlyDictionary<FindingKind, long> Counts { get; init; }

    /// <summary>The findings in order of reading, at most as many of a kind as the options allow.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What was understood of the columns; files with the same header share theirs.</summary>
    public IReadOnlyList<ColumnReport> Columns { get => field ?? []; init; }

    /// <summary>Whether anything was found that strict reading would not accept.</summary>
    public bool HasErrors => Counts.Any(c => c.Value > 0 && Finding.SeverityOf(c.Key) == Severity.Error);
}
