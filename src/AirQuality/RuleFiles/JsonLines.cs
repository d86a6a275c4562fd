using System.Text.Json;

namespace AirQuality.RuleFiles;

/// <summary>In which line of a text a value of its JSON stands.</summary>
internal static class JsonLines
{
    /// <summary>The line of a value, 1 the first; that of the text's beginning where there is no such value.</summary>
    /// <param name="json">The text.</param>
    /// <param name="path">The path, such as <c>rules[2].period</c>; empty for the whole.</param>
    public static int Of(ReadOnlySpan<byte> json, string path)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var within = new List<Container>();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                within[^1].Name = reader.GetString();
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                within.RemoveAt(within.Count - 1);
                continue;
            }

            if (within.Count > 0)
                within[^1].Number++;
            if (PathOf(within) == path)
                return 1 + json[..(int)reader.TokenStartIndex].Count((byte)'\n');
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                within.Add(new Container());
        }

        return 1;
    }

    private static string PathOf(List<Container> within) =>
        string.Concat(within.Select((c, i) => c.Name is { } name ? (i > 0 ? "." : string.Empty) + name : FormattableString.Invariant($"[{c.Number}]")));

    /// <summary>An object or list that the reader is in, and where in it: a list has no names.</summary>
    private sealed class Container
    {
        public string? Name { get; set; }

        public int Number { get; set; } = -1;
    }
}
