using System.Text.Json;

namespace AirQuality.Agents.Answers;

/// <summary>The JSON schema of answers; what tools differ in is the columns of their rows.</summary>
internal static class AnswerSchema
{
    /// <summary>The schema of the answers of a tool.</summary>
    /// <param name="columns">Its columns: a name, then <c>:n</c>, <c>:b</c> or <c>:l</c> for numbers, yes and no, lists.</param>
    /// <param name="further">Columns that are not in every answer.</param>
    public static JsonElement Of(string columns, string further)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            Choice(json, "kind", "answer", "question", "refusal", "error");
            Of(json, "tool", "string");
            Choice(json, "language", "zh", "en");
            Of(json, "sentence", "string");
            foreach (var name in new[] { "area", "period", "as_of", "text", "resource", "data_note" })
                Of(json, name, "string");
            Figures(json);
            Rows(json, columns, further);
            Of(json, "rows_total", "integer");
            Of(json, "rows_left_out", "integer");
            Object(json, "basis", "edition", "name", "limits", "aqi", "assessment", "scheme");
            Of(json, "explain", "object");
            Choices(json);
            List(json, "notes");
            json.WriteEndObject();
            Required(json, "kind", "tool", "language", "sentence", "data_note");
            json.WriteBoolean("additionalProperties", false);
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }

    private static void Figures(Utf8JsonWriter json)
    {
        json.WriteStartObject("figures");
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var name in new[] { "key", "name", "unit", "area", "period", "with", "edition", "clause" })
            Of(json, name, "string");
        Nullable(json, "value", "number");
        foreach (var name in new[] { "place", "of", "from_bottom" })
            Nullable(json, name, "integer");
        Of(json, "valid", "boolean");
        List(json, "reasons");
        Choice(json, "source", "own", "published", "derived");
        json.WriteEndObject();
        Required(json, "key", "name", "value", "unit");
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Rows(Utf8JsonWriter json, string columns, string further)
    {
        var always = columns.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        json.WriteStartObject("rows");
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var column in always.Concat(further.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            Column(json, column.Split(':'));
        json.WriteEndObject();
        Required(json, [.. always.Select(c => c.Split(':')[0])]);
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Column(Utf8JsonWriter json, string[] column)
    {
        if (column is [var name, "l"])
            List(json, name);
        else
            Nullable(json, column[0], column is [_, "n"] ? "number" : column is [_, "b"] ? "boolean" : "string");
    }

    private static void Choices(Utf8JsonWriter json)
    {
        json.WriteStartObject("choices");
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        Of(json, "argument", "string");
        Of(json, "value", "string");
        json.WriteEndObject();
        Required(json, "argument", "value");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Object(Utf8JsonWriter json, string name, params string[] texts)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var text in texts)
            Of(json, text, "string");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Of(Utf8JsonWriter json, string name, string type)
    {
        json.WriteStartObject(name);
        json.WriteString("type", type);
        json.WriteEndObject();
    }

    private static void Nullable(Utf8JsonWriter json, string name, string type)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("type");
        json.WriteStringValue(type);
        // A pivotal figure may be a word: kept, lost, or several figures in one text.
        if (type == "string")
            json.WriteStringValue("number");
        json.WriteStringValue("null");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void List(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Choice(Utf8JsonWriter json, string name, params string[] words)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "string");
        json.WriteStartArray("enum");
        foreach (var word in words)
            json.WriteStringValue(word);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Required(Utf8JsonWriter json, params string[] names)
    {
        json.WriteStartArray("required");
        foreach (var name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
