using System.CommandLine;
using AirQuality.Assessments;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Ranking;
using AirQuality.Reading.Tables;
using AirQuality.Terms;

namespace AirQuality.Cli.Input;

/// <summary>Among whom areas are ranked: all, those of a city or province, or the lists of a file.</summary>
internal sealed class GroupChoice
{
    private readonly Option<AreaLevel?> group = OptionKinds.Choice<AreaLevel?>("--group", "Rank within each of these.", ("city", AreaLevel.City), ("province", AreaLevel.Province));
    private readonly Option<string?> lists = new("--group-list") { Description = "Rank within the lists of a file: group,area.", HelpName = "FILE" };

    public void AddTo(Command command)
    {
        command.Add(group);
        command.Add(lists);
        command.Validators.Add(result =>
        {
            if (result.GetResult(group) is not null && result.GetResult(lists) is not null)
                result.AddError("--group and --group-list: expected one of the two, found both");
        });
    }

    /// <summary>How assessments are divided; what the file of lists or the areas cannot give is an error.</summary>
    public Func<IReadOnlyList<PeriodAssessment>, IReadOnlyList<RankingGroup>> Of(Session session)
    {
        if (session.Parse.GetValue(lists) is { } path)
        {
            if (!File.Exists(path))
                throw new DataException($"{path}: expected a file of lists, found none");
            var read = AreaListFile.Read(path);
            return assessments => Grouped(() => RankingGroups.ByLists(assessments, read), path);
        }

        if (session.Parse.GetValue(group) is not { } level)
            return RankingGroups.Whole;
        return assessments =>
        {
            var groups = RankingGroups.ByLevel(assessments, level);
            return groups.Any(g => g.Area is not null)
                ? groups
                : throw new DataException($"--group {level.ToString().ToLowerInvariant()}: expected areas that lie in one, found none; give a stations file");
        };
    }

    private static IReadOnlyList<RankingGroup> Grouped(Func<IReadOnlyList<RankingGroup>> divide, string path)
    {
        try
        {
            return divide();
        }
        catch (ArgumentException error)
        {
            throw new DataException($"{path}: {error.Message}");
        }
    }
}
