namespace AirQuality.Docs.Tests;

/// <summary>
/// Every page does what it says. A <c>csharp</c> block is compiled and run: one that begins with <c>using</c> begins a program, others go
/// on with it. A block of <c>airq</c> commands is run. The <c>text</c> block after either is what it prints; a line <c>...</c> in it
/// stands for any lines left out. A <c>csv</c> block with a name is a file the page works on.
/// </summary>
/// <remarks>After a wanted change of what is printed, <c>AIRQ_DOCS_UPDATE=1 dotnet test tests/AirQuality.Docs.Tests</c> writes it into the pages.</remarks>
[TestFixture]
public sealed class PagesTests
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("AIRQ_DOCS_UPDATE") == "1";

    /// <summary>The page each package shows on a feed.</summary>
    private static IEnumerable<string> Packages => Directory.EnumerateFiles(Path.Combine(Sandbox.Repository, "src"), "PACKAGE.md", SearchOption.AllDirectories);

    private static IEnumerable<TestCaseData<string>> Pages =>
        Directory.EnumerateFiles(Path.Combine(Sandbox.Repository, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat([Path.Combine(Sandbox.Repository, "README.md"), Path.Combine(Sandbox.Repository, "README.zh.md")])
            .Concat(Packages)
            .Order(StringComparer.Ordinal)
            .Select(p => new TestCaseData<string>(p).SetArgDisplayNames(Path.GetRelativePath(Sandbox.Repository, p)));

    [TestCaseSource(nameof(Pages))]
    [Category("Long")]
    [Category("Surface")]
    public void Page_AsItStands_PrintsWhatItShows(string path)
    {
        var page = new Page(path);
        var differences = new List<(Block Output, string Printed)>();
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            switch (block.Language)
            {
                case "csv" when block.Name.Length > 0:
                    File.WriteAllText(block.Name, block.Text);
                    break;
                case "sh":
                    var (shown, codes) = ShellCommands.Run(block.Text);
                    if (block.Output is null)
                        Assert.That(codes, Is.All.EqualTo(0), shown);
                    Compare(block, shown);
                    break;
                case "csharp" when block.BeginsProgram:
                    var program = page.Blocks.Skip(i + 1).Where(b => b.Language == "csharp").TakeWhile(b => !b.BeginsProgram).Prepend(block).ToList();
                    foreach (var (part, printed) in program.Zip(CSharpProgram.Run(page.Name, program)))
                        Compare(part, printed);
                    break;
            }
        }

        if (Update)
            foreach (var (output, printed) in differences.OrderByDescending(d => d.Output.Line))
                page.Correct(output, printed);
        Assert.That(differences, Is.Empty, string.Join('\n', differences.Select(d => $"{page.Name}:{d.Output.Line} shows\n{d.Output.Text}\nbut printed is\n{d.Printed}")));

        void Compare(Block block, string printed)
        {
            if (block.Output is { } output && !Printed.Fits(output.Text, printed))
                differences.Add((output, Printed.Trimmed(printed)));
        }
    }

    [TestCaseSource(nameof(Pages))]
    public void Page_CSharpBlocks_AreAllPartOfAProgram(string path) =>
        Assert.That(new Page(path).Blocks.FirstOrDefault(b => b.Language == "csharp")?.BeginsProgram, Is.Not.False);

    [TestCaseSource(nameof(Pages))]
    public void Page_Links_LeadToFiles(string path) =>
        Assert.That(new Page(path).Links.Where(l => !Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, l))), Is.Empty);

    /// <summary>A feed shows the page without the repository around it.</summary>
    [Test]
    public void Package_Page_HasNoLinksIntoTheRepository() => Assert.That(Packages.SelectMany(p => new Page(p).Links), Is.Empty);

    [Test]
    public void Index_Links_NameEveryPage()
    {
        var folder = Path.Combine(Sandbox.Repository, "docs");
        var pages = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Select(p => Path.GetRelativePath(folder, p).Replace('\\', '/'));
        Assert.That(new Page(Path.Combine(folder, "README.md")).Links, Is.SupersetOf(pages.Where(p => p != "README.md")));
    }
}
