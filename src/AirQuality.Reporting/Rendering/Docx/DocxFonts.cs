using DocumentFormat.OpenXml.Wordprocessing;

namespace AirQuality.Reporting.Rendering.Docx;

/// <summary>The fonts of a document that has none of its own: those of Chinese offices for Chinese text in either language, since names of areas stay Chinese.</summary>
internal static class DocxFonts
{
    public static RunFonts Body(Words words) => Of(words.Pick("Times New Roman", "Calibri"), "宋体");

    public static RunFonts Heading(Words words) => Of(words.Pick("Arial", "Calibri"), "黑体");

    private static RunFonts Of(string latin, string chinese) => new() { Ascii = latin, HighAnsi = latin, ComplexScript = latin, EastAsia = chinese };
}
