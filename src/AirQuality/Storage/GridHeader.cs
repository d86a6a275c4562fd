using System.Buffers.Binary;
using System.Text;
using AirQuality.Observations;
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
    private const int FixedSize = 64;
    private const int ChecksumAt = 12;

    // The line ends in it tell a file that went through a transfer as text.
    private static readonly byte[] Signature = "AQGRID\r\n"u8.ToArray();

    public long Cells => (long)Pollutants.Count * StationIds.Count * DayCount * 24;

    public static GridHeader Of(HourlyGrid grid, uint hoursChecksum) => new(grid.StationIds, HourStamp.DayNumber(grid.FirstDay), grid.DayCount, hoursChecksum);

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
        Write(header, 28, (int)ids.Length);
        Write(header, 32, (int)HoursChecksum);
        ids.ToArray().CopyTo(header, FixedSize);
        Write(header, ChecksumAt, (int)Checksum(header));
        return header;
    }

    /// <summary>Reads the header at the beginning of a file and its size.</summary>
    public static GridHeader Read(Stream file, string name, out int size)
    {
        var header = new byte[FixedSize];
        var read = file.ReadAtLeast(header, FixedSize, throwOnEndOfStream: false);
        if (read < Signature.Length || !header.AsSpan(0, Signature.Length).SequenceEqual(Signature))
            throw new HourlyGridFileException(name, "a file of hours, which begins with AQGRID", read == 0 ? "an empty file" : "another beginning");
        if (read < FixedSize)
            throw Truncated(name, FixedSize, read);
        if (Read(header, 8) is var version && version != Version)
            throw new HourlyGridFileException(name, $"version {Version} of a file of hours", $"version {version}");
        var idBytes = Read(header, 28);
        if (idBytes < 0 || SizeOf(idBytes) > file.Length)
            throw Truncated(name, SizeOf(Math.Max(0, idBytes)), file.Length);
        size = SizeOf(idBytes);
        Array.Resize(ref header, size);
        file.ReadExactly(header.AsSpan(FixedSize));
        var checksum = (uint)Read(header, ChecksumAt);
        Write(header, ChecksumAt, 0);
        if (Checksum(header) != checksum)
            throw new HourlyGridFileException(name, $"a header with the checksum {checksum:x8}", $"{Checksum(header):x8}: it is damaged");
        return new GridHeader(Ids(header.AsSpan(FixedSize, idBytes), Read(header, 24)), Read(header, 16), Read(header, 20), (uint)Read(header, 32));
    }

    /// <summary>An error for a file that is shorter or longer than its header says.</summary>
    public static HourlyGridFileException Truncated(string name, long expected, long found) => new(name, $"{expected} bytes", $"{found}: it is {(found < expected ? "cut off" : "too long")}");

    private static List<string> Ids(ReadOnlySpan<byte> bytes, int count)
    {
        var ids = new List<string>(count);
        for (; ids.Count < count; bytes = bytes[(2 + BinaryPrimitives.ReadUInt16LittleEndian(bytes))..])
            ids.Add(Encoding.UTF8.GetString(bytes.Slice(2, BinaryPrimitives.ReadUInt16LittleEndian(bytes))));
        return ids;
    }

    private static uint Checksum(ReadOnlySpan<byte> header)
    {
        var checksum = new Crc32C();
        checksum.Append(header);
        return checksum.Value;
    }

    private static int SizeOf(long idBytes) => checked((int)((FixedSize + idBytes + 63) / 64 * 64));

    private static int Read(ReadOnlySpan<byte> header, int at) => BinaryPrimitives.ReadInt32LittleEndian(header[at..]);

    private static void Write(Span<byte> header, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(header[at..], value);
}
