namespace AirQuality.Standards;

/// <summary>An edition as a file has it: what differs from its base.</summary>
internal sealed record EditionShape
{
    public required string Base { get; init; }

    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? From { get; init; }

    public string? Note { get; init; }

    public string? LimitsSource { get; init; }

    public string? AqiSource { get; init; }

    public string? AssessmentSource { get; init; }

    public bool? IncompleteNeedsExceedance { get; init; }

    public int? DecimalsOfPM25 { get; init; }

    public IReadOnlyList<LimitShape>? Limits { get; init; }

    public IReadOnlyList<ColumnShape>? Columns { get; init; }
}
