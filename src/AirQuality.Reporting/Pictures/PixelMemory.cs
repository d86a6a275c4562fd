using System.IO.MemoryMappedFiles;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>
/// The pixels of a picture, straight from the system and back to it. They are ten megabytes, and an allocator that has once given back so much keeps as much ever after.
/// </summary>
internal sealed class PixelMemory : IDisposable
{
    private readonly MemoryMappedFile memory;
    private readonly MemoryMappedViewAccessor view;

    public PixelMemory(SKImageInfo info)
    {
        memory = MemoryMappedFile.CreateNew(mapName: null, info.BytesSize64);
        view = memory.CreateViewAccessor();
        Surface = SKSurface.Create(info, view.SafeMemoryMappedViewHandle.DangerousGetHandle(), info.RowBytes);
    }

    /// <summary>What is drawn on.</summary>
    public SKSurface Surface { get; }

    public void Dispose()
    {
        Surface.Dispose();
        view.Dispose();
        memory.Dispose();
    }
}
