using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>Something a table must have to be of a layout.</summary>
/// <param name="What">What it is, for people.</param>
/// <param name="IsMet">Whether a table has it.</param>
internal sealed record LayoutNeed(Bilingual What, Func<TableHead, bool> IsMet);
