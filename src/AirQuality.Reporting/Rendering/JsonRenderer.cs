using System.Text.Encodings.Web;
using System.Text.Json;
using AirQuality.Reporting.Composition;
using AirQuality.Reporting.Facts;
using NodaTime.Text;

namespace AirQuality.Reporting.Rendering;

/// <summary>The report for machines: columns by their names, numbers as numbers, what is missing as null.</summary>
internal static class JsonRenderer
{
    // Chinese stays readable; the output is no HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    public static void Write(Report report, ReportDocument document, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("title", document.Title);
        json.WriteString("period", report.Period.ToString());
        json.WriteString("assessed", report.Assessed.ToString());
        json.WriteString("as_of", LocalDatePattern.Iso.Format(report.AsOf));
        json.WriteString("version", AboutSection.Version);
        json.WriteStartArray("sections");
        foreach (var section in document.Sections)
        {
            Write(section, json);
            json.Flush(); // else all of it stands in memory until the end
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(ReportSection section, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", section.Id);
        json.WriteString("title", section.Title);
        json.WriteStartArray("sentences");
        foreach (var sentence in section.Sentences)
            json.WriteStringValue(sentence);
        json.WriteEndArray();
        json.WriteStartObject("tables");
        foreach (var (id, table) in section.Tables)
        {
            json.WriteStartArray(id);
            foreach (var row in table.Rows)
                JsonRow.Write(table.Columns, row, json);

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
