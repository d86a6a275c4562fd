#:property RunAnalyzers=false
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false
// Writes bom.json of every package: what it depends on or ships, with version, licence and hash (a software bill of materials, CycloneDX 1.6).
// dotnet run eng/sbom.cs            writes src/*/bom.json
// dotnet run eng/sbom.cs -- --check ends with code 1 when one is not what it would write
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

var root = Directory.GetCurrentDirectory();
while (!File.Exists(Path.Combine(root, "AirQuality.sln")))
    root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("Run this inside the clone.");
var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
var ownVersion = XDocument.Load(Path.Combine(root, "Directory.Build.props")).Descendants("VersionPrefix").Single().Value;
var text = new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

var stale = 0;
foreach (var lockFile in Directory.EnumerateFiles(Path.Combine(root, "src"), "packages.lock.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
{
    var folder = Path.GetDirectoryName(lockFile)!;
    var (path, wanted) = (Path.Combine(folder, "bom.json"), Bill(Path.GetFileName(folder), lockFile) + "\n");
    if (File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == wanted)
        continue;
    stale++;
    if (args.Contains("--check"))
        Console.WriteLine($"{Path.GetRelativePath(root, path)} is out of date: dotnet run eng/sbom.cs");
    else
        File.WriteAllText(path, wanted);
}

Console.WriteLine($"{stale} bills of materials {(args.Contains("--check") ? "are out of date" : "written")}");
return args.Contains("--check") && stale > 0 ? 1 : 0;

string Bill(string name, string lockFile)
{
    // The framework alone: runtimes repeat its entries. What is used while building is in no package.
    var packages = JsonDocument.Parse(File.ReadAllText(lockFile)).RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
        .Where(p => p.Value.GetProperty("type").GetString() == "Project" || !IsOfTheBuild(p)).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ToList();
    var references = packages.ToDictionary(p => p.Name, p => ReferenceOf(p), StringComparer.OrdinalIgnoreCase);
    var own = $"pkg:nuget/{name}@{ownVersion}";
    var direct = packages.Where(p => p.Value.GetProperty("type").GetString() is "Direct" or "Project").Select(p => references[p.Name]);
    return new JsonObject
    {
        ["bomFormat"] = "CycloneDX",
        ["specVersion"] = "1.6",
        ["version"] = 1,
        ["metadata"] = new JsonObject { ["component"] = Component("library", name, ownVersion, Expression("MIT"), null) },
        ["components"] = new JsonArray([.. packages.Select(p => p.Value.GetProperty("type").GetString() == "Project"
            ? Component("library", ProperName(p.Name), ownVersion, Expression("MIT"), null)
            : Component("library", p.Name, p.Value.GetProperty("resolved").GetString()!, Licence(p), Convert.ToHexStringLower(Convert.FromBase64String(p.Value.GetProperty("contentHash").GetString()!))))]),
        ["dependencies"] = new JsonArray([Depends(own, direct), .. packages.Select(p => Depends(references[p.Name], Dependencies(p).Where(references.ContainsKey).Select(d => references[d])))]),
    }.ToJsonString(text);
}

string ReferenceOf(JsonProperty package) => package.Value.TryGetProperty("resolved", out var version) ? $"pkg:nuget/{package.Name}@{version.GetString()}" : $"pkg:nuget/{ProperName(package.Name)}@{ownVersion}";

// The lock file writes names of projects small.
string ProperName(string project) => Path.GetFileName(Directory.EnumerateDirectories(Path.Combine(root, "src")).Single(d => string.Equals(Path.GetFileName(d), project is "airq" ? "AirQuality.Cli" : project, StringComparison.OrdinalIgnoreCase)));

static IEnumerable<string> Dependencies(JsonProperty package) => package.Value.TryGetProperty("dependencies", out var all) ? all.EnumerateObject().Select(d => d.Name) : [];

ILookup<string, string> Metadata(JsonProperty package)
{
    var folder = Path.Combine(cache, package.Name.ToLowerInvariant(), package.Value.GetProperty("resolved").GetString()!.ToLowerInvariant());
    return XDocument.Load(Directory.EnumerateFiles(folder, "*.nuspec").Single()).Root!.Elements().First().Elements().ToLookup(e => e.Name.LocalName, e => e.Value.Trim());
}

bool IsOfTheBuild(JsonProperty package) => package.Name == "Microsoft.NET.ILLink.Tasks" || Metadata(package)["developmentDependency"].Contains("true");

JsonObject? Licence(JsonProperty package)
{
    var metadata = Metadata(package);
    return metadata["license"].FirstOrDefault() is not { } licence ? metadata["licenseUrl"].FirstOrDefault() is { } url ? new JsonObject { ["license"] = new JsonObject { ["name"] = "see url", ["url"] = url } } : null
        : Regex.IsMatch(licence, @"\.(txt|md)$|^LICENSE", RegexOptions.IgnoreCase) ? new JsonObject { ["license"] = new JsonObject { ["name"] = $"file {licence} of the package" } } : Expression(licence);
}

static JsonObject Expression(string licence) => licence.Contains(' ') ? new JsonObject { ["expression"] = licence } : new JsonObject { ["license"] = new JsonObject { ["id"] = licence } };

static JsonObject Component(string type, string name, string version, JsonObject? licence, string? hash)
{
    var component = new JsonObject { ["type"] = type, ["bom-ref"] = $"pkg:nuget/{name}@{version}", ["name"] = name, ["version"] = version };
    if (hash is not null)
        component["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = hash });
    if (licence is not null)
        component["licenses"] = new JsonArray(licence);
    component["purl"] = $"pkg:nuget/{name}@{version}";
    return component;
}

static JsonObject Depends(string reference, IEnumerable<string> on) => new() { ["ref"] = reference, ["dependsOn"] = new JsonArray([.. on.Distinct().Select(r => (JsonNode)r)]) };
