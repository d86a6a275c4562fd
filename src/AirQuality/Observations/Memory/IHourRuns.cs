using AirQuality.Terms;

namespace AirQuality.Observations.Memory;

/// <summary>Where the hours of a grid lie: a run of hours for each station and pollutant. Safe for several threads.</summary>
internal interface IHourRuns
{
    /// <summary>The last hour that any station has a value of, 0 for the first of the grid, -1 for none; <c>null</c> where it would have to be looked for.</summary>
    int? LastHour { get; }

    /// <summary>The codes of all hours of a station and pollutant.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="station">The row of the station.</param>
    /// <returns>The codes.</returns>
    ReadOnlySpan<int> Run(Pollutant pollutant, int station);

    /// <summary>Neighbouring days of it.</summary>
    /// <param name="day">The first of them.</param>
    /// <param name="count">How many.</param>
    IHourRuns Over(int day, int count);
}
