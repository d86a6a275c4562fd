namespace AirQuality.Excel;

/// <summary>Tells workbooks from other files.</summary>
internal static class FileKinds
{
    /// <summary>The kind of a file by its first eight bytes.</summary>
    public static FileKind Of(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("PK\u0003\u0004"u8))
            return FileKind.OpenXml;
        return start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) ? FileKind.Compound : FileKind.Other;
    }
}
