using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using Frame = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Picture = AirQuality.Reporting.Pictures.Picture;

namespace AirQuality.Reporting.Rendering.Docx;

/// <summary>A picture in the line, no larger than the room it has, with its description for those who do not see it.</summary>
internal static class DocxPicture
{
    private const long EmuPerPixel = 9525;
    private const long EmuPerTwip = 635;

    /// <summary>Two pictures with their captions stand on a page.</summary>
    private const int TallestInTwips = 6200;

    /// <summary>A page with its caption, for a picture whose letters would be too small on half of one.</summary>
    private const int PageInTwips = 11_000;

    public static Run Of(Picture picture, OpenXmlPartContainer part, int width, uint id)
    {
        var image = part.AddNewPart<ImagePart>("image/png", $"airqPicture{id}");
        using (var png = new MemoryStream(picture.PngBytes, writable: false))
            image.FeedData(png);
        var scale = Math.Min(1, (double)width * EmuPerTwip / (picture.Width * EmuPerPixel));
        var tall = picture.Height * EmuPerPixel * scale / EmuPerTwip;
        scale *= Math.Min(1, (tall > 1.5 * TallestInTwips ? PageInTwips : TallestInTwips) / tall);
        var (wide, high) = ((long)(picture.Width * EmuPerPixel * scale), (long)(picture.Height * EmuPerPixel * scale));
        var name = XmlText.Of(picture.Title);
        var shape = new Pic.Picture(
            new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = id, Name = name }, new Pic.NonVisualPictureDrawingProperties(new A.PictureLocks { NoChangeAspect = true })),
            new Pic.BlipFill(new A.Blip { Embed = part.GetIdOfPart(image) }, new A.Stretch(new A.FillRectangle())),
            new Pic.ShapeProperties(new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = wide, Cy = high }), new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
        return new Run(new Drawing(new Frame.Inline(
            new Frame.Extent { Cx = wide, Cy = high },
            new Frame.DocProperties { Id = id, Name = name, Description = XmlText.Of(picture.Description) },
            new Frame.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(shape) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 }));
    }
}
