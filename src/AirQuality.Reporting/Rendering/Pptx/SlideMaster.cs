using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;

namespace AirQuality.Reporting.Rendering.Pptx;

/// <summary>The plain master, layout and theme that a presentation needs: white, a title above, fonts of Chinese offices.</summary>
internal static class SlideMaster
{
    /// <summary>Adds master, layout and theme; gives the layout of all slides.</summary>
    public static SlideLayoutPart Create(PresentationPart presentation)
    {
        var master = presentation.AddNewPart<SlideMasterPart>("airqMaster");
        var layout = master.AddNewPart<SlideLayoutPart>("airqLayout");
        layout.AddPart(master, "airqMaster");
        layout.SlideLayout = new SlideLayout(new CommonSlideData(Tree(TitleShape())), new ColorMapOverride(new A.MasterColorMapping())) { Type = SlideLayoutValues.TitleOnly };
        master.AddNewPart<ThemePart>("airqTheme").Theme = Theme();
        master.SlideMaster = new DocumentFormat.OpenXml.Presentation.SlideMaster(
            new CommonSlideData(Tree(TitleShape())),
            new ColorMap
            {
                Background1 = A.ColorSchemeIndexValues.Light1, Text1 = A.ColorSchemeIndexValues.Dark1, Background2 = A.ColorSchemeIndexValues.Light2, Text2 = A.ColorSchemeIndexValues.Dark2,
                Accent1 = A.ColorSchemeIndexValues.Accent1, Accent2 = A.ColorSchemeIndexValues.Accent2, Accent3 = A.ColorSchemeIndexValues.Accent3, Accent4 = A.ColorSchemeIndexValues.Accent4,
                Accent5 = A.ColorSchemeIndexValues.Accent5, Accent6 = A.ColorSchemeIndexValues.Accent6, Hyperlink = A.ColorSchemeIndexValues.Hyperlink, FollowedHyperlink = A.ColorSchemeIndexValues.FollowedHyperlink,
            },
            new SlideLayoutIdList(new SlideLayoutId { Id = 2147483649, RelationshipId = "airqLayout" }),
            new TextStyles(
                new TitleStyle(new A.Level1ParagraphProperties(new A.DefaultRunProperties(new A.SolidFill(new A.SchemeColor { Val = A.SchemeColorValues.Text1 }), new A.LatinFont { Typeface = "+mj-lt" }, new A.EastAsianFont { Typeface = "+mj-ea" }) { FontSize = 3000, Bold = true })),
                new BodyStyle(),
                new OtherStyle()));
        presentation.Presentation!.Append(new SlideMasterIdList(new SlideMasterId { Id = 2147483648, RelationshipId = "airqMaster" }));
        return layout;
    }

    /// <summary>The tree of the shapes of a slide.</summary>
    public static ShapeTree Tree(params OpenXmlElement[] shapes) => new([
        new NonVisualGroupShapeProperties(new NonVisualDrawingProperties { Id = 1, Name = string.Empty }, new NonVisualGroupShapeDrawingProperties(), new ApplicationNonVisualDrawingProperties()),
        new GroupShapeProperties(new A.TransformGroup(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }, new A.ChildOffset { X = 0, Y = 0 }, new A.ChildExtents { Cx = 0, Cy = 0 })),
        .. shapes,
    ]);

    private static Shape TitleShape() => new(
        new NonVisualShapeProperties(
            new NonVisualDrawingProperties { Id = 2, Name = "Title" },
            new NonVisualShapeDrawingProperties(new A.ShapeLocks { NoGrouping = true }),
            new ApplicationNonVisualDrawingProperties(new PlaceholderShape { Type = PlaceholderValues.Title })),
        new ShapeProperties(SlideShapes.Place(SlideRoom.Title), new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }),
        new TextBody(new A.BodyProperties(new A.NormalAutoFit()) { Anchor = A.TextAnchoringTypeValues.Center }, new A.ListStyle(), new A.Paragraph(new A.EndParagraphRunProperties { Language = "zh-CN" })));

    private static A.Theme Theme() => new(
        new A.ThemeElements(
            new A.ColorScheme(
                new A.Dark1Color(Colour("1B1F24")), new A.Light1Color(Colour("FFFFFF")), new A.Dark2Color(Colour("57606A")), new A.Light2Color(Colour("F3F5F7")),
                new A.Accent1Color(Colour("0072B2")), new A.Accent2Color(Colour("D55E00")), new A.Accent3Color(Colour("56B4E9")), new A.Accent4Color(Colour("E69F00")),
                new A.Accent5Color(Colour("009E73")), new A.Accent6Color(Colour("8C959F")), new A.Hyperlink(Colour("0550AE")), new A.FollowedHyperlinkColor(Colour("57606A")))
            { Name = "airq" },
            new A.FontScheme(
                new A.MajorFont(new A.LatinFont { Typeface = "Calibri" }, new A.EastAsianFont { Typeface = "微软雅黑" }, new A.ComplexScriptFont { Typeface = string.Empty }),
                new A.MinorFont(new A.LatinFont { Typeface = "Calibri" }, new A.EastAsianFont { Typeface = "微软雅黑" }, new A.ComplexScriptFont { Typeface = string.Empty }))
            { Name = "airq" },
            new A.FormatScheme(
                new A.FillStyleList(Fill(), Fill(), Fill()),
                new A.LineStyleList(Line(6350), Line(12700), Line(19050)),
                new A.EffectStyleList(Effect(), Effect(), Effect()),
                new A.BackgroundFillStyleList(Fill(), Fill(), Fill()))
            { Name = "airq" }))
    { Name = "airq" };

    private static A.RgbColorModelHex Colour(string hex) => new() { Val = hex };

    private static A.SolidFill Fill() => new(new A.SchemeColor { Val = A.SchemeColorValues.PhColor });

    private static A.Outline Line(int width) => new(Fill()) { Width = width };

    private static A.EffectStyle Effect() => new(new A.EffectList());
}
