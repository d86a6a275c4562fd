#:property RunAnalyzers=false
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false
// Writes NOTICE: every library that the packages and the tool ship or depend on, with its version, licence, copyright and the texts that licence asks for.
// dotnet run eng/notice.cs            writes NOTICE
// dotnet run eng/notice.cs -- --check ends with code 1 when NOTICE is not what it would write
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

var root = Directory.GetCurrentDirectory();
while (!File.Exists(Path.Combine(root, "AirQuality.sln")))
    root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("Run this inside the clone.");
var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

var packages = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "src"), "packages.lock.json", SearchOption.AllDirectories))
    foreach (var target in JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("dependencies").EnumerateObject())
        foreach (var package in target.Value.EnumerateObject())
            if (package.Value.TryGetProperty("resolved", out var version))
                packages[package.Name] = version.GetString()!;

var list = new StringBuilder();
var texts = new Dictionary<string, List<string>>();
var licences = new SortedSet<string>(StringComparer.Ordinal);
foreach (var (name, version) in packages)
{
    var folder = Path.Combine(cache, name.ToLowerInvariant(), version.ToLowerInvariant());
    var metadata = XDocument.Load(Directory.EnumerateFiles(folder, "*.nuspec").Single()).Root!.Elements().First().Elements().ToLookup(e => e.Name.LocalName, e => e.Value.Trim());
    if (metadata["developmentDependency"].Contains("true") || name == "Microsoft.NET.ILLink.Tasks")
        continue; // used while building, in no package
    var licence = metadata["license"].FirstOrDefault() ?? "see below";
    licences.UnionWith(Regex.Split(licence, " OR | AND "));
    list.Append($"{name} {version}\n    {licence}; {metadata["copyright"].FirstOrDefault() ?? "Copyright " + metadata["authors"].First()}\n    {metadata["projectUrl"].FirstOrDefault() ?? "https://www.nuget.org/packages/" + name}\n");
    foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Where(f => Regex.IsMatch(Path.GetFileName(f), "licen|notice", RegexOptions.IgnoreCase)))
    {
        var text = string.Join('\n', File.ReadAllLines(file).Select(l => l.TrimEnd())).Trim('\n', '\uFEFF');
        if (!texts.TryGetValue(text, out var of))
            texts[text] = of = [];
        of.Add($"{name} ({Path.GetFileName(file)})");
    }
}

var notice = new StringBuilder()
    .Append("AirQuality\nCopyright (c) 2026 The AirQuality authors. MIT licence, see LICENSE.\n\nThe libraries below are shipped in the tool packages and the programs, or come with the packages that need them.\nMade by eng/notice.cs from the lock files of src and the packages themselves.\n\n")
    .Append(list);
if (licences.Contains("MIT"))
    Add("MIT", "Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the \"Software\"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:\n\nThe above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.\n\nTHE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.");
if (licences.Contains("PostgreSQL"))
    Add("PostgreSQL", "Permission to use, copy, modify, and distribute this software and its documentation for any purpose, without fee, and without a written agreement is hereby granted, provided that the above copyright notice and this paragraph and the following two paragraphs appear in all copies.\n\nIN NO EVENT SHALL THE COPYRIGHT HOLDER BE LIABLE TO ANY PARTY FOR DIRECT, INDIRECT, SPECIAL, INCIDENTAL, OR CONSEQUENTIAL DAMAGES, INCLUDING LOST PROFITS, ARISING OUT OF THE USE OF THIS SOFTWARE AND ITS DOCUMENTATION, EVEN IF THE COPYRIGHT HOLDER HAS BEEN ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.\n\nTHE COPYRIGHT HOLDER SPECIFICALLY DISCLAIMS ANY WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE. THE SOFTWARE PROVIDED HEREUNDER IS ON AN \"AS IS\" BASIS, AND THE COPYRIGHT HOLDER HAS NO OBLIGATIONS TO PROVIDE MAINTENANCE, SUPPORT, UPDATES, ENHANCEMENTS, OR MODIFICATIONS.");
foreach (var (text, of) in texts.OrderBy(t => t.Value[0], StringComparer.Ordinal))
    Add(string.Join(", ", of), text);

var path = Path.Combine(root, "NOTICE");
if (!args.Contains("--check"))
{
    File.WriteAllText(path, notice.ToString());
    Console.WriteLine($"{path}: {packages.Count} packages in the lock files");
    return 0;
}

var same = File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == notice.ToString();
Console.WriteLine(same ? "NOTICE is as it should be" : "NOTICE is out of date: dotnet run eng/notice.cs");
return same ? 0 : 1;

void Add(string of, string text) => notice.Append($"\n{new string('-', 80)}\n{of}\n{new string('-', 80)}\n\n{text}\n");
