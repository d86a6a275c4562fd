namespace AirQuality.Accountability;

/// <summary>How many periods must count.</summary>
/// <param name="Kind">In a row, or within a calendar year.</param>
/// <param name="Count">How many, 1 or more.</param>
public readonly record struct DutyCounter(DutyCounterKind Kind, int Count);
