namespace AirQuality.Accountability;

/// <summary>How the periods that count are counted.</summary>
public enum DutyCounterKind
{
    /// <summary>In a row (连续); a period without a figure ends the row.</summary>
    InARow,

    /// <summary>Within a calendar year (年内累计).</summary>
    InYear,
}
