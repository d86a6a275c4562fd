using AirQuality.Reporting.Rendering;
using AirQuality.Terms;
using Spectre.Console;
using Table = AirQuality.Reporting.Tables.Table;

namespace AirQuality.Cli.Output;

/// <summary>Output on a terminal, in a pipe or a text file: in colour where there is any, no line wider than the terminal.</summary>
internal sealed class TerminalWriter : PrettyWriter
{
    /// <summary>The width where there is no terminal: nothing is broken.</summary>
    public const int Unlimited = 1000;

    // A table is laid out whole; beyond this a person wants a file or a pager, not a scroll of hours.
    private const int MostRows = 2000;

    /// <summary>A text may be folded to this.</summary>
    private const int LeastText = 12;

    private readonly IAnsiConsole console;
    private readonly TextWriter writer;
    private readonly Words words;
    private readonly int width;
    private readonly CancellationToken cancellationToken;

    public TerminalWriter(TextWriter writer, Words words, bool terminal, int width, CancellationToken cancellationToken)
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
        console.Profile.Width = Unlimited * 100; // lines are broken here, never there
    }

    public override void Line(string text = "")
    {
        foreach (var line in Folded(text))
            writer.WriteLine(line);
    }

    public override void Heading(string text)
    {
        foreach (var line in Folded(text))
            console.Write(new Spectre.Console.Text(line + "\n", new Style(decoration: Decoration.Bold)));
    }

    public override void Table(Table table)
    {
        if (table.Title is { } title)
            Heading(title);
        var rows = table.Rows.Take(MostRows + 1).ToList();
        var shown = rows.Take(MostRows).ToList();
        foreach (var block in ColumnFit.Blocks([.. table.Columns.Select((_, i) => Fit(table, i, rows))], width))
            Write(table, block, shown);
        if (rows.Count > MostRows)
            Line(words.MoreRows(MostRows));
    }

    private void Write(Table table, IReadOnlyList<ColumnFit> block, List<Cell[]> rows)
    {
        var view = new Spectre.Console.Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        var widths = ColumnFit.Widths(block, width);
        foreach (var (i, column) in block.Index())
        {
            var header = string.Join('\n', TextFolder.Fold(table.HeaderOf(table.Columns[column.Index], words), widths[i]));
            var made = new TableColumn(new Spectre.Console.Text(header)).PadLeft(0).PadRight(2).NoWrap();
            view.AddColumn(rows.Exists(r => r[column.Index].IsNumber) ? made.RightAligned() : made);
        }

        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            view.AddRow(block.Select((c, i) => Text(row[c.Index], widths[i])).ToArray());
        }

        console.Write(view);
    }

    /// <summary>Figures, days and colours are never broken; sentences, names and heads may be.</summary>
    private ColumnFit Fit(Table table, int index, List<Cell[]> rows)
    {
        var header = table.HeaderOf(table.Columns[index], words);
        var natural = rows.Select(r => WidthOf(Shown(r[index]))).Append(WidthOf(header)).Max();
        var figures = rows.Where(r => r[index].Value is decimal or bool).Select(r => WidthOf(Shown(r[index]))).DefaultIfEmpty(0).Max();
        var texts = rows.Where(r => r[index].Value is not (decimal or bool)).Select(r => Math.Min(LeastText, WidthOf(Shown(r[index])))).DefaultIfEmpty(0).Max();
        return new ColumnFit(index, Math.Min(natural, Math.Max(Math.Max(figures, texts), Math.Min(LeastText, TextFolder.WidestPiece(header)))), natural);
    }

    private IEnumerable<string> Folded(string text)
    {
        text = VisibleText.Of(text);
        var indent = text.Length - text.AsSpan().TrimStart().Length;
        return width == Unlimited ? [text] : TextFolder.Fold(text, width).Select((line, i) => i == 0 ? line : Indented(line, indent));
    }

    /// <summary>What a line goes on with stands under it, where that does not make it too wide.</summary>
    private string Indented(string line, int indent) => WidthOf(line) + indent <= width ? new string(' ', indent) + line : line;

    private static int WidthOf(string text) => (int)TextWidth.Of(text);

    private string Shown(Cell cell) => VisibleText.Of(cell.Shown(words));

    private Spectre.Console.Text Text(Cell cell, int most)
    {
        var text = string.Join('\n', TextFolder.Fold(Shown(cell), most));
        return cell.Colour is { } rgb
            ? new Spectre.Console.Text(text, new Style(rgb.G > 120 ? Color.Black : Color.White, new Color(rgb.R, rgb.G, rgb.B)))
            : new Spectre.Console.Text(text);
    }
}
