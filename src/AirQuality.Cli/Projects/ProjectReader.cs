using System.Text;
using System.Text.Json;
using AirQuality.Cli.Hosting;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Cli.Projects;

/// <summary>Reads a project file. Every error names the line and the key; an unknown key is answered with the nearest known one.</summary>
internal sealed class ProjectReader
{
    private readonly string file;
    private readonly byte[] json;
    private readonly Dictionary<string, IReadOnlyList<string>> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> maps = new(StringComparer.Ordinal);

    private ProjectReader(string file)
    {
        this.file = file;
        json = File.ReadAllBytes(file);
        if (json.AsSpan().StartsWith(Encoding.UTF8.Preamble))
            json = json[Encoding.UTF8.Preamble.Length..];
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="DataException">It is no project file, or names what there is not.</exception>
    public static Project Read(string file)
    {
        var reader = new ProjectReader(file);
        try
        {
            reader.Read();
        }
        catch (JsonException error)
        {
            var line = (error.LineNumber ?? 0) + 1;
            throw new DataException(
                $"{file}：第 {line} 行：不是可读的 JSON（括号、引号或逗号有误）",
                $"{file}: line {line}: expected JSON, found a bracket, quotation mark or comma out of place");
        }

        return reader.Build();
    }

    private void Read()
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw Wrong(ref reader, new LocalizedText("应为{ … }", "expected { … }"));
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (ProjectKey.All.FirstOrDefault(k => k.Name == name) is not { } key)
                throw Unknown(ref reader, name);
            if (values.ContainsKey(name))
                throw Wrong(ref reader, new LocalizedText($"键“{name}”出现两次", $"key '{name}' stands twice"));
            reader.Read();
            values[name] = ValuesOf(ref reader, key);
        }
    }

    private List<string> ValuesOf(ref Utf8JsonReader reader, ProjectKey key)
    {
        var texts = new List<string>();
        switch (key.Form, reader.TokenType)
        {
            case (ProjectForm.Map or ProjectForm.Numbers, JsonTokenType.StartObject):
                var map = maps[key.Name] = new Dictionary<string, string>(StringComparer.Ordinal);
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    map[name] = key.Form == ProjectForm.Numbers ? Number(ref reader, key) : Text(ref reader, key);
                }

                break;
            case (ProjectForm.Files, JsonTokenType.StartArray):
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    texts.Add(Found(ref reader, key));
                break;
            case (ProjectForm.Texts, JsonTokenType.StartArray):
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    texts.Add(Text(ref reader, key));
                break;
            case (ProjectForm.Files or ProjectForm.File, _):
                texts.Add(Found(ref reader, key));
                break;
            case (ProjectForm.Text or ProjectForm.Texts, _):
                texts.Add(Text(ref reader, key));
                break;
            default:
                throw Expected(ref reader, key);
        }

        return texts;
    }

    private string Number(ref Utf8JsonReader reader, ProjectKey key) =>
        reader.TokenType == JsonTokenType.Number ? Encoding.UTF8.GetString(reader.ValueSpan) : throw Expected(ref reader, key);

    private string Text(ref Utf8JsonReader reader, ProjectKey key)
    {
        if (reader.TokenType != JsonTokenType.String || reader.GetString() is not { Length: > 0 } text)
            throw Expected(ref reader, key);
        return key.Choices.Count == 0 || key.Choices.Contains(text, StringComparer.Ordinal) ? text : throw Expected(ref reader, key);
    }

    /// <summary>A path relative to the project file, which must be there; a pattern may match nothing yet.</summary>
    private string Found(ref Utf8JsonReader reader, ProjectKey key)
    {
        var text = Text(ref reader, key);
        var path = Beside(text);
        var isThere = File.Exists(path) || (key.Form == ProjectForm.Files && (Directory.Exists(path) || text.AsSpan().IndexOfAny('*', '?') >= 0));
        return isThere ? path : throw Wrong(ref reader, new LocalizedText($"{key.Name}：没有{VisibleText.Quote(text)}", $"{key.Name}: expected {key.Expected.En}, found no {VisibleText.Quote(text)}"));
    }

    /// <summary>A path as seen from the project file.</summary>
    private string Beside(string text) => Path.Combine(Path.GetDirectoryName(file) ?? string.Empty, text);

    private Project Build() => new(file)
    {
        Area = One("area"),
        Data = values.GetValueOrDefault("data") ?? [],
        Published = values.GetValueOrDefault("published") ?? [],
        Stations = One("stations"),
        Shapes = One("shapes"),
        Targets = One("targets"),
        Owners = One("owners"),
        Measures = One("measures"),
        Events = One("events"),
        Weather = values.GetValueOrDefault("weather") ?? [],
        Level = One("level"),
        Group = One("group"),
        Rules = One("rules") is { } rules && File.Exists(Beside(rules)) ? Beside(rules) : One("rules"),
        Publisher = One("publisher") is { } publisher ? OfFile(publisher) : null,
        PublishedPeriods = values.GetValueOrDefault("published_periods") ?? [],
        PublishedColumns = Map("published_columns"),
        PublishedAreas = Map("published_areas"),
        Columns = Map("columns"),
        Thresholds = Map("thresholds"),
        Lang = One("lang"),
    };

    /// <summary>FILE or FILE:NAME beside the project file; any other text as it is.</summary>
    private string OfFile(string text)
    {
        var colon = text.LastIndexOf(':');
        var named = File.Exists(Beside(text)) || colon <= 0 ? text : text[..colon];
        return File.Exists(Beside(named)) ? Beside(named) + text[named.Length..] : text;
    }

    private Dictionary<string, string> Map(string key) => maps.GetValueOrDefault(key) ?? [];

    private string? One(string key) => values.GetValueOrDefault(key)?[0];

    private DataException Unknown(ref Utf8JsonReader reader, string name)
    {
        var near = Suggestions.Nearest(name, ProjectKey.All.Select(k => k.Name));
        var (zh, en) = near.Count > 0
            ? ($"是否为“{near[0]}”？", $"did you mean '{near[0]}'?")
            : ($"可用的键：{string.Join("、", ProjectKey.All.Select(k => k.Name))}", $"expected {string.Join(", ", ProjectKey.All.Select(k => k.Name))}");
        return Wrong(ref reader, new LocalizedText($"没有键“{VisibleText.Of(name)}”；{zh}", $"no key '{VisibleText.Of(name)}'; {en}"));
    }

    private DataException Expected(ref Utf8JsonReader reader, ProjectKey key)
    {
        var found = reader.TokenType is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null
            ? Encoding.UTF8.GetString(reader.ValueSpan)
            : reader.TokenType is JsonTokenType.StartArray ? "[" : "{";
        return Wrong(ref reader, new LocalizedText($"{key.Name}：应为{key.Expected.Zh}，实为{VisibleText.Quote(found)}", $"{key.Name}: expected {key.Expected.En}, found {VisibleText.Quote(found)}"));
    }

    private DataException Wrong(ref Utf8JsonReader reader, LocalizedText what)
    {
        var line = json.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n') + 1;
        return new DataException($"{file}：第 {line} 行：{what.Zh}", $"{file}: line {line}: {what.En}");
    }
}
