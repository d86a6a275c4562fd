using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>A column that says whether values are valid.</summary>
/// <param name="Column">Its place in the row.</param>
/// <param name="Pollutant">The pollutant it is about; <c>null</c> for the whole row.</param>
/// <param name="AsksWhetherValid">Whether 1 stands for valid and 0 for not, as under 有效.</param>
/// <param name="AsksWhetherReviewed">Whether yes and no say if the data are reviewed, as under 是否审核.</param>
internal readonly record struct FlagColumn(int Column, Pollutant? Pollutant, bool AsksWhetherValid, bool AsksWhetherReviewed);
