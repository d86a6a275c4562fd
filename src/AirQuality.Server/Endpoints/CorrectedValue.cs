using AirQuality.Server.Questions;
using AirQuality.Server.Storage;
using AirQuality.Terms;

namespace AirQuality.Server.Endpoints;

/// <summary>A value that took the place of another.</summary>
/// <param name="Station">The station.</param>
/// <param name="Hour">The end of the hour.</param>
/// <param name="Pollutant">The pollutant, by key.</param>
/// <param name="Old">What it was, µg/m³ (CO mg/m³).</param>
/// <param name="New">What it is; <c>null</c> where it was taken away.</param>
internal sealed record CorrectedValue(string Station, string Hour, string Pollutant, decimal? Old, decimal? New)
{
    public static CorrectedValue Of(Correction correction) => new(correction.Station, HourText.Of(correction.Hour), correction.Pollutant.Key(), correction.Old, correction.New);
}
