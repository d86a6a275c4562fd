using AirQuality.Targets.Alerts;
using AirQuality.Targets.Tracking;

namespace ReportingService.Endpoints;

/// <summary>Goals against actuals, and what needs attention.</summary>
internal static class TargetEndpoints
{
    public static void MapTargets(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/datasets/{name}/targets").WithTags("Targets").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);

        group.MapGet("/", (string name, string? asOf, DataSets sets, CancellationToken cancellation) => Track(sets.Get(name), asOf, cancellation))
            .WithSummary("Every running goal at week, month, quarter and year: where it stands and what is left.");

        group.MapGet("/alerts", (string name, string? asOf, DataSets sets, CancellationToken cancellation) =>
            {
                var set = sets.Get(name);
                return AlertFinder.Find(set.Days, Query.AsOf(asOf, set), Track(set, asOf, cancellation), cancellationToken: cancellation);
            })
            .WithSummary("What needs attention, with the evidence.");
    }

    private static IReadOnlyList<TrackedGoal> Track(DataSet set, string? asOf, CancellationToken cancellation)
    {
        var day = Query.AsOf(asOf, set);
        var plan = set.Plan ?? throw new NotFoundException($"The data set {set.Name} has no targets.");
        return TargetTracker.Track(plan.RunningOn(day), set.Days, day, TrackOptions.WithOutlook, cancellation);
    }
}
