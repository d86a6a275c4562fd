namespace AirQuality.Reporting.Rendering;

/// <summary>Head, style and script of a page: light and dark, phone and A4.</summary>
internal static class HtmlPage
{
    private static readonly Lazy<string> Style = new(() => Resource("page.css"));

    /// <summary>Heads of columns become buttons; without the script the tables stand as they are written.</summary>
    private static readonly Lazy<string> Script = new(() => Resource("page.js"));

    public static void Begin(TextWriter writer, string title, Words words, string more = "")
    {
        writer.Write($"<!DOCTYPE html>\n<html lang=\"{words.Pick("zh-CN", "en")}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"AirQuality {Composition.AboutSection.Version}\">\n<title>{HtmlRenderer.Text(title)}</title>\n<style>\n");
        writer.Write(Style.Value);
        writer.Write("\n" + more);
        writer.Write("\n</style>\n</head>\n<body>\n");
    }

    public static void End(TextWriter writer, bool sortable)
    {
        if (sortable)
            writer.Write($"<script>\n{Script.Value}\n</script>\n");
        writer.Write("</body>\n</html>\n");
    }

    /// <summary>A file that is part of the assembly, without its last line end.</summary>
    public static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(HtmlPage).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().TrimEnd('\n');
    }
}
