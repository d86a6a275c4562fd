using AirQuality.Reporting.Pictures;

namespace AirQuality.Reporting.Rendering.Docx;

/// <summary>The names a template may have. They are made of what a bookmark may be called: letters, digits and low lines.</summary>
internal static class TemplateNames
{
    /// <summary>What follows the name of a section for its heading, and that of a table or picture for its title.</summary>
    public const string Title = "_title";

    /// <summary>What follows the name of a section for its sentences.</summary>
    public const string Text = "_text";

    /// <summary>What comes before the name of a table.</summary>
    public const string Table = "table_";

    /// <summary>What comes before the kind of a picture.</summary>
    public const string Picture = "picture_";

    /// <summary>Short texts, and the whole report.</summary>
    public static IReadOnlyList<string> Lines { get; } = ["title", "period", "as_of", "region", "area", "version", "content"];

    /// <summary>The sections of a report.</summary>
    public static IReadOnlyList<string> Sections { get; } = ["overview", "ranking", "published", "areas", "bulletin", "focus", "goals", "measures", "alerts", "events", "about"];

    /// <summary>The tables of a report.</summary>
    public static IReadOnlyList<string> Tables { get; } =
        [
        "ranking", "published", "areas", "changes", "changes_by_newer", "changes_previous",
        "aqi_levels", "aqi_level_shares", "primary", "percentiles", "multiples", "attainment", "load_shares", "three_years",
        "goals", "levels", "next", "measures", "alerts", "events", "about",
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Lines,
        .. Sections.SelectMany(s => new[] { s, s + Title, s + Text }),
        .. Tables.SelectMany(t => new[] { Table + t, Table + t + Title }),
        .. ReportPictures.Kinds.SelectMany(p => new[] { Picture + p, Picture + p + Title }),
    ];
}
