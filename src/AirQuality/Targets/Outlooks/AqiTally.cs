namespace AirQuality.Targets.Outlooks;

/// <summary>Days counted by their AQI, up to one of them.</summary>
/// <param name="Valid">Those that have an AQI.</param>
/// <param name="Counted">Of these the ones asked for, such as good or heavy days.</param>
internal readonly record struct AqiTally(int Valid, int Counted);
