using AirQuality.Observations;

namespace AirQuality.Storage;

/// <summary>A grid whose hours lie in a file that is mapped into memory.</summary>
/// <remarks>One that is never disposed stays mapped until the process ends, so that spans of its hours are never left without memory.</remarks>
public sealed class MappedHourlyGrid : IDisposable
{
    private readonly IDisposable memory;

    internal MappedHourlyGrid(HourlyGrid grid, IDisposable memory)
    {
        Grid = grid;
        this.memory = memory;
    }

    /// <summary>The grid. After <see cref="Dispose"/> its hours throw <see cref="ObjectDisposedException"/>; spans taken before must not be used any more.</summary>
    public HourlyGrid Grid { get; }

    /// <summary>Lets go of the file.</summary>
    public void Dispose() => memory.Dispose();
}
