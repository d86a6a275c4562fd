namespace AirQuality.Reading;

/// <summary>What a file is for, told by its content.</summary>
public enum FileRole
{
    /// <summary>Nothing that is known, or nothing that can be read.</summary>
    Unknown,

    /// <summary>Hours of stations or areas.</summary>
    Hours,

    /// <summary>Days of areas.</summary>
    Days,

    /// <summary>A stations file.</summary>
    Stations,

    /// <summary>Goals.</summary>
    Targets,

    /// <summary>A register of exceptional events.</summary>
    Events,

    /// <summary>Days or hours of weather, without concentrations.</summary>
    Weather,

    /// <summary>Lists of areas.</summary>
    AreaLists,

    /// <summary>Who answers for which area.</summary>
    Owners,

    /// <summary>Measures and what is expected of them.</summary>
    Measures,
}
