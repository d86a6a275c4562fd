using AirQuality.Ranking;

namespace AirQuality.Json;

internal sealed class TieRuleConverter() : TextConverter<TieRule>("a rule for ties", rule => rule.Key, TieRule.ByKey);
