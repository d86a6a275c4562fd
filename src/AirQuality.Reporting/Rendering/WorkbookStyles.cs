using AirQuality.Reporting.Pictures;
using AirQuality.Standards;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AirQuality.Reporting.Rendering;

/// <summary>The styles of a workbook, made as they are asked for: decimals, and the colours of AQI levels and of goals.</summary>
internal sealed class WorkbookStyles
{
    private const uint FirstFormat = 165; // those below 164 are built in
    private const uint DateFormat = 164;
    private const uint TextFormat = 49;
    private readonly List<SheetStyle> styles = [default]; // the first is that of cells without one

    /// <summary>The head of a column, on the side where its numbers or texts are.</summary>
    public uint Head(bool ofNumbers) => Of(new SheetStyle(null, null, ofNumbers ? Rendering.Head.OfNumbers : Rendering.Head.OfText));

    /// <summary>The title of a table among others.</summary>
    public uint Title => Of(new SheetStyle(null, null, Rendering.Head.OfTable));

    /// <summary>A number with so many decimals.</summary>
    public uint Number(int decimals, Rgb? colour) => Of(new SheetStyle(decimals, colour, Rendering.Head.None));

    /// <summary>A day.</summary>
    public uint Date(Rgb? colour) => Of(new SheetStyle(null, colour, Rendering.Head.None) { IsDate = true });

    /// <summary>Text, never a formula.</summary>
    public uint Text(Rgb? colour) => Of(new SheetStyle(null, colour, Rendering.Head.None));

    public Stylesheet Stylesheet()
    {
        var decimals = styles.Select(s => s.Decimals).OfType<int>().Distinct().ToList();
        var colours = styles.Select(s => s.Colour).OfType<Rgb>().Distinct().ToList();
        return new Stylesheet(
            new NumberingFormats(decimals.Select(d => new NumberingFormat { NumberFormatId = FirstFormat + (uint)d, FormatCode = d == 0 ? "0" : "0." + new string('0', d) })
                .Prepend(new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy-mm-dd" })) { Count = (uint)decimals.Count + 1 },
            new Fonts([FontOf(), FontOf(new Bold()), .. colours.Select(c => FontOf(new Color { Rgb = Argb(Contrast.TextOn(c)) }))]),
            new Fills([new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), .. colours.Select(c => new Fill(new PatternFill(new ForegroundColor { Rgb = Argb(c) }) { PatternType = PatternValues.Solid }))]),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(styles.Select(s => new CellFormat(AlignmentOf(s))
            {
                NumberFormatId = s.Decimals is { } d ? FirstFormat + (uint)d : s.IsDate ? DateFormat : s.IsText ? TextFormat : 0u,
                FontId = s.Colour is { } c ? 2 + (uint)colours.IndexOf(c) : s.Head == Rendering.Head.None ? 0u : 1u,
                FillId = s.Colour is { } f ? 2 + (uint)colours.IndexOf(f) : 0u,
                BorderId = 0,
                FormatId = 0,
                ApplyNumberFormat = true,
                ApplyFont = true,
                ApplyFill = true,
                ApplyAlignment = true,
                QuotePrefix = s.IsText,
            })));
    }

    private static Font FontOf(params OpenXmlElement[] look) => new([.. look.OfType<Bold>(), new FontSize { Val = 11 }, .. look.OfType<Color>(), new FontName { Val = "Calibri" }]); // Chinese comes from what the system puts beside it

    private static Alignment AlignmentOf(SheetStyle style) => new()
    {
        Horizontal = style.IsRight ? HorizontalAlignmentValues.Right : HorizontalAlignmentValues.Left,
        Vertical = VerticalAlignmentValues.Top,
        Indent = style.IsRight || style.Head == Rendering.Head.OfTable ? null : 1u,
        WrapText = style.Head != Rendering.Head.OfTable && !style.IsDate && style.Decimals is null ? true : null,
    };

    private static string Argb(Rgb colour) => "FF" + Contrast.Hex(colour)[1..].ToUpperInvariant();

    private uint Of(SheetStyle style)
    {
        var index = styles.IndexOf(style);
        if (index < 0)
        {
            index = styles.Count;
            styles.Add(style);
        }

        return (uint)index;
    }
}
