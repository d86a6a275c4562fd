using System.Globalization;
using System.Text;
using System.Text.Json;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.RuleFiles;

/// <summary>A value of a JSON file that people write by hand: every error names file, line and key, what was expected and what was found.</summary>
internal sealed class JsonEntry
{
    private readonly Source source;
    private readonly JsonElement element;
    private readonly string path;

    private JsonEntry(Source source, JsonElement element, string path) => (this.source, this.element, this.path) = (source, element, path);

    /// <summary>Reads a text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">What it is called in messages, such as the path of the file.</param>
    /// <exception cref="RuleFileException">It is not JSON.</exception>
    public static JsonEntry Read(string json, string name)
    {
        var bytes = Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF'));
        try
        {
            var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };
            using var document = JsonDocument.Parse(bytes, options);
            return new JsonEntry(new Source(name, bytes), document.RootElement.Clone(), string.Empty);
        }
        catch (JsonException error)
        {
            var line = (error.LineNumber ?? 0) + 1;
            throw new RuleFileException(new LocalizedText(
                $"{name}：第 {line} 行：不是可读的 JSON（括号、引号或逗号有误，或键重复）",
                $"{name}: line {line}: expected JSON, found a bracket, quotation mark or comma out of place, or a key that stands twice"));
        }
    }

    /// <summary>The value of a key that must be there.</summary>
    public JsonEntry this[string key] => Find(key) ?? throw Wrong(new($"缺少“{key}”", $"expected '{key}', found none"));

    /// <summary>The value of a key, or <c>null</c>.</summary>
    public JsonEntry? Find(string key)
    {
        RequireObject();
        return element.TryGetProperty(key, out var value) ? new JsonEntry(source, value, path.Length == 0 ? key : $"{path}.{key}") : null;
    }

    /// <summary>Whether it is a list.</summary>
    public bool IsList => element.ValueKind == JsonValueKind.Array;

    /// <summary>Refuses keys that mean nothing.</summary>
    public JsonEntry Only(params IReadOnlyList<string> keys)
    {
        RequireObject();
        foreach (var property in element.EnumerateObject().Where(p => !keys.Contains(p.Name, StringComparer.Ordinal)))
        {
            var near = Suggestions.Nearest(property.Name, keys);
            throw this[property.Name].Wrong(near.Count > 0
                ? new($"没有这个键；是否为“{near[0]}”？", $"no such key; did you mean '{near[0]}'?")
                : new($"没有这个键；可用：{string.Join("、", keys)}", $"no such key; expected {string.Join(", ", keys)}"));
        }

        return this;
    }

    /// <summary>A text that is not empty.</summary>
    public string Text() => element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } text ? text : throw Expected(new("文字", "a text"));

    /// <summary>A text, the same in both languages, or one in each: <c>{"zh": "…", "en": "…"}</c>.</summary>
    public LocalizedText Words()
    {
        if (element.ValueKind == JsonValueKind.String)
            return LocalizedText.Same(Text());
        Only("zh", "en");
        return new LocalizedText(this["zh"].Text(), this["en"].Text());
    }

    /// <summary>A number within bounds.</summary>
    public decimal Number(decimal least = decimal.MinValue, decimal most = decimal.MaxValue)
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var number) && number >= least && number <= most)
            return number;
        var bounds = least > decimal.MinValue ? (most < decimal.MaxValue ? string.Create(CultureInfo.InvariantCulture, $"{least}–{most}") : string.Create(CultureInfo.InvariantCulture, $">= {least}")) : string.Empty;
        throw Expected(new($"数字{bounds}", $"a number {bounds}".TrimEnd()));
    }

    /// <summary>A whole number from 1 to 1000.</summary>
    public int Count() => Whole(1, 1000);

    /// <summary>A whole number within bounds.</summary>
    public int Whole(int least, int most) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw Expected(new(string.Create(CultureInfo.InvariantCulture, $"{least}至{most}的整数"), string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}")));

    /// <summary>Yes or no.</summary>
    public bool Truth() => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Expected(LocalizedText.Same("true / false")),
    };

    /// <summary>One of a few words.</summary>
    public T Choice<T>(IReadOnlyDictionary<string, T> choices) =>
        element.ValueKind == JsonValueKind.String && choices.TryGetValue(element.GetString()!, out var chosen)
            ? chosen
            : throw Expected(new($"{string.Join("、", choices.Keys)}之一", $"one of {string.Join(", ", choices.Keys)}"));

    /// <summary>The values of a list that is not empty.</summary>
    public IReadOnlyList<JsonEntry> Items()
    {
        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() == 0)
            throw Expected(new("[ … ]", "a list [ … ]"));
        return [.. element.EnumerateArray().Select((e, i) => new JsonEntry(source, e, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")))];
    }

    /// <summary>The keys of an object with their values.</summary>
    public IReadOnlyDictionary<string, JsonEntry> Members()
    {
        RequireObject();
        return element.EnumerateObject().ToDictionary(p => p.Name, p => this[p.Name], StringComparer.Ordinal);
    }

    /// <summary>An error about this value.</summary>
    public RuleFileException Wrong(LocalizedText what)
    {
        var line = JsonLines.Of(source.Json, path);
        var key = path.Length == 0 ? string.Empty : path + ": ";
        return new RuleFileException(new LocalizedText($"{source.Name}：第 {line} 行：{key.Replace(": ", "：", StringComparison.Ordinal)}{what.Zh}", $"{source.Name}: line {line}: {key}{what.En}"));
    }

    /// <summary>An error about this value that says what it is.</summary>
    public RuleFileException Expected(LocalizedText expected)
    {
        var found = VisibleText.Quote(element.ValueKind switch
        {
            JsonValueKind.Object => "{",
            JsonValueKind.Array => element.GetArrayLength() == 0 ? "[]" : "[",
            _ => element.ToString() is { Length: > 0 } text ? text : element.GetRawText(),
        });
        return Wrong(new($"应为{expected.Zh}，实为{found}", $"expected {expected.En}, found {found}"));
    }

    private void RequireObject()
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw Expected(new("{ … }", "{ … }"));
    }

    private sealed record Source(string Name, byte[] Json);
}
