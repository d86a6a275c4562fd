using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AirQuality.Json;

/// <summary>A type whose members, left out of JSON, are what they are when left out in code. The serializer alone would make them zero or <c>null</c>.</summary>
/// <param name="defaults">A value with every optional member left out.</param>
internal abstract class DefaultsConverter<T>(T defaults) : JsonConverter<T>, IObjectConverter
    where T : class
{
    // One for each options: under those of another program members may be named otherwise. Weak, so that options made for one request
    // are not kept for ever.
    private readonly ConditionalWeakTable<JsonSerializerOptions, Form> forms = [];

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var form = FormFor(options);
        using var given = JsonDocument.ParseValue(ref reader);
        return JsonSerializer.Deserialize(form.Completed(given.RootElement), form.Info) ?? throw new JsonException($"Expected {typeof(T).Name}, found null.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, FormFor(options).Info);

    public JsonTypeInfo ObjectInfo(JsonSerializerOptions options) => FormFor(options).Info;

    private Form FormFor(JsonSerializerOptions options) => forms.GetValue(options, o => new Form(o, this, defaults));

    /// <summary>How options have the type, but for its converter, and the members that may be left out.</summary>
    private sealed class Form
    {
        private readonly JsonProperty[] optional;
        private readonly StringComparison comparison;

        public Form(JsonSerializerOptions options, JsonConverter converter, T defaults)
        {
            // Without this very converter, which would otherwise be asked for its own type again and again.
            var without = new JsonSerializerOptions(options);
            without.Converters.Remove(converter);
            Info = (JsonTypeInfo<T>)without.GetTypeInfo(typeof(T));
            comparison = options.PropertyNameCaseInsensitive ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            var settable = Info.Properties.Where(p => p is { IsRequired: false, AssociatedParameter: not null }).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
            optional = [.. JsonSerializer.SerializeToElement(defaults, Info).EnumerateObject().Where(m => settable.Contains(m.Name))];
        }

        public JsonTypeInfo<T> Info { get; }

        /// <summary>The text of a value with the members left out put before the others, on its first line: errors keep their lines.</summary>
        public ReadOnlySpan<byte> Completed(JsonElement given)
        {
            var text = JsonMarshal.GetRawUtf8Value(given);
            if (given.ValueKind != JsonValueKind.Object)
                return text;
            var names = given.EnumerateObject().Select(m => m.Name).ToList();
            var leftOut = optional.Where(o => !names.Exists(n => string.Equals(n, o.Name, comparison))).Select(o => o.ToString()).ToList();
            if (leftOut.Count == 0)
                return text;
            byte[] completed = [.. Encoding.UTF8.GetBytes($"{{{string.Join(',', leftOut)}{(names.Count > 0 ? "," : "")}"), .. text[1..]];
            return completed;
        }
    }
}
