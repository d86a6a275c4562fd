using AirQuality.Reporting.Pictures;
using AirQuality.Standards;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;
using Picture = AirQuality.Reporting.Pictures.Picture;

namespace AirQuality.Reporting.Rendering.Pptx;

/// <summary>The shapes of one slide: title, sentences, a table, a picture with its description.</summary>
internal sealed class SlideShapes(SlidePart slide, Words words)
{
    private readonly List<OpenXmlElement> shapes = [];

    private uint NextId => (uint)shapes.Count + 2;

    /// <summary>The shapes, in the order they are read.</summary>
    public OpenXmlElement[] All => [.. shapes];

    public static A.Transform2D Place(SlideRoom room) => new(new A.Offset { X = room.Left, Y = room.Top }, new A.Extents { Cx = room.Width, Cy = room.Height });

    /// <summary>The title, which programs list slides by.</summary>
    public void Title(string text) => shapes.Add(new Shape(
        new NonVisualShapeProperties(
            new NonVisualDrawingProperties { Id = NextId, Name = "Title" },
            new NonVisualShapeDrawingProperties(new A.ShapeLocks { NoGrouping = true }),
            new ApplicationNonVisualDrawingProperties(new PlaceholderShape { Type = PlaceholderValues.Title })),
        new ShapeProperties(),
        new TextBody(new A.BodyProperties(new A.NormalAutoFit()), new A.ListStyle(), Paragraph(text, size: TextWidth.Of(text) > 60 ? 2400 : 3000, bold: true))));

    /// <summary>Sentences, as large as they fit; gives the height they take.</summary>
    public long Lines(IReadOnlyList<string> lines, SlideRoom room)
    {
        const long EmuPerPoint = 12_700;
        var size = 24;
        while (size > 12 && Height(size) > room.Height)
            size--;
        var height = Math.Min(room.Height, Height(size));
        shapes.Add(Box(room with { Height = height }, lines.Select(l => Paragraph(l, size * 100, bullet: lines.Count > 1)), "Text"));
        return height;

        long Height(int points) => (long)(lines.Sum(l => Math.Ceiling(TextWidth.Of(l) * points * 0.53 / (((room.Width - 400_000.0) / EmuPerPoint) - points))) * points * 1.35 * EmuPerPoint) + (lines.Count * 80_000) + 120_000;
    }

    /// <summary>A small line at the foot.</summary>
    public void Footer(string text) => shapes.Add(Box(SlideRoom.Footer, [Paragraph(text, 1100)], "Source"));

    /// <summary>A table over the whole width, its letters as large as it has room for.</summary>
    public void Table(Table table, SlideRoom room)
    {
        var rows = table.Rows.ToList();
        var heads = table.Columns.Select(c => table.HeaderOf(c, words)).ToList();
        var numbers = table.Columns.Select((_, i) => rows.Exists(r => r[i].IsFigure)).ToList();
        var widths = heads.Select((h, i) => 2 + rows.Select(r => TextWidth.Of(r[i].Shown(words))).Append(TextWidth.Of(h)).Max()).Select(w => Math.Min(w, 44)).ToList();
        var size = (int)Math.Clamp(room.Width / 12_700.0 / widths.Sum() / 0.56, 9, 20);
        var height = Math.Min(room.Height / (rows.Count + 1), (long)(size * 2.1 * 12_700));
        size = (int)Math.Clamp(Math.Min(size, height / 12_700.0 / 1.7), 8, 20);
        var grid = new A.TableGrid(widths.Select(w => new A.GridColumn { Width = (long)(room.Width * w / widths.Sum()) }));
        var made = new A.Table([
            new A.TableProperties { FirstRow = true },
            grid,
            new A.TableRow(heads.Select((h, i) => Cell(h, size, numbers[i], new Rgb(0xf3, 0xf5, 0xf7), bold: true))) { Height = height },
            .. rows.Select(r => new A.TableRow(r.Select((c, i) => Cell(c.Shown(words) is { Length: > 0 } text ? text : "–", size, numbers[i], c.Colour))) { Height = height }),
        ]);
        shapes.Add(new GraphicFrame(
            new NonVisualGraphicFrameProperties(
                new NonVisualDrawingProperties { Id = NextId, Name = "Table", Description = XmlText.Of(table.Title ?? string.Empty) },
                new NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoGrouping = true }),
                new ApplicationNonVisualDrawingProperties()),
            new Transform(new A.Offset { X = room.Left, Y = room.Top }, new A.Extents { Cx = room.Width, Cy = height * (rows.Count + 1) }),
            new A.Graphic(new A.GraphicData(made) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/table" })));
    }

    /// <summary>A picture, as large as it fits.</summary>
    public void Picture(Picture picture, SlideRoom room)
    {
        var image = slide.AddNewPart<ImagePart>("image/png", "airqPicture");
        using (var png = new MemoryStream(picture.ToPng(1.5f)))
            image.FeedData(png);
        shapes.Add(new DocumentFormat.OpenXml.Presentation.Picture(
            new NonVisualPictureProperties(
                new NonVisualDrawingProperties { Id = NextId, Name = XmlText.Of(picture.Title), Description = XmlText.Of(picture.Description) },
                new NonVisualPictureDrawingProperties(new A.PictureLocks { NoChangeAspect = true }),
                new ApplicationNonVisualDrawingProperties()),
            new BlipFill(new A.Blip { Embed = slide.GetIdOfPart(image) }, new A.Stretch(new A.FillRectangle())),
            new ShapeProperties(Place(room.Holding(picture.Width, picture.Height)), new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })));
    }

    private Shape Box(SlideRoom room, IEnumerable<A.Paragraph> paragraphs, string name) => new(
        new NonVisualShapeProperties(new NonVisualDrawingProperties { Id = NextId, Name = name }, new NonVisualShapeDrawingProperties { TextBox = true }, new ApplicationNonVisualDrawingProperties()),
        new ShapeProperties(Place(room), new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }, new A.NoFill()),
        new TextBody([new A.BodyProperties(new A.NormalAutoFit()) { Wrap = A.TextWrappingValues.Square }, new A.ListStyle(), .. paragraphs]));

    private A.TableCell Cell(string text, int size, bool right, Rgb? colour, bool bold = false)
    {
        var paragraph = Paragraph(text, size * 100, bold, colour: colour is { } back ? Contrast.TextOn(back) : null);
        paragraph.ParagraphProperties = new A.ParagraphProperties { Alignment = right ? A.TextAlignmentTypeValues.Right : A.TextAlignmentTypeValues.Left };
        var properties = new A.TableCellProperties(
            new A.LeftBorderLineProperties(new A.NoFill()), new A.RightBorderLineProperties(new A.NoFill()), new A.TopBorderLineProperties(new A.NoFill()),
            new A.BottomBorderLineProperties(new A.SolidFill(new A.RgbColorModelHex { Val = "D0D7DE" })) { Width = 12_700 })
        { Anchor = A.TextAnchoringTypeValues.Center, LeftMargin = 60_000, RightMargin = 60_000, TopMargin = 20_000, BottomMargin = 20_000 };
        properties.Append(colour is { } fill ? new A.SolidFill(new A.RgbColorModelHex { Val = Contrast.Hex(fill)[1..].ToUpperInvariant() }) : new A.NoFill());
        return new A.TableCell(new A.TextBody(new A.BodyProperties(), new A.ListStyle(), paragraph), properties);
    }

    private A.Paragraph Paragraph(string text, int size, bool bold = false, bool bullet = false, Rgb? colour = null)
    {
        var properties = new A.RunProperties { Language = words.Pick("zh-CN", "en-GB"), FontSize = size, Bold = bold };
        if (colour is { } ink)
            properties.Append(new A.SolidFill(new A.RgbColorModelHex { Val = Contrast.Hex(ink)[1..].ToUpperInvariant() }));
        var run = new A.Run(properties, new A.Text(XmlText.Of(text)));
        return bullet
            ? new A.Paragraph(new A.ParagraphProperties(new A.SpaceBefore(new A.SpacingPoints { Val = 600 }), new A.BulletFont { Typeface = "Arial" }, new A.CharacterBullet { Char = "•" }) { LeftMargin = 285_750, Indent = -285_750 }, run)
            : new A.Paragraph(run);
    }
}
