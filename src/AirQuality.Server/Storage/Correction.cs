using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Server.Storage;

/// <summary>A value that took the place of another.</summary>
/// <param name="Station">The station.</param>
/// <param name="Hour">The end of the hour, the official stamp.</param>
/// <param name="Pollutant">The pollutant.</param>
/// <param name="Old">What it was, µg/m³ (CO mg/m³).</param>
/// <param name="New">What it is; <c>null</c> where it was taken away.</param>
internal sealed record Correction(string Station, LocalDateTime Hour, Pollutant Pollutant, decimal? Old, decimal? New);
