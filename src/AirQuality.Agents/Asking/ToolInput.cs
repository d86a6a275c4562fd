using System.Text.Json;
using AirQuality.Wording;

namespace AirQuality.Agents.Asking;

/// <summary>An argument of a tool.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="About">What it is, in both languages.</param>
internal sealed record ToolInput(string Name, InputKind Kind, LocalizedText About)
{
    public bool IsRequired { get; init; }

    /// <summary>The words it takes; any text where there are none.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public int Least { get; init; } = 1;

    public int Most { get; init; } = 1000;

    /// <summary>The argument in a JSON schema.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject(Name);
        json.WriteString("type", Kind switch { InputKind.Whole => "integer", InputKind.Number => "number", InputKind.Flag => "boolean", _ => "string" });
        json.WriteString("description", $"{About.Zh} / {About.En}");
        if (Words.Count > 0)
        {
            json.WriteStartArray("enum");
            foreach (var word in Words)
                json.WriteStringValue(word);
            json.WriteEndArray();
        }

        if (Kind == InputKind.Whole)
        {
            json.WriteNumber("minimum", Least);
            json.WriteNumber("maximum", Most);
        }

        json.WriteEndObject();
    }
}
