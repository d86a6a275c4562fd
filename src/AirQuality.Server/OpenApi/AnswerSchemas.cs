using System.Text.Json.Nodes;
using AirQuality.Agents.Asking;
using AirQuality.Agents.Tools;
using Microsoft.OpenApi;

namespace AirQuality.Server.OpenApi;

/// <summary>What questions take and what their answers are, in the description of the interface.</summary>
internal static class AnswerSchemas
{
    private const JsonSchemaType Text = JsonSchemaType.String;

    /// <summary>An argument of a question in the query.</summary>
    public static OpenApiParameter Parameter(ToolInput input)
    {
        var schema = new OpenApiSchema { Type = input.Kind switch { InputKind.Whole => JsonSchemaType.Integer, InputKind.Number => JsonSchemaType.Number, InputKind.Flag => JsonSchemaType.Boolean, _ => Text } };
        if (input.Kind == InputKind.Number)
            schema.Format = "decimal";
        if (input.Words.Count > 0)
            schema.Enum = [.. input.Words.Select(w => (JsonNode)JsonValue.Create(w)!)];
        if (input.Kind == InputKind.Whole)
            (schema.Format, schema.Minimum, schema.Maximum) = ("int32", FormattableString.Invariant($"{input.Least}"), FormattableString.Invariant($"{input.Most}"));
        return new OpenApiParameter { Name = input.Name, In = ParameterLocation.Query, Required = input.IsRequired, Description = $"{input.About.Zh} / {input.About.En}", Schema = schema };
    }

    /// <summary>The answer to a question, with rows of its own columns.</summary>
    public static OpenApiSchema Answer(AgentTool question, OpenApiDocument document)
    {
        var name = NameOf(question.Name);
        document.AddComponent(name + "Row", Row(question));
        var answer = Object(
            ("kind", Of(Text, "answer")), ("tool", Of(Text, "the question")), ("language", Of(Text, "zh or en")), ("sentence", Of(Text, "the answer in words, to be used as it is")),
            ("area", Of(Text)), ("period", Of(Text)), ("as_of", Of(Text, "the last day or hour that counts")), ("text", Of(Text, "a longer text")), ("resource", Of(Text)), ("data_note", Of(Text)),
            ("figures", ListOf(new OpenApiSchemaReference("Figure", document))), ("rows", ListOf(new OpenApiSchemaReference(name + "Row", document))),
            ("rows_total", Whole()), ("rows_left_out", Whole()), ("basis", new OpenApiSchemaReference("Basis", document)), ("explain", new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalPropertiesAllowed = true }),
            ("choices", ListOf(new OpenApiSchemaReference("Choice", document))), ("notes", ListOf(Of(Text))));
        answer.Description = $"{question.Title.Zh} / {question.Title.En}";
        answer.Required = new HashSet<string>(StringComparer.Ordinal) { "kind", "tool", "language", "sentence" };
        return answer;
    }

    /// <summary>What all answers share.</summary>
    public static void AddShared(OpenApiDocument document)
    {
        document.AddComponent("Figure", Object(
            ("key", Of(Text)), ("name", Of(Text)), ("value", Number()), ("unit", Of(Text)), ("area", Of(Text)), ("period", Of(Text)), ("with", Of(Text)), ("place", Whole(orNull: true)), ("of", Whole(orNull: true)),
            ("from_bottom", Whole(orNull: true)), ("edition", Of(Text)), ("clause", Of(Text)), ("valid", new OpenApiSchema { Type = JsonSchemaType.Boolean }), ("reasons", ListOf(Of(Text))), ("source", Of(Text, "own, published or derived"))));
        document.AddComponent("Basis", Object([.. new[] { "edition", "name", "limits", "aqi", "assessment", "scheme" }.Select(n => (n, (IOpenApiSchema)Of(Text)))]));
        document.AddComponent("Choice", Object(("argument", Of(Text)), ("value", Of(Text))));
        document.AddComponent("Problem", Object(
            ("type", Of(Text)), ("title", Of(Text)), ("status", Whole()), ("detail", Of(Text, "what was expected and what was found")), ("choices", ListOf(new OpenApiSchemaReference("Choice", document))),
            ("line", new OpenApiSchema { Type = JsonSchemaType.Integer | JsonSchemaType.Null, Format = "int64" }), ("column", Of(Text | JsonSchemaType.Null)), ("expected", Of(Text)), ("found", Of(Text)), ("traceId", Of(Text))));
        var hour = Object([("station", Of(Text)), ("time", Of(Text, "the end of the hour, China Standard Time: 2026-11-22T13:00")), .. Terms.Pollutants.All.ToArray().Select(p => (Terms.Pollutants.Key(p), (IOpenApiSchema)Number()))]);
        hour.Required = new HashSet<string>(StringComparer.Ordinal) { "station", "time" };
        document.AddComponent("HourRow", hour);
    }

    public static string NameOf(string question) => char.ToUpperInvariant(question[0]) + question[1..];

    public static OpenApiSchema ListOf(IOpenApiSchema item) => new() { Type = JsonSchemaType.Array, Items = item };

    public static OpenApiSchema Of(JsonSchemaType type, string? about = null) => new() { Type = type, Description = about };

    private static OpenApiSchema Row(AgentTool question)
    {
        var row = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) };
        foreach (var column in $"{question.Columns} {question.FurtherColumns}".Split(' ', StringSplitOptions.RemoveEmptyEntries))
            row.Properties[column.Split(':')[0]] = column.Split(':') is [_, var kind] ? kind switch
            {
                "n" => Number(),
                "b" => Of(JsonSchemaType.Boolean | JsonSchemaType.Null),
                _ => ListOf(Of(Text)),
            }
            : new OpenApiSchema { Description = "a text, a number where the cell is one, or null" };
        return row;
    }

    private static OpenApiSchema Number() => new() { Type = JsonSchemaType.Number | JsonSchemaType.Null, Format = "decimal" };

    private static OpenApiSchema Whole(bool orNull = false) => new() { Type = orNull ? JsonSchemaType.Integer | JsonSchemaType.Null : JsonSchemaType.Integer, Format = "int32" };

    private static OpenApiSchema Object(params (string Name, IOpenApiSchema Schema)[] members) =>
        new() { Type = JsonSchemaType.Object, Properties = members.ToDictionary(m => m.Name, m => m.Schema, StringComparer.Ordinal) };
}
