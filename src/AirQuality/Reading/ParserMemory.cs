using AirQuality.Terms;

namespace AirQuality.Reading;

/// <summary>What a thread remembers from one chunk to the next.</summary>
internal sealed class ParserMemory(Func<string, bool> isKnown)
{
    public Func<string, bool> IsKnown => isKnown;

    public RowNames Names { get; } = new();

    public TimeMemo Times { get; } = new();

    /// <summary>The types of wide files met so far, and the pollutants they stand for.</summary>
    public List<(byte[] Type, Pollutant? Pollutant)> Types { get; } = [];
}
