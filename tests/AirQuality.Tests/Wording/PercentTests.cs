using System.Text.RegularExpressions;

namespace AirQuality.Tests.Wording;

/// <summary>Per cent is written in one way in both languages: 5%, never with a space.</summary>
[TestFixture]
public sealed partial class PercentTests
{
    [Test]
    public void NoText_HasASpaceBeforeThePercentSign()
    {
        var source = Source();
        var files = Directory.GetFiles(source, "*.*", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Path.Combine(source, "..", "samples"), "*.json", SearchOption.AllDirectories))
            .Where(f => Path.GetExtension(f) is ".cs" or ".json" or ".tsv" && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToList();
        Assert.That(files, Has.Count.GreaterThan(1000));
        var spaced = files.SelectMany(f => File.ReadLines(f).Index().Where(l => IsSpaced(f, l.Item)).Select(l => $"{Path.GetRelativePath(source, f)}:{l.Index + 1}"));
        Assert.That(spaced, Is.Empty);
    }

    /// <summary>Comments are no text, and the remainder of a division is followed by what it is divided by.</summary>
    private static bool IsSpaced(string file, string line) =>
        !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && (Path.GetExtension(file) != ".cs" || line.Contains('"', StringComparison.Ordinal)) && Spaced().IsMatch(line);

    private static string Source()
    {
        for (var directory = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); directory is not null; directory = directory.Parent)
            if (Path.Combine(directory.FullName, "src") is var path && Directory.Exists(Path.Combine(path, "AirQuality", "Standards")))
                return path;
        Assert.Ignore("The source lies in no parent directory of the tests.");
        return string.Empty;
    }

    [GeneratedRegex("[0-9}] %(?! [0-9{])|\" %\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaced();
}
