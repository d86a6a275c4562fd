using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using AirQuality.Json;
using AirQuality.Observations;
using AirQuality.Storage;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Ranking.Live;

/// <summary>
/// Live standings in a file. Little-endian: 8 bytes of signature, version (4); then parts, each its length (4), its bytes and their checksum
/// (4): the head as JSON (stations, events, version of the standings), the station ids, and each day with hours as its number from the first
/// day of the window, the codes [pollutant][station][hour] and the pollutants reviewed of each station; last a part of no bytes.
/// </summary>
internal static class LiveFile
{
    private const int Version = 1;

    // The line ends in it tell a file that went through a transfer as text.
    private static readonly byte[] Signature = "AQLIVE\r\n"u8.ToArray();

    /// <summary>Writes standings. The file appears whole or not at all; one that was there before is replaced.</summary>
    public static void Save(string path, LiveHead head, LiveHours hours, CancellationToken cancellationToken)
    {
        RequireLittleEndian();
        using var temporary = TemporaryPath.Beside(path);
        using (var file = new FileStream(temporary.Name, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 20))
        {
            file.Write(Signature);
            Write(file, Version);
            WritePart(file, Encoding.UTF8.GetBytes(head.ToText()));
            WritePart(file, Encoding.UTF8.GetBytes(string.Join('\n', hours.Ids)));
            for (var day = 0; day < hours.DayCount; day++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (hours.Day(day) is { } held)
                    WritePart(file, [.. BitConverter.GetBytes(day), .. held.ToBytes()]);
            }

            WritePart(file, []);
            // Before the file takes its name: a power cut must leave the old file or the new one, not a name without its bytes.
            file.Flush(flushToDisk: true);
        }

        temporary.MoveTo(path);
    }

    /// <summary>Reads what was written.</summary>
    /// <param name="path">The file.</param>
    /// <param name="hours">Takes the stations and hours; of no use after an exception.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The head.</returns>
    /// <exception cref="LiveFileException">The file is none, damaged, cut off or of a newer version.</exception>
    public static LiveHead Open(string path, Func<LiveHead, LiveHours> hours, CancellationToken cancellationToken)
    {
        RequireLittleEndian();
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1 << 20);
        var start = new byte[Signature.Length + sizeof(int)];
        if (file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !start.AsSpan(0, Signature.Length).SequenceEqual(Signature))
            throw new LiveFileException(path, new LocalizedText("应为实时数据文件（以AQLIVE开头），实为其他内容", "expected a file of live standings, which begins with AQLIVE, found another beginning"));
        if (BinaryPrimitives.ReadInt32LittleEndian(start.AsSpan(Signature.Length)) is var version && version != Version)
            throw new LiveFileException(path, new LocalizedText($"应为实时数据文件第{Version}版，实为第{version}版", $"expected version {Version} of a file of live standings, found version {version}"));
        var head = Head(path, ReadPart(file, path));
        var into = hours(head);
        var ids = Encoding.UTF8.GetString(ReadPart(file, path));
        into.Arrange(ids.Length == 0 ? [] : ids.Split('\n'));
        while (ReadPart(file, path) is { Length: > 0 } day)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (day.Length < sizeof(int) || BinaryPrimitives.ReadInt32LittleEndian(day) is var number && !into.Restore(number, day.AsSpan(sizeof(int))))
                throw Damaged(path, file.Position);
        }

        return file.Position == file.Length ? head : throw new LiveFileException(path, new LocalizedText($"应在第{file.Position}字节结束，其后还有内容", $"expected the end after {file.Position} bytes, found more"));
    }

    private static LiveHead Head(string path, byte[] text)
    {
        try
        {
            return LiveHead.Of(Encoding.UTF8.GetString(text));
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException or OverflowException)
        {
            throw new LiveFileException(path, new LocalizedText($"站点表或事件无法读取：{e.Message}", $"expected stations and events, found what cannot be read: {e.Message}"));
        }
    }

    private static void WritePart(FileStream file, ReadOnlySpan<byte> bytes)
    {
        Write(file, bytes.Length);
        file.Write(bytes);
        Write(file, (int)Checksum(bytes));
    }

    private static byte[] ReadPart(FileStream file, string path)
    {
        // Compared with the length of the file before anything is allocated by it: a damaged length must not take the memory of a gigabyte.
        var length = Read(file, path);
        if (length < 0 || length > file.Length - file.Position - sizeof(int))
            throw new LiveFileException(path, new LocalizedText($"第{file.Position}字节之后应有{length}字节，文件已截断或损坏", $"expected {length} bytes after byte {file.Position}, found the file cut off or damaged"));
        var bytes = new byte[length];
        file.ReadExactly(bytes);
        return (uint)Read(file, path) == Checksum(bytes) ? bytes : throw Damaged(path, file.Position);
    }

    private static LiveFileException Damaged(string path, long position) =>
        new(path, new LocalizedText($"第{position}字节之前的校验和不符，文件已损坏", $"expected the bytes before byte {position} to have their checksum, found them damaged"));

    private static int Read(FileStream file, string path)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        return file.ReadAtLeast(bytes, sizeof(int), throwOnEndOfStream: false) == sizeof(int)
            ? BinaryPrimitives.ReadInt32LittleEndian(bytes)
            : throw new LiveFileException(path, new LocalizedText($"文件在第{file.Position}字节处截断", $"expected more bytes, found the file cut off at byte {file.Position}"));
    }

    private static void Write(FileStream file, int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        file.Write(bytes);
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var checksum = new Crc32C();
        checksum.Append(bytes);
        return checksum.Value;
    }

    private static void RequireLittleEndian()
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Files of live standings are little-endian; this processor is not.");
    }
}
