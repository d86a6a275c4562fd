using System.Text.RegularExpressions;

namespace AirQuality.Docs.Tests;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">The first word after the fence: <c>csharp</c>, <c>sh</c>, <c>csv</c>, <c>text</c> …</param>
/// <param name="Name">The rest of that line: the name of the file a <c>csv</c> block is.</param>
/// <param name="Text">What stands between the fences.</param>
/// <param name="Line">The line on which the text begins, 1 for the first.</param>
/// <param name="Output">The <c>text</c> block that follows with no other block between: what it prints.</param>
internal sealed record Block(string Language, string Name, string Text, int Line, Block? Output)
{
    /// <summary>Whether a C# block begins a program; others go on with the one before.</summary>
    public bool BeginsProgram => Text.StartsWith("using ", StringComparison.Ordinal) || Text.StartsWith("#:", StringComparison.Ordinal);
}

/// <summary>A page of the documentation.</summary>
internal sealed partial class Page
{
    private readonly string path;
    private string content;

    public Page(string path)
    {
        this.path = path;
        content = File.ReadAllText(path).ReplaceLineEndings("\n");
        Blocks = WithOutputs([.. Fence().Matches(content).Select(m => new Block(
            m.Groups["language"].Value, m.Groups["name"].Value.Trim(), m.Groups["text"].Value, 2 + content.AsSpan(0, m.Index).Count('\n'), Output: null))]);
    }

    public string Name => Path.GetRelativePath(Sandbox.Repository, path).Replace('\\', '/');

    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The files that links of the page name, seen from the page; addresses of the web are left out.</summary>
    public IEnumerable<string> Links => Link().Matches(content).Select(m => m.Groups["target"].Value);

    /// <summary>Writes what a block really prints into the page.</summary>
    public void Correct(Block output, string printed)
    {
        var lines = content.Split('\n').ToList();
        var at = output.Line - 1;
        lines.RemoveRange(at, output.Text.Count('\n'));
        lines.InsertRange(at, printed.Split('\n'));
        content = string.Join('\n', lines);
        File.WriteAllText(path, content);
    }

    private static List<Block> WithOutputs(List<Block> blocks)
    {
        var results = new List<Block>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var prints = blocks[i].Language is "csharp" or "sh" && i + 1 < blocks.Count && blocks[i + 1].Language == "text";
            results.Add(prints ? blocks[i] with { Output = blocks[i + 1] } : blocks[i]);
        }

        return results;
    }

    [GeneratedRegex("^```(?<language>[a-z]+)(?<name> [^\n]*)?\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\((?<target>[^)#:\s]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
