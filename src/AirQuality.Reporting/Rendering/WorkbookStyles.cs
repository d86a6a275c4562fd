using AirQuality.Reporting.Pictures;
using AirQuality.Standards;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AirQuality.Reporting.Rendering;

/// <summary>The styles of a workbook, made as they are asked for: decimals, and the colours of AQI levels and of goals.</summary>
internal sealed class WorkbookStyles
{
    private const uint FirstFormat = 164; // those below are built in
    private readonly List<(int? Decimals, Rgb? Colour, Head Head)> styles = [(null, null, Rendering.Head.None)]; // the first is that of cells without one

    /// <summary>The head of a column, on the side where its numbers or texts are.</summary>
    public uint Head(bool ofNumbers) => Of((null, null, ofNumbers ? Rendering.Head.OfNumbers : Rendering.Head.OfText));

    /// <summary>A number with so many decimals.</summary>
    public uint Number(int decimals, Rgb? colour) => Of((decimals, colour, Rendering.Head.None));

    /// <summary>Text, never a formula.</summary>
    public uint Text(Rgb? colour) => Of((null, colour, Rendering.Head.None));

    public Stylesheet Stylesheet()
    {
        var decimals = styles.Select(s => s.Decimals).OfType<int>().Distinct().ToList();
        var colours = styles.Select(s => s.Colour).OfType<Rgb>().Distinct().ToList();
        return new Stylesheet(
            new NumberingFormats(decimals.Select(d => new NumberingFormat { NumberFormatId = FirstFormat + (uint)d, FormatCode = d == 0 ? "0" : "0." + new string('0', d) })) { Count = (uint)decimals.Count },
            new Fonts([FontOf(), FontOf(new Bold()), .. colours.Select(c => FontOf(new Color { Rgb = Argb(Contrast.TextOn(c)) }))]),
            new Fills([new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), .. colours.Select(c => new Fill(new PatternFill(new ForegroundColor { Rgb = Argb(c) }) { PatternType = PatternValues.Solid }))]),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(styles.Select(s => new CellFormat(AlignmentOf(s.Decimals is not null || s.Head == Rendering.Head.OfNumbers))
            {
                NumberFormatId = s.Decimals is { } d ? FirstFormat + (uint)d : s.Head == Rendering.Head.None ? 49u : 0u,
                FontId = s.Colour is { } c ? 2 + (uint)colours.IndexOf(c) : s.Head == Rendering.Head.None ? 0u : 1u,
                FillId = s.Colour is { } f ? 2 + (uint)colours.IndexOf(f) : 0u,
                BorderId = 0,
                FormatId = 0,
                ApplyNumberFormat = true,
                ApplyFont = true,
                ApplyFill = true,
                ApplyAlignment = true,
                QuotePrefix = s.Decimals is null && s.Head == Rendering.Head.None,
            })));
    }

    private static Font FontOf(params OpenXmlElement[] look) => new([.. look.OfType<Bold>(), new FontSize { Val = 11 }, .. look.OfType<Color>(), new FontName { Val = "Calibri" }]); // Chinese comes from what the system puts beside it

    private static Alignment AlignmentOf(bool number) => number
        ? new Alignment { Horizontal = HorizontalAlignmentValues.Right, Vertical = VerticalAlignmentValues.Top }
        : new Alignment { Horizontal = HorizontalAlignmentValues.Left, Vertical = VerticalAlignmentValues.Top, Indent = 1, WrapText = true };

    private static string Argb(Rgb colour) => "FF" + Contrast.Hex(colour)[1..].ToUpperInvariant();

    private uint Of((int? Decimals, Rgb? Colour, Head Head) style)
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
