using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Excel;
using AirQuality.Ranking;
using AirQuality.Reading.Tables;
using AirQuality.Terms;

namespace AirQuality.Cli.Input;

/// <summary>Among whom areas are ranked: all, those of a city or province, or the lists of a file.</summary>
internal sealed class GroupChoice
{
    private readonly Option<AreaLevel?> group = OptionKinds.Choice<AreaLevel?>("--group", "Rank within each of these.", ("county", AreaLevel.County), ("city", AreaLevel.City), ("province", AreaLevel.Province));
    private readonly Option<string?> lists = new("--group-list") { Description = "Rank within the lists of a file: group,area.", HelpName = "FILE" };

    public void AddTo(Command command)
    {
        command.Add(group);
        command.Add(lists);
        command.Validators.Add(result =>
        {
            if (result.GetResult(group) is not null && result.GetResult(lists) is not null)
                OptionError.Add(result, "--group 和 --group-list 只能给出一个", "--group and --group-list: expected one of the two, found both");
        });
    }

    /// <summary>How areas are divided; what the file of lists or the areas cannot give is an error.</summary>
    public RankingGrouping Of(Session session, IReadOnlyList<Area> areas)
    {
        var path = session.Parse.GetValue(lists);
        var level = session.Parse.GetValue(group);
        if (path is not null && !File.Exists(path))
            throw new DataException($"{path}：没有这个分组文件", $"{path}: expected a file of lists, found none");
        var grouping = path is not null ? RankingGrouping.ByLists(AreaListFile.Read(path, ExcelWorkbooks.Instance)) : level is { } known ? RankingGrouping.By(known) : RankingGrouping.Whole;
        try
        {
            grouping.Check(areas);
            return grouping;
        }
        catch (ArgumentException error)
        {
            throw path is not null
                ? new DataException($"{path}：有的名称对应多个区域，请写明其所属城市，如“甲县, 乙市”", $"{path}: {error.Message}")
                : new DataException($"--group {level.ToString()!.ToLowerInvariant()}：没有区域属于任何一个；请给出站点表", $"--group {level.ToString()!.ToLowerInvariant()}: {error.Message} Give a stations file.");
        }
    }
}
