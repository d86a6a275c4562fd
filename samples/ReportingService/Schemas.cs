using AirQuality.Figures;
using AirQuality.Ranking;
using AirQuality.Standards;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;

namespace ReportingService;

/// <summary>Says in the OpenAPI description what the types are that the library writes as one text or number.</summary>
internal static class Schemas
{
    private static readonly Dictionary<Type, (JsonSchemaType Type, string? Format, string Description)> Texts = new()
    {
        [typeof(LocalDate)] = (JsonSchemaType.String, "date", "A date, such as 2026-10-31."),
        [typeof(LocalDateTime)] = (JsonSchemaType.String, null, "A time in China, such as 2026-10-31T13:00:00."),
        [typeof(AssessmentPeriod)] = (JsonSchemaType.String, null, "A period: 2026, 2026-Q4, 2026-10, 2026-W45, 2026-10-31 or 2026-10-01..2026-10-15."),
        [typeof(Pollutant)] = (JsonSchemaType.String, null, "so2, no2, pm10, pm25, co or o3."),
        [typeof(Edition)] = (JsonSchemaType.String, null, "The id of an edition of the standards."),
        [typeof(CompositeIndexScheme)] = (JsonSchemaType.String, null, "The name of a scheme of the composite index."),
        [typeof(Figure)] = (JsonSchemaType.String, null, "The key of a figure."),
        [typeof(RankingMetric)] = (JsonSchemaType.String, null, "The key of a ranking metric."),
        [typeof(GoalMetric)] = (JsonSchemaType.String, null, "The key of a goal metric."),
        [typeof(Concentration)] = (JsonSchemaType.Number | JsonSchemaType.Null, null, "µg/m³, CO mg/m³; null when missing."),
    };

    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        if (Texts.TryGetValue(context.JsonTypeInfo.Type, out var text))
            (schema.Type, schema.Format, schema.Description) = (text.Type, text.Format, text.Description);
        return Task.CompletedTask;
    }
}
