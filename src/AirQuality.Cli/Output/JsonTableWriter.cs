using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AirQuality.Terms;

namespace AirQuality.Cli.Output;

/// <summary>An array of objects, one row a line.</summary>
internal static class JsonTableWriter
{
    // Chinese stays readable; the output is no HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Table table, TextWriter writer, bool terminal, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Options);
        var separator = "[\n";
        foreach (var row in table.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            buffer.ResetWrittenCount();
            json.Reset();
            JsonRow.Write(table.Columns, row, json);
            json.Flush();
            writer.Write(separator);
            var text = Encoding.UTF8.GetString(buffer.WrittenSpan);
            writer.Write(terminal ? VisibleText.Of(text) : text); // \u202E is an escape of JSON too
            separator = ",\n";
        }

        writer.Write(separator[0] == '[' ? "[]\n" : "\n]\n");
    }
}
