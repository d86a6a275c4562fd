using System.IO.Enumeration;
using System.Text.RegularExpressions;
using AirQuality.Cli.Input;
using AirQuality.Excel;
using AirQuality.Reading;
using AirQuality.Reporting.Maps;

namespace AirQuality.Cli.Projects.Making;

/// <summary>Looks through a folder for what a project is made of: each file is told by its content, never by its name.</summary>
internal sealed partial class ProjectSurvey
{
    /// <summary>A folder of a year of daily files is told by its first ones.</summary>
    private const int LookedAtInFolder = 40;

    private static readonly ReadOptions Reading = new() { Workbooks = ExcelWorkbooks.Instance };
    private readonly List<FoundItem> items = [];

    private ProjectSurvey()
    {
    }

    /// <summary>What lies in the folder and in the folders in it, in order of name.</summary>
    public static IReadOnlyList<FoundItem> Of(string folder)
    {
        var survey = new ProjectSurvey();
        survey.AddFiles(folder);
        foreach (var inner in Directory.EnumerateDirectories(folder).Where(d => Path.GetFileName(d)[0] != '.').Order(StringComparer.Ordinal))
            survey.AddFolder(inner);
        return survey.items;
    }

    private void AddFiles(string folder)
    {
        var found = FileRoles.FilesIn(folder).Select(f => new FoundItem(Path.GetFileName(f), UseOf(f))).Concat(ShapesIn(folder, prefix: string.Empty)).ToList();
        foreach (var group in found.GroupBy(f => (f.Use, Pattern: PatternOf(f.Name))))
        {
            var members = group.ToList();
            var isPattern = group.Key.Use is FoundUse.Hours or FoundUse.Days or FoundUse.Published or FoundUse.Weather && members.Count > 1
                && found.TrueForAll(f => f.Use == group.Key.Use || !FileSystemName.MatchesSimpleExpression(group.Key.Pattern, f.Name)); // else it would take in others
            foreach (var item in isPattern ? [new FoundItem(group.Key.Pattern, group.Key.Use, members.Count)] : members)
                Add(item);
        }
    }

    /// <summary>A folder of one kind of files is named as a whole, so that next month's file is in it too.</summary>
    private void AddFolder(string folder)
    {
        var files = FileRoles.FilesIn(folder);
        var name = Path.GetFileName(folder);
        ShapesIn(folder, $"{name}/").ForEach(Add);
        if (files.Count == 0)
            return;
        var found = files.Take(LookedAtInFolder).Select(f => new FoundItem($"{name}/{Path.GetFileName(f)}", UseOf(f))).ToList();
        var isData = found.Exists(f => f.Use is FoundUse.Hours or FoundUse.Days);
        var isPublished = found.Exists(f => f.Use == FoundUse.Published);
        if (isData && isPublished)
        {
            found.ForEach(Add);
            return;
        }

        if (isData)
            Add(new FoundItem(name, found.Exists(f => f.Use == FoundUse.Hours) ? FoundUse.Hours : FoundUse.Days, files.Count));
        else if (isPublished)
            Add(new FoundItem(name, FoundUse.Published, files.Count));
        foreach (var companion in found.Where(f => IsCompanion(f.Use) || f.Use == FoundUse.Weather))
            Add(companion);
        if (!isData && !isPublished)
            found.Where(f => f.Use == FoundUse.LeftOut).ToList().ForEach(Add);
    }

    private void Add(FoundItem item) =>
        items.Add(IsCompanion(item.Use) && items.Exists(i => i.Use == item.Use) ? item with { Use = FoundUse.Second } : item);

    private static bool IsCompanion(FoundUse use) => use is FoundUse.Stations or FoundUse.Targets or FoundUse.Owners or FoundUse.Measures or FoundUse.Events or FoundUse.Shapes;

    /// <summary>The GeoJSON files of a folder: no table, so the readers of tables pass them over.</summary>
    private static List<FoundItem> ShapesIn(string folder, string prefix) =>
        [.. Directory.EnumerateFiles(folder, "*.geojson", new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive }).Order(StringComparer.Ordinal)
            .Select(f => new FoundItem(prefix + Path.GetFileName(f), AreOutlines(f) ? FoundUse.Shapes : FoundUse.LeftOut))];

    private static bool AreOutlines(string file)
    {
        try
        {
            return AreaShapes.Read(file).Count > 0;
        }
        catch (MapFileException)
        {
            return false; // which is the answer: maps cannot be drawn by it
        }
    }

    private static FoundUse UseOf(string file) => FileRoles.Of(file, Reading) switch
    {
        FileRole.Hours => FoundUse.Hours,
        FileRole.Days => FoundUse.Days,
        FileRole.Stations => FoundUse.Stations,
        FileRole.Targets => FoundUse.Targets,
        FileRole.Events => FoundUse.Events,
        FileRole.Owners => FoundUse.Owners,
        FileRole.Measures => FoundUse.Measures,
        FileRole.Weather => FoundUse.Weather,
        FileRole.Unknown when PublishedInput.HoldsFigures(file) => FoundUse.Published,
        _ => FoundUse.LeftOut,
    };

    /// <summary>The name with its numbers open: hours-2026-11.csv and hours-2026-10.csv are hours-*.csv.</summary>
    private static string PatternOf(string name) => Numbers().Replace(name, "*");

    [GeneratedRegex("[0-9]+([-_.年月季旬上中下第]*[0-9]+)*[年月日季]?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();
}
