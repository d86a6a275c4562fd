using AirQuality.Aggregation;
using AirQuality.Excel;
using AirQuality.Explanation;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Reading.Tables;
using AirQuality.Targets.Measures;
using AirQuality.Targets.Owners;
using AirQuality.Targets.Planning;
using AirQuality.Terms;

namespace ReportingService;

/// <summary>One set of stations, hours and goals, read once and never changed.</summary>
internal sealed record DataSet(string Name, StationNetwork Network, HourlyGrid Hours, DailyGrid Days, TargetPlan? Plan, ReadReport Report, Explainer Explainer)
{
    public CountySheets? Sheets { get; private init; }

    public DataSetSummary Summary => new(Name, Network.Stations.Count, Days.Areas.Count, Days.FirstDay, Days.LastDay, Plan?.Goals.Count ?? 0, Report);

    public static DataSet Of(string name, StationNetwork network, ObservationSet observations, Func<IReadOnlyList<Area>, GoalTables> tables, CancellationToken cancellation)
    {
        var hours = observations.Hours ?? throw new ArgumentException("Expected files of hours, found days.");
        var days = DayAggregator.AreaDays(hours, network, AreaLevel.County, cancellationToken: cancellation);
        var goals = tables(days.Areas);
        return new DataSet(name, network, hours, days, goals.Plan, observations.Report, Explainer.Of(hours, network, AreaLevel.County, cancellationToken: cancellation))
        {
            Sheets = goals.Plan is { } plan ? new CountySheets(days, plan, goals.Measures) : null,
        };
    }

    public static DataSet OfFolder(string name, string folder, CancellationToken cancellation)
    {
        var network = StationFile.Read(Path.Combine(folder, "stations.csv"));
        string? Beside(string file) => File.Exists(Path.Combine(folder, file)) ? Path.Combine(folder, file) : null;
        return Of(
            name, network, ObservationReader.Read([folder], new ReadOptions { Network = network }, cancellation),
            areas => GoalTables.Read(areas, Beside("targets.csv"), Beside("owners.csv"), Beside("measures.csv")), cancellation);
    }

    /// <summary>The county asked for, by its name or by name and city where two share a name.</summary>
    public Area Area(string name)
    {
        // Of a slash within a name a path keeps the escape: it would part the path otherwise.
        var names = new[] { name, name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase) };
        var found = names.Select(n => Days.Areas.Where(a => a.Name == n || a.ToString() == n).ToList()).FirstOrDefault(f => f.Count > 0) ?? [];
        return found.Count switch
        {
            1 => found[0],
            0 => throw new NotFoundException($"The data set {Name} has no area '{name}'."),
            _ => throw new ArgumentException($"'{name}' is {string.Join(" or ", found)}: name the area it lies in too."),
        };
    }
}

/// <summary>The goals of a data set with who answers for them, and the measures beside them.</summary>
internal sealed record GoalTables(TargetPlan? Plan, IReadOnlyList<Measure> Measures)
{
    public static GoalTables Read(IReadOnlyList<Area> areas, string? targets, string? owners, string? measures)
    {
        var plan = targets is null ? null : PlanFile.Read(targets, areas, ExcelWorkbooks.Instance);
        return new GoalTables(owners is null ? plan : plan?.With(OwnerFile.Read(owners, areas, ExcelWorkbooks.Instance)), measures is null ? [] : MeasureFile.Read(measures, areas, ExcelWorkbooks.Instance));
    }
}

/// <summary>What is in a data set, and what became of every row and value read.</summary>
internal sealed record DataSetSummary(string Name, int Stations, int Areas, NodaTime.LocalDate FirstDay, NodaTime.LocalDate LastDay, int Goals, ReadReport Report);

/// <summary>Something asked for that is not there.</summary>
internal sealed class NotFoundException(string message) : Exception(message);
