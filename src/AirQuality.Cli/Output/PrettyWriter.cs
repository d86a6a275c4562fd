using AirQuality.Terms;
using Spectre.Console;
using Spectre.Console.Rendering;
using Table = AirQuality.Reporting.Tables.Table;

namespace AirQuality.Cli.Output;

/// <summary>Output for people: titles, lines and tables, in colour on a terminal.</summary>
internal sealed class PrettyWriter
{
    // A table is laid out whole; beyond this a person wants a file or a pager, not a scroll of hours.
    private const int MostRows = 2000;
    private const int Gap = 3;
    private const int LeastSentence = 24;
    private static readonly string[] Sentences = ["reason", "note"];
    private readonly IAnsiConsole console;
    private readonly TextWriter writer;
    private readonly Words words;
    private readonly int width;
    private readonly CancellationToken cancellationToken;

    public PrettyWriter(TextWriter writer, Words words, bool terminal, int width, CancellationToken cancellationToken)
    {
        this.writer = writer;
        this.words = words;
        this.width = width;
        this.cancellationToken = cancellationToken;
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
    }

    public void Line(string text = "") => writer.WriteLine(VisibleText.Of(text));

    /// <summary>A title on one line: a terminal wraps what is too long for it better than we would, amid words.</summary>
    public void Heading(string text)
    {
        text = VisibleText.Of(text);
        console.Profile.Width = Math.Max(width, CellWidth(text) + 1);
        console.Write(new Spectre.Console.Text(text + "\n", new Style(decoration: Decoration.Bold)));
    }

    public void Table(Table table)
    {
        if (table.Title is { } title)
            Heading(title);
        var view = new Spectre.Console.Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        var rows = table.Rows.Take(MostRows + 1).ToList();
        var needed = 0;
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var (index, header) = (i, table.HeaderOf(table.Columns[i], words));
            var column = new TableColumn(new Spectre.Console.Text(header)).PadLeft(0).PadRight(2);
            if (rows.Exists(r => r[index].IsNumber))
                column = column.RightAligned();
            if (!Sentences.Contains(table.Columns[i], StringComparer.Ordinal))
            {
                column = column.NoWrap();
                needed += rows.Select(r => CellWidth(Shown(r[index]))).Append(CellWidth(header)).Max() + Gap;
            }
            else
            {
                needed += LeastSentence;
            }

            view.AddColumn(column);
        }

        // Figures are never cut: on a narrower terminal the lines run over.
        console.Profile.Width = Math.Max(width, needed + Gap);

        foreach (var row in rows.Take(MostRows))
        {
            cancellationToken.ThrowIfCancellationRequested();
            view.AddRow(row.Select(Text).ToArray());
        }

        console.Write(view);
        if (rows.Count > MostRows)
            Line(words.MoreRows(MostRows));
    }

    private static int CellWidth(string text) => new Segment(text).CellCount();

    private string Shown(Cell cell) => VisibleText.Of(cell.Shown(words));

    private Spectre.Console.Text Text(Cell cell)
    {
        var text = Shown(cell);
        return cell.Colour is { } rgb
            ? new Spectre.Console.Text(text, new Style(rgb.G > 120 ? Color.Black : Color.White, new Color(rgb.R, rgb.G, rgb.B)))
            : new Spectre.Console.Text(text);
    }
}
