namespace AirQuality.Reporting.Composition;

/// <summary>A section: sentences, then tables, then pictures.</summary>
/// <param name="Id">Its name for machines.</param>
/// <param name="Title">Its title.</param>
internal sealed record ReportSection(string Id, string Title)
{
    /// <summary>Whole sentences.</summary>
    public IReadOnlyList<string> Sentences { get; init; } = [];

    /// <summary>Tables, each with its name for machines.</summary>
    public IReadOnlyList<(string Id, Table Table)> Tables { get; init; } = [];

    /// <summary>The kinds of pictures that belong to it.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];
}
