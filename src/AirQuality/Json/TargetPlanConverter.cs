using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;

namespace AirQuality.Json;

internal sealed class TargetPlanConverter() : ShapeConverter<TargetPlan, IReadOnlyList<Goal>>(plan => plan.Goals, goals => new TargetPlan(goals));
