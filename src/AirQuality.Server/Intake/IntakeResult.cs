using AirQuality.Server.Storage;

namespace AirQuality.Server.Intake;

/// <summary>What became of hours that were sent.</summary>
/// <param name="Record">The change as it is kept.</param>
internal sealed record IntakeResult(ChangeRecord Record)
{
    /// <summary>Whether it was taken in before, and nothing was changed now.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Whether all values were there already, and nothing is kept about it.</summary>
    public bool IsNothing { get; init; }

    /// <summary>The published figures it made others.</summary>
    public IReadOnlyList<FigureChanged> Figures { get; init; } = [];

    /// <summary>What whoever sent them should know.</summary>
    public IReadOnlyList<Observations.Finding> Notes { get; init; } = [];
}
