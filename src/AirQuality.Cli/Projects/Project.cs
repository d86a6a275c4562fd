namespace AirQuality.Cli.Projects;

/// <summary>What a project file says: which files there are, and how their owner looks at them. Paths are resolved.</summary>
/// <param name="File">The project file.</param>
internal sealed record Project(string File)
{
    /// <summary>The name it is found by.</summary>
    public const string FileName = "airq.json";

    /// <summary>The own area, or <c>null</c>.</summary>
    public string? Area { get; init; }

    /// <summary>Observations: files, folders, patterns.</summary>
    public IReadOnlyList<string> Data { get; init; } = [];

    /// <summary>Published tables: files, folders, patterns.</summary>
    public IReadOnlyList<string> Published { get; init; } = [];

    /// <summary>The periods of published tables that do not say theirs; a year alone completes their months.</summary>
    public IReadOnlyList<string> PublishedPeriods { get; init; } = [];

    /// <summary>What columns of published tables mean, by their heading or letter.</summary>
    public IReadOnlyDictionary<string, string> PublishedColumns { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The areas that names in published tables stand for.</summary>
    public IReadOnlyDictionary<string, string> PublishedAreas { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string? Stations { get; init; }

    public string? Targets { get; init; }

    /// <summary>Who answers for which area.</summary>
    public string? Owners { get; init; }

    /// <summary>Measures beside the goals.</summary>
    public string? Measures { get; init; }

    public string? Events { get; init; }

    /// <summary>Weather of all years of the data: files, folders, patterns.</summary>
    public IReadOnlyList<string> Weather { get; init; } = [];

    /// <summary>The outlines of areas for maps.</summary>
    public string? Shapes { get; init; }

    public string? Level { get; init; }

    public string? Group { get; init; }

    /// <summary>Rules of accountability: a name or a file.</summary>
    public string? Rules { get; init; }

    /// <summary>Whose ways of ranking and printing hold: the name of a publisher, a file, or one of a file.</summary>
    public string? Publisher { get; init; }

    /// <summary>What columns mean, by their name.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>From where on values are suspicious, by the names of <c>--threshold</c>.</summary>
    public IReadOnlyDictionary<string, string> Thresholds { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string? Lang { get; init; }
}
