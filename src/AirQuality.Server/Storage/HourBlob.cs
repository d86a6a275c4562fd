using System.Buffers.Binary;
using System.Security.Cryptography;

namespace AirQuality.Server.Storage;

/// <summary>The values of an hour as bytes, with a checksum over them and the hour: a page that went bad is told from values.</summary>
internal static class HourBlob
{
    private const int CheckBytes = 8;

    public static byte[] Write(StoredHour hour)
    {
        var blob = new byte[(hour.Codes.Length * sizeof(int)) + CheckBytes];
        for (var i = 0; i < hour.Codes.Length; i++)
            BinaryPrimitives.WriteInt32LittleEndian(blob.AsSpan(i * sizeof(int)), hour.Codes[i]);
        WriteCheck(blob.AsSpan(..^CheckBytes), hour.Hour, blob.AsSpan(^CheckBytes..));
        return blob;
    }

    /// <summary>The values; <c>null</c> where the bytes are not those that were written.</summary>
    public static int[]? Read(int hour, ReadOnlySpan<byte> blob)
    {
        if (blob.Length < CheckBytes || (blob.Length - CheckBytes) % (6 * sizeof(int)) != 0)
            return null;
        Span<byte> check = stackalloc byte[CheckBytes];
        WriteCheck(blob[..^CheckBytes], hour, check);
        if (!check.SequenceEqual(blob[^CheckBytes..]))
            return null;
        var codes = new int[(blob.Length - CheckBytes) / sizeof(int)];
        for (var i = 0; i < codes.Length; i++)
            codes[i] = BinaryPrimitives.ReadInt32LittleEndian(blob[(i * sizeof(int))..]);
        return codes;
    }

    private static void WriteCheck(ReadOnlySpan<byte> values, int hour, Span<byte> check)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(number, hour);
        hash.AppendData(number);
        hash.AppendData(values);
        Span<byte> whole = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(whole);
        whole[..CheckBytes].CopyTo(check);
    }
}
