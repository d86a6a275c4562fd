using AirQuality.Observations;
using AirQuality.Observations.Memory;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>Where values go.</summary>
internal interface ICells
{
    /// <summary>The row of a station or area, new if it was not named before.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="parent">The area it lies in, or <c>null</c>.</param>
    /// <param name="level">The level of the areas of the file, or <c>null</c>.</param>
    int Row(string name, string? parent, AreaLevel? level);

    /// <summary>Notes that a row has data of a time, if only missing ones.</summary>
    void Name(int row, int time);

    /// <summary>Adds the values of several pollutants, missing ones among them, at once where there was none: how many are not missing; -1, with nothing added, where they are to be added one by one.</summary>
    int AddAll(int row, int time, ReadOnlySpan<Pollutant> pollutants, ReadOnlySpan<int> codes) => -1;

    /// <summary>Adds the values of a row at times that follow one another and notes that it has data of them: how many are not missing; -1, with nothing added or noted, where each time is to be added by itself.</summary>
    int AddRun(int row, in HourRun run) => -1;

    /// <summary>Adds the values of many rows, missing ones among them, up to the first cell that has a value.</summary>
    Passed AddAcross(ReadOnlySpan<int> rows, int time, Pollutant pollutant, ReadOnlySpan<int> codes) => default;

    /// <summary>Adds a value that is not missing.</summary>
    AddOutcome Add(int row, int time, Pollutant pollutant, int code);
}
