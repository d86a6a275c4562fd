using AirQuality.Targets.Outlooks;

namespace AirQuality.Json;

internal sealed record LeadScoreShape(int MonthsLeft, BacktestScore Score);
