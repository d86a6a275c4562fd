using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace AirQuality.Storage;

/// <summary>Codes in a mapped file.</summary>
internal sealed unsafe class MappedCodes : MemoryManager<int>
{
    private readonly MemoryMappedFile map;
    private readonly MemoryMappedViewAccessor view;
    private readonly int offset;
    private readonly int count;
    private byte* start;

    /// <summary>Maps a file, which can be closed afterwards.</summary>
    public MappedCodes(FileStream file, int offset, int count)
    {
        this.offset = offset;
        this.count = count;
        map = MemoryMappedFile.CreateFromFile(file, mapName: null, capacity: 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        view = map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start); // holds the view until it is released
    }

    public override Memory<int> Memory => CreateMemory(count);

    public override Span<int> GetSpan()
    {
        // A view begins at a page border before the bytes asked for; PointerOffset is what lies between.
        ObjectDisposedException.ThrowIf(start is null, this);
        return new Span<int>(start + view.PointerOffset + offset, count);
    }

    public override MemoryHandle Pin(int elementIndex = 0)
    {
        ObjectDisposedException.ThrowIf(start is null, this);
        return new MemoryHandle(start + view.PointerOffset + offset + ((long)elementIndex * sizeof(int)));
    }

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing || start is null)
            return;
        start = null;
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        map.Dispose();
    }
}
