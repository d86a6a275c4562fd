namespace AirQuality.Targets.Tracking;

/// <summary>What a forecast says of a day: how much it spends, or how much against the other days that are forecast.</summary>
/// <param name="Value">Thousandths of a concentration or millionths of a day; or parts of a thousand of what the season expects.</param>
/// <param name="IsRelative">Whether it is parts of what the season expects.</param>
internal readonly record struct DaySignal(long Value, bool IsRelative)
{
    private const int Whole = 1000;

    /// <summary>What the day is expected to spend.</summary>
    /// <param name="season">What the season expects of it.</param>
    public long Weight(long season) => IsRelative ? season * Value / Whole : Value;
}
