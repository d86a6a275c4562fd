namespace AirQuality.Cli.Output;

/// <summary>The form of an answer.</summary>
internal enum OutputFormat
{
    /// <summary>For people: on a terminal, in a pipe, or as <c>.txt</c>.</summary>
    Pretty,
    Csv,
    Json,
    Markdown,
    Html,
    Workbook,
    Word,
    Slides,

    /// <summary>SVG or PNG, for the commands that draw their answer.</summary>
    Picture,
}
