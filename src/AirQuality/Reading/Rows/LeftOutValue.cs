using AirQuality.Observations;

namespace AirQuality.Reading.Rows;

/// <summary>A value that the cells did not take.</summary>
/// <param name="Position">Where its code stands in the chunk.</param>
/// <param name="Offset">Where its row begins.</param>
/// <param name="Column">Its column.</param>
/// <param name="Outcome">Why it was not taken.</param>
internal readonly record struct LeftOutValue(int Position, int Offset, int Column, AddOutcome Outcome);
