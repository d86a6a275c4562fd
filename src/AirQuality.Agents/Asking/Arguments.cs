using System.Globalization;
using System.Text.Json;
using AirQuality.Agents.Answers;
using AirQuality.Agents.Projects;
using AirQuality.Terms;

namespace AirQuality.Agents.Asking;

/// <summary>The arguments of a call, checked against what the tool takes.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, JsonElement> given = new(StringComparer.Ordinal);
    private readonly Words words;

    /// <exception cref="UnansweredException">An argument is unknown, of another kind, out of bounds or missing.</exception>
    public Arguments(IDictionary<string, JsonElement>? arguments, IReadOnlyList<ToolInput> inputs, AgentLimits limits, Words words)
    {
        this.words = words;
        foreach (var (name, value) in arguments ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal))
        {
            var input = inputs.FirstOrDefault(i => i.Name == name) ?? throw Unknown(name, inputs);
            if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
                continue;
            Check(input, value, limits);
            if (value.ValueKind != JsonValueKind.String || value.GetString()!.Trim().Length > 0)
                given[name] = value;
        }

        if (inputs.FirstOrDefault(i => i.IsRequired && !given.ContainsKey(i.Name)) is { } missing)
            throw Wrong(words.Pick($"缺少参数{missing.Name}：{missing.About.Zh}", $"argument {missing.Name} is missing: {missing.About.En}"));
    }

    public bool Has(string name) => given.ContainsKey(name);

    public string? Text(string name) => given.TryGetValue(name, out var value) ? TextOf(value).Trim() : null;

    public int? Whole(string name) => given.TryGetValue(name, out var value) ? (int)NumberOf(value)!.Value : null;

    public decimal? Number(string name) => given.TryGetValue(name, out var value) ? NumberOf(value) : null;

    public bool Flag(string name) => given.TryGetValue(name, out var value) && (value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.String && bool.Parse(value.GetString()!)));

    /// <summary>The language asked for, before anything is checked.</summary>
    public static Language? LanguageOf(IDictionary<string, JsonElement>? arguments) =>
        arguments is not null && arguments.TryGetValue(Inputs.LanguageName, out var value) && value.ValueKind == JsonValueKind.String
            ? value.ValueEquals("zh") ? Language.Chinese : value.ValueEquals("en") ? Language.English : null
            : null;

    private static UnansweredException Wrong(string sentence) => new(Answer.Error(sentence));

    private UnansweredException Unknown(string name, IReadOnlyList<ToolInput> inputs)
    {
        var known = inputs.Select(i => i.Name).ToList();
        var near = Suggestions.Nearest(name.Length > VisibleText.MostShown ? name[..VisibleText.MostShown] : name, known);
        var list = string.Join(words.Pick("、", ", "), near.Count > 0 ? near : known);
        return Wrong(words.Pick($"没有参数{VisibleText.Quote(name)}；可用：{list}", $"there is no argument {VisibleText.Quote(name)}; there are: {list}"));
    }

    private void Check(ToolInput input, JsonElement value, AgentLimits limits)
    {
        var text = value.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? value.ValueKind.ToString() : TextOf(value);
        if (text.Length > limits.Argument)
            throw Wrong(words.Pick($"参数{input.Name}至多{limits.Argument}个字符，实为{text.Length}个", $"argument {input.Name} takes at most {limits.Argument} characters, found {text.Length}"));
        var fits = input.Kind switch
        {
            InputKind.Text => value.ValueKind is JsonValueKind.String or JsonValueKind.Number,
            InputKind.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False || (value.ValueKind == JsonValueKind.String && bool.TryParse(text, out _)),
            InputKind.Whole => NumberOf(value) is { } whole && decimal.IsInteger(whole) && whole >= input.Least && whole <= input.Most,
            _ => NumberOf(value) is not null,
        };
        if (!fits)
            throw Wrong(words.Pick($"参数{input.Name}应为{Expected(input)}，实为{VisibleText.Quote(text)}", $"argument {input.Name} takes {Expected(input)}, found {VisibleText.Quote(text)}"));
        if (input.Words.Count > 0 && text.Trim().Length > 0 && !input.Words.Contains(text.Trim(), StringComparer.Ordinal))
            throw Wrong(words.Pick($"参数{input.Name}应为{string.Join("、", input.Words)}之一，实为{VisibleText.Quote(text)}", $"argument {input.Name} takes one of {string.Join(", ", input.Words)}, found {VisibleText.Quote(text)}"));
    }

    private string Expected(ToolInput input) => input.Kind switch
    {
        InputKind.Whole => words.Pick($"{input.Least}到{input.Most}的整数", $"a whole number from {input.Least} to {input.Most}"),
        InputKind.Number => words.Pick("数值", "a number"),
        InputKind.Flag => words.Pick("true或false", "true or false"),
        _ => words.Pick("文字", "a text"),
    };

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    /// <summary>A number, also one in quotes, as callers often write them.</summary>
    private static decimal? NumberOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetDecimal(out var number) ? number : null,
        JsonValueKind.String => decimal.TryParse(value.GetString()!.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => null,
    };
}
