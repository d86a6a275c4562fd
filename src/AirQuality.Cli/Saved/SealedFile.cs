using System.Security.Cryptography;
using System.Text;
using AirQuality.Storage;

namespace AirQuality.Cli.Saved;

/// <summary>A file that says what it was made of and has a digest over everything: it is used whole or not at all.</summary>
internal static class SealedFile
{
    private static readonly byte[] Signature = "AIRQSAVED1\r\n"u8.ToArray();

    /// <summary>Writes a file, whole or not at all.</summary>
    public static void Write(string path, SavedKey key, Action<BinaryWriter> content)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Signature);
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(key.Text);
            content(writer);
        }

        bytes.Write(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        using var temporary = TemporaryPath.Beside(path);
        using (var file = new FileStream(temporary.Name, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            bytes.WriteTo(file);
        temporary.MoveTo(path);
    }

    /// <summary>Reads a file; <c>null</c> when there is none, it is damaged, or it was made of something else.</summary>
    public static T? Read<T>(string path, SavedKey key, Func<BinaryReader, T> content)
        where T : class
    {
        if (!File.Exists(path))
            return null;
        var bytes = File.ReadAllBytes(path);
        var end = bytes.Length - SHA256.HashSizeInBytes;
        if (end < Signature.Length || !bytes.AsSpan(0, Signature.Length).SequenceEqual(Signature) || !SHA256.HashData(bytes.AsSpan(0, end)).AsSpan().SequenceEqual(bytes.AsSpan(end)))
            return null;
        using var reader = new BinaryReader(new MemoryStream(bytes, Signature.Length, end - Signature.Length), Encoding.UTF8);
        return reader.ReadString() == key.Text ? content(reader) : null;
    }
}
