using System.Text.Json;

namespace AirQuality.Reporting.Rendering.Html;

/// <summary>What the script of a page says.</summary>
internal static class PageWords
{
    /// <summary>Writes the words as the property <c>words</c>.</summary>
    public static void Write(Utf8JsonWriter json, Words words)
    {
        json.WriteStartObject("words");
        foreach (var (key, text) in new[]
        {
            ("close", words.Pick("关闭", "Close")),
            ("filter", words.Pick("筛选", "Filter")),
            ("hint", words.Pick("名称，或 PM2.5>40", "a name, or PM2.5>40")),
            ("rows", words.Pick("行", "rows")),
            ("why", words.Pick("怎么来的", "how it came to be")),
            ("missing", words.Pick("缺", "missing")),
            ("primary", words.Pick("首要污染物", "primary")),
            ("pollutant", words.Pick("污染物", "Pollutant")),
            ("value", words.Pick("浓度", "Concentration")),
            ("before", words.Pick("前一天", "Day before")),
            ("after", words.Pick("后一天", "Day after")),
        })
            json.WriteString(key, text);
        json.WriteEndObject();
    }
}
