using System.Buffers.Binary;
using System.Text;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Storage;

/// <summary>
/// What stands before the hours in a file. Little-endian: 8 bytes of signature, version (4), checksum of all before the hours
/// with itself as zero (4), first day as days since 1970-01-01 (4), days (4), stations (4), bytes of station ids (4), checksum
/// of the hours (4), zeros to 64; then each station id as its length (2) and UTF-8; then zeros to a multiple of 64.
/// </summary>
internal sealed record GridHeader(IReadOnlyList<string> StationIds, int FirstDay, int DayCount, uint HoursChecksum)
{
    public const int Version = 1;
    internal const int FixedSize = 64;
    internal const int ChecksumAt = 12;
    internal const int IdBytesAt = 28;
    internal const int HoursChecksumAt = 32;

    // The line ends in it tell a file that went through a transfer as text.
    private static readonly byte[] Signature = "AQGRID\r\n"u8.ToArray();

    public long Cells => (long)Pollutants.Count * StationIds.Count * DayCount * 24;

    public static GridHeader Of(HourlyGrid grid, uint hoursChecksum) => new(grid.StationIds, HourStamp.DayNumber(grid.FirstDay), grid.DayCount, hoursChecksum);

    /// <summary>Whether a grid can be like this: the days lie in the calendar, the hours in memory, no station comes twice.</summary>
    private bool FitsTogether =>
        DayCount >= 0 && Cells <= Array.MaxLength
        && FirstDay >= HourStamp.DayNumber(LocalDate.MinIsoValue) && (long)FirstDay + DayCount <= HourStamp.DayNumber(LocalDate.MaxIsoValue)
        && StationIds.Distinct(StringComparer.Ordinal).Count() == StationIds.Count;

    public LocalDate FirstDate => HourStamp.Date(FirstDay);

    /// <summary>The bytes of the header.</summary>
    public byte[] ToBytes()
    {
        var ids = new MemoryStream();
        Span<byte> length = stackalloc byte[2];
        foreach (var id in StationIds)
        {
            var bytes = Encoding.UTF8.GetBytes(id);
            if (bytes.Length > ushort.MaxValue)
                throw new ArgumentException($"The station id '{id[..20]}...' is longer than {ushort.MaxValue} bytes.");
            BinaryPrimitives.WriteUInt16LittleEndian(length, (ushort)bytes.Length);
            ids.Write(length);
            ids.Write(bytes);
        }

        var header = new byte[SizeOf(ids.Length)];
        Signature.CopyTo(header, 0);
        Write(header, 8, Version);
        Write(header, 16, FirstDay);
        Write(header, 20, DayCount);
        Write(header, 24, StationIds.Count);
        Write(header, IdBytesAt, (int)ids.Length);
        Write(header, HoursChecksumAt, (int)HoursChecksum);
        ids.ToArray().CopyTo(header, FixedSize);
        Write(header, ChecksumAt, (int)Checksum(header));
        return header;
    }

    /// <summary>Reads the header at the beginning of a file and its size.</summary>
    public static GridHeader Read(Stream file, string name, out int size)
    {
        var header = new byte[FixedSize];
        var length = file.ReadAtLeast(header, FixedSize, throwOnEndOfStream: false);
        if (length < Signature.Length || !header.AsSpan(0, Signature.Length).SequenceEqual(Signature))
            throw new HourlyGridFileException(name, "a file of hours, which begins with AQGRID", length == 0 ? "an empty file" : "another beginning");
        if (length < FixedSize)
            throw Truncated(name, FixedSize, length);
        if (Read(header, 8) is var version && version != Version)
            throw new HourlyGridFileException(name, $"version {Version} of a file of hours", $"version {version}");
        // Compared with the length of the file before anything is allocated by it: the checksum over it has not been read yet.
        var idBytes = Read(header, IdBytesAt);
        if (idBytes < 0 || SizeOf(idBytes) > file.Length)
            throw Truncated(name, SizeOf(Math.Max(0, idBytes)), file.Length);
        size = (int)SizeOf(idBytes);
        Array.Resize(ref header, size);
        file.ReadExactly(header.AsSpan(FixedSize));
        var checksum = (uint)Read(header, ChecksumAt);
        Write(header, ChecksumAt, 0);
        if (Checksum(header) != checksum)
            throw new HourlyGridFileException(name, $"a header with the checksum {checksum:x8}", $"{Checksum(header):x8}: it is damaged");
        var read = new GridHeader(Ids(header.AsSpan(FixedSize, idBytes)), Read(header, 16), Read(header, 20), (uint)Read(header, HoursChecksumAt));
        return read.StationIds.Count == Read(header, 24) && read.FitsTogether
            ? read
            : throw new HourlyGridFileException(name, "stations and days that fit together", "a header that contradicts itself");
    }

    /// <summary>An error for a file that is shorter or longer than its header says.</summary>
    public static HourlyGridFileException Truncated(string name, long expected, long found) => new(name, $"{expected} bytes", $"{found}: it is {(found < expected ? "cut off" : "too long")}");

    /// <summary>The station ids; too few where the last one is cut off.</summary>
    private static List<string> Ids(ReadOnlySpan<byte> bytes)
    {
        var ids = new List<string>();
        while (bytes.Length >= 2 && bytes.Length >= 2 + BinaryPrimitives.ReadUInt16LittleEndian(bytes))
        {
            var next = 2 + BinaryPrimitives.ReadUInt16LittleEndian(bytes);
            ids.Add(Encoding.UTF8.GetString(bytes[2..next]));
            bytes = bytes[next..];
        }

        return ids;
    }

    private static uint Checksum(ReadOnlySpan<byte> header)
    {
        var checksum = new Crc32C();
        checksum.Append(header);
        return checksum.Value;
    }

    // A multiple of 64, so that the hours, mapped into memory, begin where a vector of 512 bits may begin.
    private static long SizeOf(long idBytes) => (FixedSize + idBytes + 63) / 64 * 64;

    private static int Read(ReadOnlySpan<byte> header, int at) => BinaryPrimitives.ReadInt32LittleEndian(header[at..]);

    private static void Write(Span<byte> header, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(header[at..], value);
}
