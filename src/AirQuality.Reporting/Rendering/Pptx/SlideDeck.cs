using System.Globalization;
using AirQuality.Reporting.Composition;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;

namespace AirQuality.Reporting.Rendering.Pptx;

/// <summary>A presentation (pptx, 16:9): every slide has a title, text is text, tables are tables, pictures have a description.</summary>
internal static class SlideDeck
{
    /// <summary>More rows of a table go on the next slide.</summary>
    private const int MostRows = 14;

    public static void Write(string title, IEnumerable<SlideContent> contents, Words words, Stream stream)
    {
        using var package = PresentationDocument.Create(stream, PresentationDocumentType.Presentation);
        FixedPackage.Describe(package, title, words.Pick("zh-CN", "en-GB"));
        var main = package.AddNewPart<PresentationPart>("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "airqPresentation");
        main.Presentation = new Presentation();
        var layout = SlideMaster.Create(main);
        var slides = contents.SelectMany(c => Parted(c, words)).ToList();
        var ids = new SlideIdList();
        foreach (var (index, content) in slides.Index())
        {
            var part = main.AddNewPart<SlidePart>(string.Create(CultureInfo.InvariantCulture, $"slide{index + 1}"));
            part.AddPart(layout, "layout");
            part.Slide = new Slide(new CommonSlideData(SlideMaster.Tree(Shapes(part, content, string.Create(CultureInfo.InvariantCulture, $"{index + 1} / {slides.Count}   AirQuality {AboutSection.Version}"), words))), new ColorMapOverride(new A.MasterColorMapping()));
            ids.Append(new SlideId { Id = 256 + (uint)index, RelationshipId = main.GetIdOfPart(part) });
        }

        main.Presentation.Append(ids, new SlideSize { Cx = SlideRoom.SlideWidth, Cy = SlideRoom.SlideHeight }, new NotesSize { Cx = SlideRoom.SlideHeight, Cy = 9_144_000 });
    }

    private static OpenXmlElement[] Shapes(SlidePart part, SlideContent content, string footer, Words words)
    {
        var shapes = new SlideShapes(part, words);
        shapes.Title(content.Title);
        var room = SlideRoom.Body;
        if (content.Lines.Count > 0)
            room = room.Below(shapes.Lines(content.Lines, content.Table is null && content.Picture is null ? room : room with { Height = room.Height * 2 / 5 }));
        if (content.Table is { } table)
            shapes.Table(table, room);
        if (content.Picture is { } picture)
            shapes.Picture(picture, room);
        shapes.Footer(footer);
        return shapes.All;
    }

    /// <summary>A long table in parts, each on its slide.</summary>
    private static IEnumerable<SlideContent> Parted(SlideContent content, Words words)
    {
        var rows = content.Table?.Rows.ToList();
        if (rows is null || rows.Count <= MostRows)
            return [content];
        var parts = rows.Chunk(MostRows).ToList();
        return parts.Select((part, i) => content with
        {
            Title = string.Create(CultureInfo.InvariantCulture, $"{content.Title}{words.Pick("（", " (")}{i + 1}/{parts.Count}{words.Pick("）", ")")}"),
            Lines = i == 0 ? content.Lines : [],
            Table = content.Table! with { Rows = part },
        });
    }
}
