namespace AirQuality.Server.Storage;

/// <summary>A change as it is written: all of it, or nothing.</summary>
/// <param name="Record">What is kept about it.</param>
internal sealed record StoreChange(ChangeRecord Record)
{
    /// <summary>Stations that were not there, in the order in which they are added.</summary>
    public IReadOnlyList<string> NewStations { get; init; } = [];

    /// <summary>The hours as they are from now on.</summary>
    public IReadOnlyCollection<StoredHour> Hours { get; init; } = [];

    /// <summary>Values that took the place of others.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Days of stations that are reviewed from now on.</summary>
    public IReadOnlyCollection<StationDay> Reviewed { get; init; } = [];

    /// <summary>Days of stations with values that are others from now on. It is not kept: those who follow the change look at no more than these.</summary>
    public IReadOnlySet<StationDay> Touched { get; init; } = new HashSet<StationDay>();

    /// <summary>What published figures it changed.</summary>
    public IReadOnlyList<FigureChanged> Figures { get; init; } = [];
}
