namespace AirQuality.Accountability.Money;

/// <summary>What a figure gets better by, when it is asked what that is worth.</summary>
public enum MoneyStep
{
    /// <summary>One unit: 1 µg/m³ (CO 0.1 mg/m³), 0.1 of an index, one percentage point, one day.</summary>
    Unit,

    /// <summary>One good day more in the period, of a ratio of days.</summary>
    Day,

    /// <summary>One place: the figure of the area next better, whose place is then shared.</summary>
    Place,
}
