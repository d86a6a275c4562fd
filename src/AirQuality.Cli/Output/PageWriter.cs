namespace AirQuality.Cli.Output;

/// <summary>Keeps what people read, for Markdown and HTML.</summary>
internal sealed class PageWriter : PrettyWriter
{
    private readonly List<PagePart> parts = [];

    public IReadOnlyList<PagePart> Parts => parts;

    public override void Line(string text = "") => parts.Add(new PagePart { Line = text });

    public override void Heading(string text) => parts.Add(new PagePart { Heading = text });

    public override void Drawing(PageDrawing drawing) => parts.Add(new PagePart { Drawing = drawing });

    public override void Table(Table table) => parts.Add(new PagePart { Table = table with { Rows = [.. table.Rows] } });
}
