using System.Text.Json;
using System.Text.RegularExpressions;
using AirQuality.Agents;

namespace AirQuality.Cli.Tests.Agents;

/// <summary>What the tools say of themselves is enough to choose one: a plain reader of words finds the tool of every question, and no other as near.</summary>
public sealed partial class DescriptionTests
{
    private static readonly Dictionary<string, HashSet<string>> Words = AgentServer.Tools.ToDictionary(t => t.Name, t => WordsOf(WithoutPointers(t.Title + "。" + t.Description)), StringComparer.Ordinal);

    [Test]
    public void Description_NamesTheToolOfEveryQuestion()
    {
        var often = Words.Values.SelectMany(w => w).CountBy(w => w).ToDictionary(StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var question in JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "questions.json"))).RootElement.EnumerateArray())
        {
            var asked = WordsOf(question.GetProperty("ask").GetString()!);
            var tools = question.GetProperty("calls").EnumerateArray().Select(c => c.GetProperty("tool").GetString()!).ToHashSet(StringComparer.Ordinal);
            // A word counts the more the fewer tools have it.
            var near = Words.Select(t => (t.Key, Score: asked.Where(t.Value.Contains).Sum(w => Math.Log((Words.Count + 1.0) / often[w])))).OrderByDescending(t => t.Score).ToList();
            var other = near.First(t => !tools.Contains(t.Key)).Score;
            if (!tools.Contains(near[0].Key) || near[0].Score <= other)
                wrong.Add($"{question.GetProperty("id").GetString()}: {string.Join(", ", near.Take(3))}");
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Description_OfEveryTool_IsInBothLanguagesAndReadOnly()
    {
        foreach (var tool in AgentServer.Tools)
        {
            Assert.That(tool.Description!.Split('\n'), Has.Length.EqualTo(2), tool.Name);
            Assert.That(Chinese().IsMatch(tool.Description.Split('\n')[0]), Is.True, tool.Name);
            Assert.That(Chinese().IsMatch(tool.Description.Split('\n')[1]), Is.False, tool.Name);
            Assert.That(tool.Annotations!.ReadOnlyHint, Is.True, tool.Name);
            Assert.That(tool.InputSchema.GetProperty("additionalProperties").GetBoolean(), Is.False, tool.Name);
        }
    }

    /// <summary>The file that is shipped is what the server tells; written anew with AIRQ_DOCS_UPDATE=1.</summary>
    [Test]
    public void Schemas_ThatAreShipped_AreThoseOfTheServer()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            foreach (var tool in AgentServer.Tools)
            {
                json.WriteStartObject(tool.Name);
                json.WriteString("description", tool.Description);
                json.WritePropertyName("arguments");
                tool.InputSchema.WriteTo(json);
                json.WritePropertyName("answer");
                tool.OutputSchema!.Value.WriteTo(json);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        var now = System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
        if (Environment.GetEnvironmentVariable("AIRQ_DOCS_UPDATE") == "1")
            File.WriteAllText(Path.Combine(Root(), "docs", "agents.schema.json"), now);
        Assert.That(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "agents.schema.json")), Is.EqualTo(now));
    }

    private static string Root()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "AirQuality.sln")))
            at = Path.GetDirectoryName(at)!;
        return at;
    }

    /// <summary>Without the clauses that point to other tools.</summary>
    private static string WithoutPointers(string text)
    {
        var names = string.Join('|', AgentServer.Tools.Select(t => t.Name));
        return string.Join('，', Clause().Split(text).Where(c => !Regex.IsMatch(c, $"用({names})|use ({names})", RegexOptions.None, TimeSpan.FromSeconds(1))));
    }

    /// <summary>Words of letters, and every two and three neighbouring Chinese signs.</summary>
    private static HashSet<string> WordsOf(string text)
    {
        var words = Letters().Matches(text.ToLowerInvariant()).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        foreach (Match run in Chinese().Matches(text))
            foreach (var length in new[] { 2, 3 })
                for (var i = 0; i + length <= run.Length; i++)
                    words.Add(run.Value.Substring(i, length));
        return words;
    }

    [GeneratedRegex("[\u4e00-\u9fff]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chinese();

    [GeneratedRegex("[a-z]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Letters();

    [GeneratedRegex("[，。；.,;:]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clause();
}
