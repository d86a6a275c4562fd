using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Output;
using AirQuality.Terms;

namespace AirQuality.Cli.Input;

/// <summary>The option <c>--area</c>: whose rows are shown, or which area is looked at closely.</summary>
internal sealed class AreaChoice
{
    /// <summary>The words for all areas, where a project names an own one.</summary>
    private static readonly string[] All = ["all", "全部"];

    private readonly Option<string[]> areas = new("--area", "-a")
    {
        Description = "Only these areas, by full or short name; places stay those among all. Repeatable. all shows every area where a project names an own one.",
        HelpName = "NAME",
    };

    public void AddTo(Command command) => command.Add(areas);

    /// <summary>The areas asked for, among those there are.</summary>
    /// <exception cref="DataException">A name fits none, or several.</exception>
    public AreaFilter Of(Session session, IReadOnlyList<Area> among)
    {
        var names = new AreaNames(among);
        var asked = session.Parse.GetValue(areas) ?? [];
        return new AreaFilter(asked.Any(IsAll) ? [] : [.. asked.Select(n => Find(session, n, among, names)).OfType<Area>().Distinct()], names);
    }

    /// <summary>The one area asked for; <c>null</c> for none.</summary>
    /// <exception cref="DataException">The name fits none, or several.</exception>
    /// <exception cref="UsageException">Several were asked for.</exception>
    public Area? OneOf(Session session, IReadOnlyList<Area> among) => Of(session, among).Asked switch
    {
        [] => null,
        [var one] => one,
        var several => throw new UsageException($"--area：应为一个区域，实为 {several.Count} 个", $"--area: expected one area, found {several.Count}"),
    };

    private static bool IsAll(string name) => All.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static Area? Find(Session session, string name, IReadOnlyList<Area> among, AreaNames names)
    {
        var finder = new AreaFinder(among);
        var found = among.Where(a => names.Of(a) == name).ToList() is { Count: > 0 } exact ? exact : finder.Find(name);
        if (found is [var one])
            return one;
        if (found.Count > 1)
        {
            var list = string.Join(session.Words.Pick("；", "; "), found.Select(a => a.ToString()));
            throw new DataException($"--area：“{name}”对应多个区域：{list}", $"--area: '{name}' stands for several areas: {list}");
        }

        // The own area of a project is no station and no city: at those levels all are shown, which is said.
        if (name == session.Project?.Area && among.Count > 0 && among[0].Level != AreaLevel.County)
        {
            session.Note(session.Words.Pick($"{name} 不是{among[0].Level.Name(Language.Chinese)}，列出全部", $"{name} is no {among[0].Level.Name(Language.English)}; all are shown"));
            return null;
        }

        var near = finder.Nearest(name);
        throw new DataException(
            $"--area：应为数据中的区域，实为{VisibleText.Quote(name)}；是否为 {string.Join("、", near)}？",
            $"--area: expected an area of the data, found {VisibleText.Quote(name)}; did you mean {string.Join(", ", near)}?");
    }
}
