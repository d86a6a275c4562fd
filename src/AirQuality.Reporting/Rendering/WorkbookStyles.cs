using AirQuality.Indices;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AirQuality.Reporting.Rendering;

/// <summary>The styles of a workbook, made as they are asked for: decimals, and the colours of AQI levels and of goals.</summary>
internal sealed class WorkbookStyles
{
    private const uint FirstFormat = 164; // those below are built in
    private readonly List<(int? Decimals, Rgb? Colour, bool Head)> styles = [(null, null, false), (null, null, true)];

    /// <summary>The heads of columns.</summary>
    public uint Head => 1;

    /// <summary>A number with so many decimals.</summary>
    public uint Number(int decimals, Rgb? colour) => Of((decimals, colour, false));

    /// <summary>Text, never a formula.</summary>
    public uint Text(Rgb? colour) => Of((null, colour, false));

    public Stylesheet Stylesheet()
    {
        var decimals = styles.Select(s => s.Decimals).OfType<int>().Distinct().ToList();
        var colours = styles.Select(s => s.Colour).OfType<Rgb>().Distinct().ToList();
        return new Stylesheet(
            new NumberingFormats(decimals.Select(d => new NumberingFormat { NumberFormatId = FirstFormat + (uint)d, FormatCode = d == 0 ? "0" : "0." + new string('0', d) })) { Count = (uint)decimals.Count },
            new Fonts([new Font(), new Font(new Bold()), .. colours.Select(c => new Font(new Color { Rgb = Argb(Contrast.TextOn(c)) }))]),
            new Fills([new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), .. colours.Select(c => new Fill(new PatternFill(new ForegroundColor { Rgb = Argb(c) }) { PatternType = PatternValues.Solid }))]),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(styles.Select(s => new CellFormat
            {
                NumberFormatId = s.Decimals is { } d ? FirstFormat + (uint)d : s.Head ? 0u : 49u,
                FontId = s.Colour is { } c ? 2 + (uint)colours.IndexOf(c) : s.Head ? 1u : 0u,
                FillId = s.Colour is { } f ? 2 + (uint)colours.IndexOf(f) : 0u,
                BorderId = 0,
                FormatId = 0,
                ApplyNumberFormat = true,
                ApplyFont = true,
                ApplyFill = true,
                QuotePrefix = s.Decimals is null && !s.Head,
            })));
    }

    private static string Argb(Rgb colour) => "FF" + Contrast.Hex(colour)[1..].ToUpperInvariant();

    private uint Of((int? Decimals, Rgb? Colour, bool Head) style)
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
