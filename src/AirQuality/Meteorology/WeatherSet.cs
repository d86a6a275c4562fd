using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Meteorology;

/// <summary>The weather that was read, by places, with what was found on the way.</summary>
public sealed class WeatherSet
{
    /// <summary>A set of records of one's own.</summary>
    /// <param name="records">One record a place.</param>
    /// <exception cref="ArgumentException">There is none, or a place stands twice.</exception>
    public WeatherSet(IEnumerable<WeatherRecord> records)
        : this(records, findings: [])
    {
    }

    internal WeatherSet(IEnumerable<WeatherRecord> records, IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(records);
        Records = [.. records];
        Findings = findings;
        if (Records.Count == 0)
            throw new ArgumentException("Expected weather, found none.", nameof(records));
        if (Records.CountBy(r => r.Place, StringComparer.Ordinal).FirstOrDefault(c => c.Value > 1).Key is { } twice)
            throw new ArgumentException($"The weather of '{twice}' stands twice.", nameof(records));
    }

    /// <summary>The records, in the order of the files.</summary>
    public IReadOnlyList<WeatherRecord> Records { get; }

    /// <summary>What is to be told of the files: gaps, values that were left out, winds that are hardly in m/s.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>
    /// The weather of an area: its own; else the mean of those of the stations and areas in it; else that of the smallest area it lies in; else the only one
    /// there is, where it goes by no name.
    /// </summary>
    /// <param name="area">The area.</param>
    /// <param name="network">The stations and areas, by which those within the area are known; <c>null</c> for none.</param>
    /// <returns>The weather; <c>null</c> where the files have none for it.</returns>
    public WeatherRecord? Find(Area area, StationNetwork? network = null)
    {
        ArgumentNullException.ThrowIfNull(area);
        if (Of(area) is { } own)
            return own;
        var within = network?.AllAreas.Where(a => a.Level < area.Level && area.Equals(a.At(area.Level))).Select(Of).OfType<WeatherRecord>().Distinct().ToList();
        if (within is { Count: > 0 })
            return WeatherRecord.Mean(area.Name, within);
        for (var at = area.Parent; at is not null; at = at.Parent)
            if (Of(at) is { } around)
                return around;
        return Records is [{ Place: "" } only] ? only : null;
    }

    private WeatherRecord? Of(Area area) => Records.FirstOrDefault(r => r.Place == area.Name || r.Place == area.ToString());
}
