using AirQuality.Aggregation;
using AirQuality.Explanation;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Reading.Tables;
using AirQuality.Targets.Planning;
using AirQuality.Terms;

namespace ReportingService;

/// <summary>One set of stations, hours and goals, read once and never changed.</summary>
internal sealed record DataSet(string Name, StationNetwork Network, HourlyGrid Hours, DailyGrid Days, TargetPlan? Plan, ReadReport Report, Explainer Explainer)
{
    public DataSetSummary Summary => new(Name, Network.Stations.Count, Days.Areas.Count, Days.FirstDay, Days.LastDay, Plan?.Goals.Count ?? 0, Report);

    public static DataSet Of(string name, StationNetwork network, ObservationSet observations, Func<IReadOnlyList<Area>, TargetPlan?> plan, CancellationToken cancellation)
    {
        var hours = observations.Hours ?? throw new ArgumentException("Expected files of hours, found days.");
        var days = DayAggregator.AreaDays(hours, network, AreaLevel.County, cancellationToken: cancellation);
        return new DataSet(name, network, hours, days, plan(days.Areas), observations.Report, Explainer.Of(hours, network, AreaLevel.County, cancellationToken: cancellation));
    }

    public static DataSet OfFolder(string name, string folder, CancellationToken cancellation)
    {
        var network = StationFile.Read(Path.Combine(folder, "stations.csv"));
        var targets = Path.Combine(folder, "targets.csv");
        return Of(
            name, network, ObservationReader.Read([folder], new ReadOptions { Network = network }, cancellation),
            areas => File.Exists(targets) ? PlanFile.Read(targets, areas) : null, cancellation);
    }

    /// <summary>The county asked for, by its name or by name and city where two share a name.</summary>
    public Area Area(string name)
    {
        var found = Days.Areas.Where(a => a.Name == name || a.ToString() == name).ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => throw new NotFoundException($"The data set {Name} has no area '{name}'."),
            _ => throw new ArgumentException($"'{name}' is {string.Join(" or ", found)}: name the area it lies in too."),
        };
    }
}

/// <summary>What is in a data set, and what became of every row and value read.</summary>
internal sealed record DataSetSummary(string Name, int Stations, int Areas, NodaTime.LocalDate FirstDay, NodaTime.LocalDate LastDay, int Goals, ReadReport Report);

/// <summary>Something asked for that is not there.</summary>
internal sealed class NotFoundException(string message) : Exception(message);
