using System.Text.Json;

namespace AirQuality.Agents.Serving;

/// <summary>Texts as JSON elements, without reflection.</summary>
internal static class JsonText
{
    /// <summary>A text as JSON.</summary>
    public static JsonElement Of(string text) => Parse($"\"{JsonEncodedText.Encode(text)}\"");

    /// <summary>A JSON text as an element.</summary>
    public static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
