namespace AirQuality.Targets.Planning;

/// <summary>Where a seasonal profile comes from.</summary>
public enum ProfileSource
{
    /// <summary>The area's own past years.</summary>
    Own,

    /// <summary>The past years of all areas in the same parent area.</summary>
    Parent,

    /// <summary>No history: every day alike.</summary>
    Flat,
}
