using System.Net;
using System.Text;
using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Ranking;
using AirQuality.Reporting;
using AirQuality.Reporting.Facts;
using AirQuality.Targets.Alerts;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace ReportingService.Endpoints;

/// <summary>Pages for a phone: one per county, and an index of them. They need no script.</summary>
internal static class CountyEndpoints
{
    public static void MapCounties(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/datasets/{name}/counties").WithTags("Pages").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);

        group.MapGet("/", (string name, string? lang, DataSets sets) => Html(Index(sets.Get(name), Query.Language(lang))))
            .Produces(StatusCodes.Status200OK, contentType: "text/html")
            .WithSummary("A page with a link to every county.");

        group.MapGet("/{**area}", (string name, string area, string? asOf, string? lang, DataSets sets, CancellationToken cancellation) =>
            {
                var set = sets.Get(name);
                var facts = Facts(set, set.Area(area), Query.AsOf(asOf, set), cancellation);
                using var writer = new StringWriter();
                CountyPage.Write(facts, Query.Language(lang), writer);
                return Html(writer.ToString());
            })
            .Produces(StatusCodes.Status200OK, contentType: "text/html")
            .WithSummary("The page of a county: AQI of the day, place in the month so far, goals at four levels, what is left, alerts.");
    }

    private static CountyFacts Facts(DataSet set, Area area, LocalDate asOf, CancellationToken cancellation)
    {
        var month = AssessmentPeriod.Month(asOf.Year, asOf.Month).Until(asOf);
        var ranking = RankingMetric.Index.Rank(PeriodAssessor.AssessAll(set.Days, month, cancellationToken: cancellation));
        IReadOnlyList<TrackedGoal> goals = set.Sheets?.Track(asOf, area, cancellation) ?? [];
        return new CountyFacts
        {
            Area = area,
            AsOf = asOf,
            Today = LastHour(set, area, asOf) is { } hour ? new DayInProgress(set.Hours, set.Network).Of(area, hour) : null,
            Place = ranking.PlaceOf(area),
            PlacePeriod = month,
            Ranked = ranking.Ranked.Count,
            Goals = goals,
            Alerts = [.. AlertFinder.Find(set.Days, asOf, goals, cancellationToken: cancellation).Where(a => a.Area == area)],
        };
    }

    /// <summary>The end of the last hour of a day that a station of the county has, or <c>null</c>: what is heard of others says nothing of it.</summary>
    private static LocalDateTime? LastHour(DataSet set, Area area, LocalDate day)
    {
        var stations = set.Network.AssessmentStations(area).Select(s => s.Id).ToList();
        for (var end = day.PlusDays(1).AtMidnight(); end > day.AtMidnight(); end = end.PlusHours(-1))
            if (stations.Exists(s => Pollutants.All.ToArray().Any(p => !set.Hours.At(p, s, end).IsMissing)))
                return end;
        return null;
    }

    private static string Index(DataSet set, Language language)
    {
        var (title, lang) = language == Language.Chinese ? ("空气质量", "zh") : ("Air quality", "en");
        var html = new StringBuilder($"<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title>\n");
        html.Append("<style>:root { color-scheme: light dark } body { font: 16px/1.6 system-ui, sans-serif; margin: 1rem auto; max-width: 60rem; padding: 0 1rem; overflow-wrap: anywhere } ul { columns: 10rem; padding-left: 1.25rem } li { padding: .35rem 0 }</style></head>\n");
        html.Append($"<body><h1>{title} · {WebUtility.HtmlEncode(set.Name)}</h1>\n<ul>\n");
        foreach (var area in set.Days.Areas)
        {
            var key = set.Days.Areas.Count(a => a.Name == area.Name) == 1 ? area.Name : area.ToString(); // with its city where two share a name
            html.Append($"<li><a href=\"/datasets/{Uri.EscapeDataString(set.Name)}/counties/{Uri.EscapeDataString(key)}?lang={lang}\">{WebUtility.HtmlEncode(key)}</a></li>\n");
        }

        return html.Append("</ul></body>\n</html>\n").ToString();
    }

    private static IResult Html(string page) => Results.Text(page, "text/html", Encoding.UTF8);
}
