using AirQuality.Reporting.Composition;
using AirQuality.Reporting.Facts;
using AirQuality.Terms;
using AirQuality.Wording;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AirQuality.Reporting.Rendering.Docx;

/// <summary>A bureau's own Word document whose named places are filled with a report: content controls by their tags, bookmarks by their names.</summary>
public sealed class WordTemplate
{
    private const int WidthOfA4 = 11906;
    private const int Margin = 1800;

    private readonly byte[] file;

    private WordTemplate(byte[] file, IReadOnlyList<string> names) => (this.file, Names) = (file, names);

    /// <summary>Every name a template may have; docs/how-to/word-template.md says what each stands for.</summary>
    public static IReadOnlyList<string> KnownNames => TemplateNames.All;

    /// <summary>The names this template has, in its order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads and checks a template.</summary>
    /// <param name="path">A file ending in <c>.docx</c> or <c>.dotx</c>.</param>
    /// <returns>The template.</returns>
    /// <exception cref="WordTemplateException">It is no Word document, has macros, has no named place, or a name that is not one of <see cref="KnownNames"/>.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static WordTemplate Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var bytes = File.ReadAllBytes(path);
        var stream = Copy(bytes);
        using var document = Open(stream, path);
        if (document.DocumentType is not (WordprocessingDocumentType.Document or WordprocessingDocumentType.Template) || document.MainDocumentPart?.Document?.Body is null)
            throw new WordTemplateException(new LocalizedText($"{path}：应为不含宏的Word文档（.docx 或 .dotx）", $"{path}: expected a Word document without macros (.docx or .dotx)"));
        var names = DocxPlace.In(document.MainDocumentPart).Select(p => p.Name).ToList();
        var unknown = names.Except(TemplateNames.All, StringComparer.Ordinal).ToList();
        var known = string.Join(' ', TemplateNames.All);
        if (unknown.Count > 0)
            throw new WordTemplateException(new LocalizedText($"{path}：模板中的名称未知：{string.Join('、', unknown)}；可用的名称：{known}", $"{path}: names unknown in a template: {string.Join(", ", unknown)}; expected some of: {known}"));
        if (names.Count == 0)
            throw new WordTemplateException(new LocalizedText($"{path}：模板中没有带标记的内容控件，也没有书签；可用的名称：{known}", $"{path}: expected content controls with tags or bookmarks, found none; their names: {known}"));
        return new WordTemplate(bytes, names);
    }

    /// <summary>Fills the places.</summary>
    internal void Fill(Report report, Language language, Stream stream)
    {
        var composer = new ReportComposer(report, language);
        var contents = new TemplateContents(report, ReportComposer.Compose(report, language), composer);
        var buffer = Copy(file);
        using (var document = WordprocessingDocument.Open(buffer, isEditable: true))
        {
            document.ChangeDocumentType(WordprocessingDocumentType.Document);
            var main = document.MainDocumentPart!;
            var (styles, numbers) = (DocxStyleSheet.Of(main, composer.Words), new DocxNumbers { Drawings = LastDrawing(main) });
            var width = TextWidth(main);
            foreach (var place in DocxPlace.In(main).ToList().Where(p => p.IsThere))
                new DocxFilling(place, contents.Of(place.Name), new DocxWriter(place.Part, styles, numbers, composer.Words), width, composer.Words).Fill();
        }

        buffer.Position = 0;
        using var whole = new FixedPackage(stream);
        whole.CopyRest(buffer);
    }

    private static WordprocessingDocument Open(MemoryStream stream, string path)
    {
        try
        {
            return WordprocessingDocument.Open(stream, isEditable: false);
        }
        catch (Exception e) when (e is OpenXmlPackageException or FormatException or InvalidDataException)
        {
            throw new WordTemplateException(new LocalizedText($"{path}：应为Word文档（.docx 或 .dotx）", $"{path}: expected a Word document (.docx or .dotx)"), e);
        }
    }

    /// <summary>A copy that can grow.</summary>
    private static MemoryStream Copy(byte[] file)
    {
        var stream = new MemoryStream();
        stream.Write(file);
        stream.Position = 0;
        return stream;
    }

    private static uint LastDrawing(MainDocumentPart main) => ((OpenXmlPart[])[main, .. main.HeaderParts, .. main.FooterParts])
        .SelectMany(p => p.RootElement?.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>() ?? [])
        .Select(d => d.Id?.Value ?? 0).DefaultIfEmpty().Max();

    private static int TextWidth(MainDocumentPart main)
    {
        var paper = main.Document!.Body!.Elements<SectionProperties>().LastOrDefault();
        var (page, margins) = (paper?.GetFirstChild<PageSize>()?.Width?.Value ?? WidthOfA4, paper?.GetFirstChild<PageMargin>());
        return (int)page - (int)(margins?.Left?.Value ?? Margin) - (int)(margins?.Right?.Value ?? Margin);
    }
}
