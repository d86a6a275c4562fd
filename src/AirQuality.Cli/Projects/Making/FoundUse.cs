namespace AirQuality.Cli.Projects.Making;

/// <summary>What a file or folder was taken for.</summary>
internal enum FoundUse
{
    Hours,
    Days,
    Published,
    Stations,
    Targets,
    Events,
    Owners,
    Measures,
    Weather,

    /// <summary>Outlines of areas, GeoJSON.</summary>
    Shapes,

    /// <summary>A second stations, targets, owners, measures, events or shapes file: which one holds is for a person to say.</summary>
    Second,

    /// <summary>Not understood, or of no use to a project.</summary>
    LeftOut,
}
