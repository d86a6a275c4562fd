using System.Text;
using System.Text.Json;
using AirQuality.Terms;
using AirQuality.Wording;
using Microsoft.AspNetCore.Http;

namespace AirQuality.Server.Intake;

/// <summary>Hours as JSON: a list of objects with <c>station</c>, <c>time</c> (the end of the hour) and the pollutants by key. They go through the reader of tables, with all its checks.</summary>
internal static class JsonHours
{
    private static readonly string[] Columns = ["station", "time", .. Pollutants.All.ToArray().Select(p => p.Key())];

    /// <summary>The same as a table; its line n + 1 is the object n of the list, counted from 1.</summary>
    /// <exception cref="IntakeException">It is not such a list.</exception>
    public static byte[] ToTable(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8 });
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("hours", out var hours))
                root = hours;
            if (root.ValueKind != JsonValueKind.Array)
                throw Wrong(0, new LocalizedText("应为对象的列表", "expected a list of objects"));
            var table = new StringBuilder(string.Join(',', Columns)).Append('\n');
            var number = 0;
            foreach (var row in root.EnumerateArray())
                Write(table, row, ++number);
            return Encoding.UTF8.GetBytes(table.ToString());
        }
        catch (JsonException e)
        {
            throw new IntakeException(StatusCodes.Status400BadRequest, new LocalizedText(
                $"第{e.LineNumber + 1}行：应为JSON，实为其他内容", $"line {e.LineNumber + 1}: expected JSON, found something else"));
        }
        catch (InvalidOperationException)
        {
            throw new IntakeException(StatusCodes.Status400BadRequest, new LocalizedText("文字中有不成对的代理字符", "a text has half a surrogate pair"));
        }
    }

    private static void Write(StringBuilder table, JsonElement row, int number)
    {
        if (row.ValueKind != JsonValueKind.Object)
            throw Wrong(number, new LocalizedText("应为对象", "expected an object"));
        var cells = new string[Columns.Length];
        foreach (var member in row.EnumerateObject())
        {
            var column = Array.IndexOf(Columns, member.Name);
            if (column < 0)
                throw Wrong(number, new LocalizedText($"没有{VisibleText.Quote(member.Name)}；可用：{string.Join('、', Columns)}", $"there is no {VisibleText.Quote(member.Name)}; there are: {string.Join(", ", Columns)}"));
            cells[column] = Cell(member.Value, column < 2, member.Name, number);
        }

        table.AppendJoin(',', cells).Append('\n');
    }

    private static string Cell(JsonElement value, bool isText, string name, int number) => value.ValueKind switch
    {
        JsonValueKind.Null when !isText => string.Empty,
        JsonValueKind.String when isText => '"' + value.GetString()!.Replace("\"", "\"\"", StringComparison.Ordinal).ReplaceLineEndings(" ") + '"',
        JsonValueKind.Number when !isText => value.GetRawText(),
        _ => throw Wrong(number, isText ? new LocalizedText($"{name}应为文字", $"{name} takes a text") : new LocalizedText($"{name}应为数值或null", $"{name} takes a number or null")),
    };

    private static IntakeException Wrong(int number, LocalizedText text) => new(
        StatusCodes.Status422UnprocessableEntity,
        number == 0 ? text : new LocalizedText($"第{number}个对象：{text.Zh}", $"object {number}: {text.En}"));
}
