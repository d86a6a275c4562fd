using AirQuality.Aggregation;

namespace AirQuality.Cli.Hosting;

/// <summary>Sums hours to days outside of the tool's memory. The tool itself has none: engines are large, and in a program of their own.</summary>
internal interface IDayEngine
{
    /// <summary>Adds the days of a source.</summary>
    /// <exception cref="DataException">The source cannot be read, or holds what cannot be summed.</exception>
    /// <exception cref="UsageException">What was asked for makes no sense.</exception>
    void Collect(AreaDayCollector days, EngineSource source, CancellationToken cancellationToken);
}
