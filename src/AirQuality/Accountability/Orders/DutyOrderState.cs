namespace AirQuality.Accountability.Orders;

/// <summary>How a matter that was handed over stands.</summary>
public enum DutyOrderState
{
    /// <summary>The rule is still met, and the term has not passed.</summary>
    Open,

    /// <summary>The rule is still met after the term.</summary>
    Overdue,

    /// <summary>The rule is met no more, but fewer periods in a row do not count than the rule needs.</summary>
    Easing,

    /// <summary>The rule is met no more, and as many periods in a row do not count as the rule needs (稳定好转).</summary>
    Steady,

    /// <summary>It was closed.</summary>
    Closed,
}
