using System.Text.Json;

namespace AirQuality.Cli.Tests.Agents;

/// <summary>What of a value does not fit a JSON schema: the words the schemas of the tools use.</summary>
internal static class SchemaFaults
{
    public static IReadOnlyList<string> In(JsonElement value, JsonElement schema, string at = "$")
    {
        var faults = new List<string>();
        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(t => Is(value, t)))
            faults.Add($"{at}: expected {type}, found {value.ValueKind}");
        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(w => w.GetString() == value.GetString()))
            faults.Add($"{at}: {value} is none of {words}");
        if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties))
        {
            if (schema.TryGetProperty("required", out var required))
                faults.AddRange(required.EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _)).Select(r => $"{at}: {r} is missing"));
            foreach (var member in value.EnumerateObject())
                if (properties.TryGetProperty(member.Name, out var its))
                    faults.AddRange(In(member.Value, its, $"{at}.{member.Name}"));
                else if (schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.False)
                    faults.Add($"{at}: {member.Name} is not in the schema");
        }

        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
            foreach (var (i, item) in value.EnumerateArray().Index())
                faults.AddRange(In(item, items, $"{at}[{i}]"));
        return faults;
    }

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static bool Is(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "array" => value.ValueKind == JsonValueKind.Array,
        _ => value.ValueKind == JsonValueKind.Object,
    };
}
