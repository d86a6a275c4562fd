using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace AirQuality.Reporting.Rendering.Html;

/// <summary>Head, style and script of a page: light and dark, phone and A4. It asks for nothing from elsewhere, and says so to the browser.</summary>
internal static class HtmlPage
{
    /// <summary>Chinese stays readable; what HTML would read as markup does not.</summary>
    public static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly Lazy<string> Style = new(() => Resource("page.css"));

    /// <summary>Heads of columns and figures become buttons; without the script the tables stand as they are written.</summary>
    private static readonly Lazy<string> Script = new(() => $"\n{Resource("page.js")}\n");

    public static void Begin(TextWriter writer, string title, Words words, string more = "")
    {
        // No script but the one of this file runs, whatever a name may hold; nothing is loaded.
        var policy = $"default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script.Value)))}'; base-uri 'none'; form-action 'none'";
        writer.Write($"<!DOCTYPE html>\n<html lang=\"{words.Pick("zh-CN", "en")}\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"AirQuality {Composition.AboutSection.Version}\">\n<title>{HtmlText.Of(title)}</title>\n<style>\n");
        writer.Write(Style.Value);
        writer.Write("\n" + more);
        writer.Write("\n</style>\n</head>\n<body>\n");
    }

    /// <summary>Ends a page without a script.</summary>
    public static void End(TextWriter writer) => writer.Write("</body>\n</html>\n");

    /// <summary>Ends a page whose tables are sorted and filtered.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="words">The language.</param>
    /// <param name="data">What the script knows besides its words; <c>null</c> for nothing.</param>
    public static void End(TextWriter writer, Words words, Action<Utf8JsonWriter>? data = null)
    {
        writer.Write("<script type=\"application/json\" id=\"data\">");
        using (var json = new Utf8JsonWriter(new Utf8Text(writer), Json))
        {
            json.WriteStartObject();
            PageWords.Write(json, words);
            data?.Invoke(json);
            json.WriteEndObject();
        }

        writer.Write($"</script>\n<script>{Script.Value}</script>\n");
        End(writer);
    }

    /// <summary>A file that is part of the assembly, without its last line end.</summary>
    public static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(HtmlPage).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().TrimEnd('\n');
    }
}
