using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AirQuality.Reporting.Rendering.Docx;

/// <summary>A place of a template that has a name: a content control by its tag, or a bookmark by its name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Part">The part it stands in: the body, a header, a footer.</param>
/// <param name="Mark">The control, or where the bookmark begins.</param>
internal sealed record DocxPlace(string Name, OpenXmlPart Part, OpenXmlElement Mark)
{
    /// <summary>What another program puts into a document for itself.</summary>
    private const string OfGoogleDocs = "goog_rdk_";

    /// <summary>The named places of a document, in order. Bookmarks that Word makes for itself begin with a low line.</summary>
    public static IEnumerable<DocxPlace> In(MainDocumentPart main)
    {
        foreach (var part in ((OpenXmlPart[])[main, .. main.HeaderParts, .. main.FooterParts]).Where(p => p.RootElement is not null))
            foreach (var element in part.RootElement!.Descendants())
            {
                var name = element switch
                {
                    SdtElement control => control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value,
                    BookmarkStart bookmark when bookmark.Name?.Value?.StartsWith('_') == false => bookmark.Name.Value,
                    _ => null,
                };
                if (!string.IsNullOrWhiteSpace(name) && !name.StartsWith(OfGoogleDocs, StringComparison.Ordinal))
                    yield return new DocxPlace(name.Trim(), part, element);
            }
    }

    /// <summary>Whether it still stands in the document: a place within one that was filled is gone.</summary>
    public bool IsThere => Mark.Ancestors().LastOrDefault() == Part.RootElement;

    /// <summary>The width a table or picture has here, in twentieths of a point: of the picture that holds the place, of the cell, or of the text.</summary>
    public int Width(int ofText)
    {
        const int EmuPerTwip = 635, CellMargins = 220;
        if (Mark is SdtElement && Mark.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Extent>().FirstOrDefault()?.Cx?.Value is > 0 and var wide)
            return (int)(wide / EmuPerTwip);
        var cell = Mark.Ancestors<TableCell>().FirstOrDefault()?.TableCellProperties?.TableCellWidth;
        return cell?.Type?.Value == TableWidthUnitValues.Dxa && int.TryParse(cell.Width?.Value, System.Globalization.CultureInfo.InvariantCulture, out var twips) && twips > CellMargins
            ? Math.Min(ofText, twips - CellMargins)
            : ofText;
    }
}
