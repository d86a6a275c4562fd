using System.Globalization;
using System.Text;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Explanation;

/// <summary>Writes derivations for people.</summary>
internal static class DerivationText
{
    private const int Few = 8;
    private const int Width = 100;

    public static string Of(Derivation root, Language language, int depth)
    {
        var text = new StringBuilder();
        new Page(text, language, depth).Write(root, level: 0, ruleAbove: null);
        return text.ToString();
    }

    /// <summary>A text on its way: what is written, in which language and how deep.</summary>
    private sealed record Page(StringBuilder Text, Language Language, int Depth)
    {
        public void Write(Derivation node, int level, string? ruleAbove)
        {
            Text.Append(' ', level * 2).Append(Line(node, Language, ruleAbove)).Append('\n');
            if (level >= Depth)
                return;

            // A month of days is thirty lines nobody reads: where there are many and none has more to tell than its value, they go side
            // by side. Those that do not enter keep a line of their own, as the reason is what one looks for.
            var inputs = node.Inputs();
            var compact = inputs.Count > Few && (level + 1 == Depth || inputs.All(i => i.Kind == DerivationKind.Given));
            if (compact)
                WriteList(Text, [.. inputs.Where(IsPlain)], (level + 1) * 2, Language);
            foreach (var input in inputs.Where(i => !compact || !IsPlain(i)))
                Write(input, level + 1, node.Rule ?? ruleAbove);
        }
    }

    /// <summary>One that entered and has a value: in a long list its name and value say all.</summary>
    private static bool IsPlain(Derivation node) => node.LeftOut is null && node.Value is not null && !node.StandsOut;

    /// <summary>Names and values in columns of one width.</summary>
    private static void WriteList(StringBuilder text, List<Derivation> nodes, int indent, Language language)
    {
        if (nodes.Count == 0)
            return;
        var items = nodes.ConvertAll(n => $"{n.What.In(language)} {Number(n.Value)}");
        var column = items.Max(i => i.Length) + 3;
        foreach (var line in items.Chunk(Math.Max(1, (Width - indent) / column)))
            text.Append(' ', indent).Append(string.Concat(line.Select(i => i.PadRight(column))).TrimEnd()).Append('\n');
    }

    private static string Line(Derivation node, Language language, string? ruleAbove)
    {
        var line = new StringBuilder(node.What.In(language)).Append(language == Language.Chinese ? "：" : ": ").Append(node.Value is { } value ? Number(value) : language == Language.Chinese ? "无" : "none");
        if (node.Value is not null && node.Unit.Length > 0)
            line.Append(node.Unit == "%" ? string.Empty : " ").Append(node.Unit);
        foreach (var more in node.Remarks())
            line.Append(language == Language.Chinese ? "；" : "; ").Append(more.In(language));
        if (node.Rule is { } rule && rule != ruleAbove)
            line.Append(" [").Append(Citation.In(rule, language)).Append(']');
        return line.ToString();
    }

    internal static string Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
