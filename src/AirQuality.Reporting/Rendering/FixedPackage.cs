using System.IO.Compression;
using System.Xml;
using AirQuality.Reporting.Composition;
using DocumentFormat.OpenXml.Packaging;
using XmlText = AirQuality.Reporting.Wording.XmlText;

namespace AirQuality.Reporting.Rendering;

/// <summary>
/// A document as a file that is the same for the same content: its parts are dated alike, its properties have a name of their own. A package holds all its parts in
/// memory until it is closed, so the large ones are written straight into the file.
/// </summary>
internal sealed class FixedPackage : IDisposable
{
    private static readonly DateTimeOffset Dated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // the first day a zip knows

    private readonly ZipArchive to;
    private readonly HashSet<string> written = new(StringComparer.Ordinal);

    /// <summary>A file.</summary>
    /// <param name="stream">Where to; left open.</param>
    public FixedPackage(Stream stream) => to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Says what a document is called and what made it.</summary>
    public static void Describe(OpenXmlPackage package, string? title, string? language)
    {
        const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", Dublin = "http://purl.org/dc/elements/1.1/";
        using var stream = package.AddNewPart<CoreFilePropertiesPart>("airqProperties").GetStream(FileMode.Create);
        using var xml = XmlWriter.Create(stream);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("cp", "coreProperties", Core);
        if (title is not null)
            xml.WriteElementString("dc", "title", Dublin, XmlText.Of(title));
        xml.WriteElementString("dc", "creator", Dublin, $"AirQuality {AboutSection.Version}");
        if (language is not null)
            xml.WriteElementString("dc", "language", Dublin, language);
        xml.WriteEndElement();
    }

    /// <summary>Makes a whole document and writes it.</summary>
    public static void Write(Stream stream, Action<Stream> make)
    {
        using var made = new MemoryStream(); // a package reads what it wrote; not every stream can be read
        make(made);
        using var file = new FixedPackage(stream);
        file.CopyRest(made);
    }

    /// <summary>Opens a part to write it; one at a time.</summary>
    public Stream Open(string path)
    {
        written.Add(path);
        var entry = to.CreateEntry(path);
        entry.LastWriteTime = Dated;
        return entry.Open();
    }

    /// <summary>Copies the parts of a document that were not written yet.</summary>
    public void CopyRest(Stream document)
    {
        using var from = new ZipArchive(document, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in from.Entries.Where(e => !written.Contains(e.FullName)).ToList())
        {
            using var source = entry.Open();
            using var target = Open(entry.FullName);
            source.CopyTo(target);
        }
    }

    /// <summary>Ends the file.</summary>
    public void Dispose() => to.Dispose();
}
