namespace AirQuality.Targets.Planning;

/// <summary>What the days that have passed do to the goals in force of the periods to come. The goals as planned never change.</summary>
public enum Replan
{
    /// <summary>A bad week makes the following ones stricter; what a good week saves is kept as credit (余额) and loosens none.</summary>
    Tighten,

    /// <summary>What is left of the budget is shared out anew, whether that makes goals stricter or looser.</summary>
    Both,

    /// <summary>The goals in force are those planned.</summary>
    None,
}
