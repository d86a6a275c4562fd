using AirQuality.Assessments;
using AirQuality.Json;

namespace ReportingService.Endpoints;

/// <summary>Rankings, assessments and explanations.</summary>
internal static class FigureEndpoints
{
    public static void MapFigures(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/datasets/{name}").WithTags("Figures").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);

        group.MapGet("/ranking", (string name, string period, string? by, string? ties, DataSets sets, CancellationToken cancellation) =>
                Query.Metric(by).Rank(PeriodAssessor.AssessAll(sets.Get(name).Days, Query.Period(period), cancellationToken: cancellation), Query.Ties(ties)))
            .WithSummary("The counties ranked by the index or another metric over a period, with those left out and why.");

        group.MapGet("/assessments", (string name, string period, DataSets sets, CancellationToken cancellation) =>
                PeriodAssessor.AssessAll(sets.Get(name).Days, Query.Period(period), cancellationToken: cancellation))
            .WithSummary("The assessment of every county over a period.");

        group.MapGet("/assessments/{**area}", (string name, string area, string period, DataSets sets) =>
            {
                var set = sets.Get(name);
                return PeriodAssessor.Assess(set.Days, set.Area(area), Query.Period(period));
            })
            .WithSummary("The assessment of one county over a period.");

        group.MapGet("/explanations/{**area}", (string name, string area, string period, string metric, int? depth, DataSets sets) =>
            {
                var set = sets.Get(name);
                return Results.Text(set.Explainer.Explain(set.Area(area), Query.Period(period), metric).ToJson(depth ?? 3), "application/json", System.Text.Encoding.UTF8);
            })
            .WithSummary("How a figure came to be: clause, inputs, what was left out and each rounding, down to a depth.");
    }
}
