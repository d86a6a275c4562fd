using Spectre.Console;

namespace AirQuality.Cli.Output;

/// <summary>Output for people: titles, lines and tables, in colour on a terminal.</summary>
internal sealed class PrettyWriter
{
    // A table is laid out whole; beyond this a person wants a file or a pager, not a scroll of hours.
    private const int MostRows = 2000;
    private readonly IAnsiConsole console;
    private readonly TextWriter writer;
    private readonly Words words;
    private readonly CancellationToken cancellationToken;

    public PrettyWriter(TextWriter writer, Words words, bool terminal, int width, CancellationToken cancellationToken)
    {
        this.writer = writer;
        this.words = words;
        this.cancellationToken = cancellationToken;
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
    }

    public void Line(string text = "") => writer.WriteLine(text);

    public void Heading(string text) => console.Write(new Spectre.Console.Text(text + "\n", new Style(decoration: Decoration.Bold)));

    public void Table(Table table)
    {
        if (table.Title is { } title)
            Heading(title);
        var view = new Spectre.Console.Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        var rows = table.Rows.Take(MostRows + 1).ToList();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var column = new TableColumn(new Spectre.Console.Text(words.Header(table.Columns[i]))).PadLeft(0).PadRight(2);
            var index = i;
            if (rows.Exists(r => r[index].Value is decimal && r[index].Display is null))
                column = column.RightAligned();
            view.AddColumn(column);
        }

        foreach (var row in rows.Take(MostRows))
        {
            cancellationToken.ThrowIfCancellationRequested();
            view.AddRow(row.Select(Text).ToArray());
        }

        console.Write(view);
        if (rows.Count > MostRows)
            Line(words.MoreRows(MostRows));
    }

    private Spectre.Console.Text Text(Cell cell)
    {
        var text = cell.Display ?? (cell.Value is bool flag ? words.YesOrNo(flag) : cell.ToText());
        return cell.Colour is { } rgb
            ? new Spectre.Console.Text(text, new Style(rgb.G > 120 ? Color.Black : Color.White, new Color(rgb.R, rgb.G, rgb.B)))
            : new Spectre.Console.Text(text);
    }
}
