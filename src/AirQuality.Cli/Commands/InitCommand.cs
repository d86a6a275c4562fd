using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Cli.Projects;
using AirQuality.Cli.Projects.Making;
using AirQuality.Excel;
using AirQuality.Reading;
using AirQuality.Reading.Tables;
using AirQuality.Targets.Planning;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq init</c>: writes a project file from what lies in a folder.</summary>
internal static class InitCommand
{
    private static readonly string[] Columns = ["file", "files", "taken_as"];

    public static Command Create(CliHost host, OutputOptions output)
    {
        var folder = OptionKinds.RefusingOptions(new Argument<string>("DIR") { Description = "The folder; by default this one.", Arity = ArgumentArity.ZeroOrOne });
        var area = new Option<string?>("--area", "-a") { Description = "The own area; by default the only one of the data or of the goals.", HelpName = "NAME" };
        var command = new Command(ProjectArguments.InitName, "Writes airq.json, the project file, from what lies in a folder, and says what it took for what. Then brief, monday, rank, gap and report need no file names and no options.") { folder, area };
        return Session.Bind(command, host, output, session =>
        {
            var place = session.Parse.GetValue(folder) ?? ".";
            if (!Directory.Exists(place))
                throw new DataException($"{place}：没有这个文件夹", $"{place}: expected a folder, found none");
            var file = Path.Combine(place, Project.FileName);
            if (File.Exists(file))
                throw new DataException($"{file}：已有项目文件，不覆盖；改名或删除后再试", $"{file}: there is a project file already, which is not replaced; rename or remove it first");
            var found = ProjectSurvey.Of(place);
            if (!found.Any(f => f.Use is FoundUse.Hours or FoundUse.Days or FoundUse.Published))
                throw new DataException($"{place}：没有小时值、日值或已发布的表格", $"{place}: expected hours, days or published tables, found none");
            var own = OwnArea(session, place, found, session.Parse.GetValue(area));
            using (var written = AtomicFile.Create(file))
            {
                written.Writer.Write(ProjectWriter.Text(found, own, session.Words.Language == Language.Chinese ? "zh" : "en"));
                written.Commit();
            }

            session.Write(new Table(Columns, found.Select(f => new[] { Cell.Text(f.Name), Cell.Number(f.Files), Cell.Text(f.Use.ToString().ToLowerInvariant()) with { Display = Word(f.Use, session.Words) } }))
            {
                Title = session.Words.Pick($"已写入 {file}", $"Wrote {file}"),
                Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["files"] = session.Words.Pick("文件数", "Files"), ["taken_as"] = session.Words.Pick("用作", "Taken as") },
            });
            session.Note(own is null
                ? session.Words.Pick("没有写入本区域：用 --area 名称 指定，或在文件中加 \"area\"", "no own area was written: name it with --area, or put \"area\" into the file")
                : session.Words.Pick($"本区域：{own}", $"own area: {own}"));
            return ExitCodes.Done;
        });
    }

    /// <summary>The area named, checked against those of the files; else the only one there is.</summary>
    private static string? OwnArea(Session session, string place, IReadOnlyList<FoundItem> found, string? asked)
    {
        var (areas, plan) = Areas(place, found);
        if (asked is not null)
        {
            if (areas.Count == 0)
                return asked; // published tables alone name their areas row by row
            var finder = new AreaFinder(areas);
            return finder.Find(asked) switch
            {
                [var one] => new AreaNames(areas).Of(one),
                [] => throw new DataException($"--area：没有区域“{asked}”；是否为 {string.Join("、", finder.Nearest(asked))}？", $"--area: no area '{asked}'; did you mean {string.Join(", ", finder.Nearest(asked))}?"),
                var several => throw new DataException($"--area：“{asked}”对应多个区域：{string.Join("；", several)}", $"--area: '{asked}' stands for several areas: {string.Join("; ", several)}"),
            };
        }

        if (areas.Count == 1)
            return areas[0].Name;
        var withGoals = plan?.Goals.Select(g => g.Area).Distinct().ToList() ?? [];
        return withGoals.Count == 1 ? withGoals[0].Name : null;
    }

    private static (IReadOnlyList<Area> Areas, TargetPlan? Plan) Areas(string place, IReadOnlyList<FoundItem> found)
    {
        string? PathOf(FoundUse use) => found.FirstOrDefault(f => f.Use == use) is { } item ? Path.Combine(place, item.Name) : null;
        var network = PathOf(FoundUse.Stations) is { } stations ? StationFile.ReadSet(stations, ExcelWorkbooks.Instance).Network : null;
        IReadOnlyList<Area> areas = network?.Areas(AreaLevel.County) ?? DayAreas(place, found);
        var known = network?.AllAreas ?? areas;
        return (areas, known.Count > 0 && PathOf(FoundUse.Targets) is { } targets ? PlanFile.Read(targets, known, ExcelWorkbooks.Instance) : null);
    }

    /// <summary>The areas of daily files; hours without a stations file make every station an area, and none the own one.</summary>
    private static IReadOnlyList<Area> DayAreas(string place, IReadOnlyList<FoundItem> found)
    {
        var files = FilePatterns.Expand(found.Where(f => f.Use is FoundUse.Days or FoundUse.Hours).Select(f => Path.Combine(place, f.Name)));
        if (files.Count == 0)
            return [];
        var set = ObservationReader.Read(files, new ReadOptions { Lenient = true, Workbooks = ExcelWorkbooks.Instance });
        return set.Days?.Areas ?? (set.Hours is { } hours ? StationNetwork.OfStations(hours.StationIds).Areas(AreaLevel.Station) : []);
    }

    private static string Word(FoundUse use, Words words) => use switch
    {
        FoundUse.Hours => words.Pick("小时值", "hours"),
        FoundUse.Days => words.Pick("日值", "days"),
        FoundUse.Published => words.Pick("已发布的表格", "published tables"),
        FoundUse.Stations => words.Pick("站点表", "stations"),
        FoundUse.Targets => words.Pick("目标表", "goals"),
        FoundUse.Owners => words.Pick("责任人表", "owners"),
        FoundUse.Measures => words.Pick("措施表", "measures"),
        FoundUse.Events => words.Pick("特殊事件登记表", "exceptional events"),
        FoundUse.Weather => words.Pick("气象", "weather"),
        FoundUse.Shapes => words.Pick("区域边界", "outlines of areas"),
        FoundUse.Second => words.Pick("未采用：已有同类文件", "left out: there is one of its kind already"),
        _ => words.Pick("未采用：内容不识", "left out: not understood"),
    };
}
