using System.Globalization;
using AirQuality.Reporting.Pictures;
using AirQuality.Standards;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using X = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace AirQuality.Reporting.Rendering;

/// <summary>Writes the charts of a sheet as charts of the spreadsheet program, on the cells of its table, with the figures they show.</summary>
internal sealed class ChartWriter(WorkbookSheet sheet, Words words)
{
    private const uint CategoryAxis = 1;
    private const uint ValueAxis = 2;

    /// <summary>This year, last year, the goal: told apart also without colour, by their marks and strokes.</summary>
    private static readonly IReadOnlyList<Rgb> Colours = [Palette.Blue, Palette.Grey, Palette.Vermillion];

    private readonly Dictionary<SheetRows, List<Tables.Cell[]>> rowsOf = [];

    /// <summary>Adds the charts; gives the id by which the sheet names them.</summary>
    public string Write(WorksheetPart part)
    {
        var drawing = part.AddNewPart<DrawingsPart>("drawing");
        drawing.WorksheetDrawing = new X.WorksheetDrawing();
        foreach (var (index, chart) in sheet.Charts.Index())
        {
            var made = drawing.AddNewPart<ChartPart>(string.Create(CultureInfo.InvariantCulture, $"chart{index + 1}"));
            made.ChartSpace = new C.ChartSpace(new C.RoundedCorners { Val = false }, Chart(chart));
            drawing.WorksheetDrawing.Append(Anchor(chart, drawing.GetIdOfPart(made), (uint)index + 2));
        }

        return part.GetIdOfPart(drawing);
    }

    private static X.TwoCellAnchor Anchor(SheetChart chart, string id, uint number) => new(
        new X.FromMarker(new X.ColumnId(Number(chart.Left)), new X.ColumnOffset("0"), new X.RowId(Number(chart.Top)), new X.RowOffset("0")),
        new X.ToMarker(new X.ColumnId(Number(chart.Right)), new X.ColumnOffset("0"), new X.RowId(Number(chart.Top + chart.Height)), new X.RowOffset("0")),
        new X.GraphicFrame(
            new X.NonVisualGraphicFrameProperties(
                new X.NonVisualDrawingProperties { Id = number, Name = XmlText.Of(chart.Title), Description = XmlText.Of(chart.Title) },
                new X.NonVisualGraphicFrameDrawingProperties()),
            new X.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = id }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        { Macro = string.Empty },
        new X.ClientData());

    private C.Chart Chart(SheetChart chart)
    {
        var series = chart.Series.Select((column, index) => Series(chart, column, (uint)index)).ToList();
        OpenXmlElement[] axes = [new C.AxisId { Val = CategoryAxis }, new C.AxisId { Val = ValueAxis }];
        OpenXmlCompositeElement group = chart.Kind == ChartKind.Lines
            ? new C.LineChart([new C.Grouping { Val = C.GroupingValues.Standard }, new C.VaryColors { Val = false }, .. series, new C.ShowMarker { Val = true }, .. axes])
            : new C.BarChart([
                new C.BarDirection { Val = chart.Kind == ChartKind.Bars ? C.BarDirectionValues.Bar : C.BarDirectionValues.Column },
                new C.BarGrouping { Val = chart.Kind == ChartKind.Stacked ? C.BarGroupingValues.Stacked : C.BarGroupingValues.Clustered },
                new C.VaryColors { Val = false },
                .. series,
                new C.GapWidth { Val = 60 },
                .. chart.Kind == ChartKind.Stacked ? (OpenXmlElement[])[new C.Overlap { Val = 100 }] : [],
                .. axes,
            ]);
        var plot = new C.PlotArea(new C.Layout(), group, Categories(chart.Kind), Values(chart.Kind));
        var made = new C.Chart(Title(chart.Title), new C.AutoTitleDeleted { Val = false }, plot);
        if (series.Count > 1)
            made.Append(new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false }));
        made.Append(new C.PlotVisibleOnly { Val = true }, new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap });
        return made;
    }

    private static C.Title Title(string text) => new(
        new C.ChartText(new C.RichText(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(new A.Run(new A.RunProperties { FontSize = 1200, Bold = true }, new A.Text(XmlText.Of(text)))))),
        new C.Overlay { Val = false });

    private static C.CategoryAxis Categories(ChartKind kind) => new(
        new C.AxisId { Val = CategoryAxis },
        new C.Scaling(new C.Orientation { Val = kind == ChartKind.Bars ? C.OrientationValues.MaxMin : C.OrientationValues.MinMax }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = kind == ChartKind.Bars ? C.AxisPositionValues.Left : C.AxisPositionValues.Bottom },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
        new C.CrossingAxis { Val = ValueAxis });

    private static C.ValueAxis Values(ChartKind kind) => new(
        new C.AxisId { Val = ValueAxis },
        new C.Scaling([new C.Orientation { Val = C.OrientationValues.MinMax }, .. kind == ChartKind.Lines ? [] : (OpenXmlElement[])[new C.MinAxisValue { Val = 0 }]]),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = kind == ChartKind.Bars ? C.AxisPositionValues.Bottom : C.AxisPositionValues.Left },
        new C.MajorGridlines(new C.ChartShapeProperties(new A.Outline(Fill(Palette.Line)))),
        new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
        new C.CrossingAxis { Val = CategoryAxis });

    private OpenXmlCompositeElement Series(SheetChart chart, int column, uint index)
    {
        var colours = chart.Colours ?? Colours;
        var rows = Rows(chart.Rows ?? new SheetRows(0, int.MaxValue));
        var (colour, shown) = (colours[(int)index % colours.Count], new SheetRows(chart.Rows?.First ?? 0, rows.Count));
        List<OpenXmlElement> parts =
        [
            new C.Index { Val = index },
            new C.Order { Val = index },
            new C.SeriesText(new C.StringReference(new C.Formula(CellReference.Of(sheet.Name, column + 1, 1, 1)), Strings([sheet.Tables[0].HeaderOf(sheet.Tables[0].Columns[column], words)]))),
            chart.Kind == ChartKind.Lines
                ? new C.ChartShapeProperties(new A.Outline([Fill(colour), .. index < 2 ? [] : (OpenXmlElement[])[new A.PresetDash { Val = A.PresetLineDashValues.Dash }]]) { Width = 28575 })
                : new C.ChartShapeProperties(Fill(colour)),
            chart.Kind == ChartKind.Lines ? Marker(index) : new C.InvertIfNegative { Val = false },
            new C.CategoryAxisData(new C.StringReference(new C.Formula(Range(chart.Categories, shown)), Strings([.. rows.Select(r => r[chart.Categories].Shown(words))]))),
            new C.Values(new C.NumberReference(new C.Formula(Range(column, shown)), Numbers(rows, column))),
        ];
        return chart.Kind == ChartKind.Lines ? new C.LineChartSeries([.. parts, new C.Smooth { Val = false }]) : new C.BarChartSeries(parts);
    }

    private static C.Marker Marker(uint index) => new(
        new C.Symbol { Val = index switch { 0 => C.MarkerStyleValues.Circle, 1 => C.MarkerStyleValues.Square, _ => C.MarkerStyleValues.None } });

    private List<Tables.Cell[]> Rows(SheetRows shown) =>
        rowsOf.TryGetValue(shown, out var rows) ? rows : rowsOf[shown] = [.. sheet.Tables[0].Rows.Skip(shown.First).Take(shown.Count)];

    private string Range(int column, SheetRows shown) => CellReference.Of(sheet.Name, column + 1, shown.First + 2, shown.First + shown.Count + 1);

    private static C.StringCache Strings(IReadOnlyList<string> texts) =>
        new([new C.PointCount { Val = (uint)texts.Count }, .. texts.Select((t, i) => new C.StringPoint(new C.NumericValue(XmlText.Of(t))) { Index = (uint)i })]);

    /// <summary>What is missing has no point: the line has a gap there.</summary>
    private static C.NumberingCache Numbers(List<Tables.Cell[]> rows, int column) => new(
    [
        new C.FormatCode("General"),
        new C.PointCount { Val = (uint)rows.Count },
        .. rows.Index().Where(r => r.Item[column].Value is decimal).Select(r => new C.NumericPoint(new C.NumericValue(r.Item[column].ToText())) { Index = (uint)r.Index }),
    ]);

    private static A.SolidFill Fill(Rgb colour) => new(new A.RgbColorModelHex { Val = Contrast.Hex(colour)[1..].ToUpperInvariant() });

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
