using AirQuality;
using AirQuality.Accountability;
using AirQuality.Accountability.Money;
using AirQuality.Accountability.Scores;
using AirQuality.Terms;

namespace ReportingService.Endpoints;

/// <summary>Rules of accountability, sheets to hand over, money and scores.</summary>
internal static class DutyEndpoints
{
    public static void MapDuties(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/datasets/{name}").WithTags("Accountability").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);

        group.MapGet("/duties", (string name, string? rules, string? asOf, DataSets sets, CancellationToken cancellation) =>
            {
                var set = sets.Get(name);
                return Counties(set).Duties(AssessmentPeriod.Day(Query.AsOf(asOf, set)), DutyRules.ByName(rules ?? "plain"), cancellation);
            })
            .WithSummary("How every county stands to rules of accountability: what is met, what is one period away and the figure that decides.");

        group.MapGet("/orders", (string name, string? rules, string? asOf, DataSets sets, CancellationToken cancellation) =>
            {
                var set = sets.Get(name);
                return Counties(set).Orders(AssessmentPeriod.Day(Query.AsOf(asOf, set)), DutyRules.ByName(rules ?? "plain"), cancellationToken: cancellation);
            })
            .WithSummary("A sheet to hand over of each rule that is met, with figures, clause and what the coming periods must keep.");

        group.MapGet("/money", (string name, string period, string formula, DataSets sets, CancellationToken cancellation) =>
                Counties(sets.Get(name)).Money(Query.Period(period), MoneyFormula.ByName(formula), cancellation))
            .WithSummary("What every county gets or pays by a formula over a period, each amount with its terms.");

        group.MapGet("/scores", (string name, string period, string score, DataSets sets, CancellationToken cancellation) =>
                Counties(sets.Get(name)).Score(Query.Period(period), ScoreFormula.ByName(score), cancellation))
            .WithSummary("The counties by a score over a period, each with its terms.");
    }

    private static AreaView Counties(DataSet set) => AirData.Of(set.Days).Counties;
}
