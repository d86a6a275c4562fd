using AirQuality.Indices;
using AirQuality.Ranking;
using AirQuality.Standards;
using AirQuality.Statistics;
using AirQuality.Targets;
using NodaTime;
using NodaTime.Text;

namespace AirQuality.Json;

internal sealed class LocalDateConverter() : TextConverter<LocalDate>(
    "a date like 2026-10-31", LocalDatePattern.Iso.Format, text => LocalDatePattern.Iso.Parse(text).Value);

internal sealed class LocalDateTimeConverter() : TextConverter<LocalDateTime>(
    "a time like 2026-10-31T13:00:00", LocalDateTimePattern.ExtendedIso.Format, text => LocalDateTimePattern.ExtendedIso.Parse(text).Value);

internal sealed class AssessmentPeriodConverter() : TextConverter<AssessmentPeriod>(
    "a period like 2026, 2026-Q4, 2026-10 or 2026-10-01..2026-10-15", period => period.ToString(), AssessmentPeriod.Parse);

internal sealed class PollutantConverter() : TextConverter<Pollutant>(
    "so2, no2, pm10, pm25, co or o3", pollutant => pollutant.Key(), text => Named.Of(Enum.GetValues<Pollutant>(), p => p.Key(), text, "pollutant"));

internal sealed class EditionConverter() : TextConverter<Edition>(
    "the id of an edition of the standards", edition => edition.Id, StandardsCatalogue.ById);

internal sealed class CompositeIndexSchemeConverter() : TextConverter<CompositeIndexScheme>(
    "the name of a scheme of the composite index", scheme => scheme.Name, CompositeIndexScheme.ByName);

internal sealed class FigureConverter() : TextConverter<Figure>(
    "the key of a figure", figure => figure.Key, Figure.ByKey);

internal sealed class RankingMetricConverter() : TextConverter<RankingMetric>(
    "the key of a ranking metric", metric => metric.Key, text => Named.Of([.. RankingMetric.All, RankingMetric.FinerIndex], m => m.Key, text, "metric"));

internal sealed class GoalMetricConverter() : TextConverter<GoalMetric>(
    "the key of a goal metric", metric => metric.Key, GoalMetric.ByKey);
