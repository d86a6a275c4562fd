using AirQuality.Targets.Alerts;
using AirQuality.Targets.Tracking;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace ReportingService.Endpoints;

/// <summary>Goals against actuals, who answers, measures, and what needs attention.</summary>
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

        group.MapGet("/sheets/{area}", (string name, string area, string? asOf, DataSets sets, IOptions<JsonOptions> json, CancellationToken cancellation) =>
            {
                var set = sets.Get(name);
                return Results.Bytes(Sheets(set).Json(set.Area(area), Query.AsOf(asOf, set), json.Value.SerializerOptions, cancellation), "application/json");
            })
            .Produces<CountySheet>()
            .WithSummary("The goals of one county: week to come, days to come, month, quarter and year, who answers for them, and what its measures are expected to bring.");
    }

    private static IReadOnlyList<TrackedGoal> Track(DataSet set, string? asOf, CancellationToken cancellation) => Sheets(set).Track(Query.AsOf(asOf, set), only: null, cancellation);

    private static CountySheets Sheets(DataSet set) => set.Sheets ?? throw new NotFoundException($"The data set {set.Name} has no targets.");
}
