using AirQuality.Cli.Hosting;
using AirQuality.Reading.Tables;
using AirQuality.Terms;

namespace AirQuality.Cli.Input;

/// <summary>Whose stations count: those of the nation, of the province, of the city.</summary>
internal static class ClassChoice
{
    /// <summary>The stations of some classes; all where none is named. Others are passed over as stations that the file does not hold.</summary>
    /// <exception cref="DataException">None is of these classes.</exception>
    public static StationSet Of(StationSet listed, IReadOnlyList<StationClass> classes)
    {
        if (classes.Count == 0)
            return listed;
        var chosen = listed.Network.Stations.Where(s => classes.Contains(s.Class)).ToList();
        if (chosen.Count > 0)
            return listed with { Network = new StationNetwork(chosen) { Classes = classes } };
        var there = string.Join(", ", listed.Network.Stations.Select(s => s.Class).Distinct().Order().Select(c => c == StationClass.Unsaid ? "-" : c.ToString().ToLowerInvariant()));
        throw new DataException(
            $"--class：站点文件中没有这些级别的站点（其中有：{there}；“-”为未填级别，请补充“级别”列：国控、省控、市控、县控、乡镇）",
            $"--class: expected stations of these classes in the stations file, found none (there are: {there}; '-' is not said: fill in its column class)");
    }
}
