using System.Buffers.Binary;
using System.Text;

namespace AirQuality.Excel.Tests;

/// <summary>A compound document of streams that hold noise, as an encrypted workbook is one.</summary>
internal static class CompoundFile
{
    private const int Sector = 512;
    private const int SectorsOfStream = 8; // 4096 bytes: shorter ones would lie in a stream of their own
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;
    private const uint TableOfSectors = 0xFFFFFFFD;

    public static byte[] Of(params string[] streams)
    {
        var bytes = new byte[Sector * (3 + (streams.Length * SectorsOfStream))];
        Header(bytes);
        var fat = bytes.AsSpan(Sector, Sector);
        fat.Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(fat, TableOfSectors);
        BinaryPrimitives.WriteUInt32LittleEndian(fat[4..], EndOfChain); // the directory
        var directory = bytes.AsSpan(2 * Sector, Sector);
        Entry(directory, "Root Entry", type: 5, start: EndOfChain, size: 0, child: 1);
        for (var i = 0; i < streams.Length; i++)
        {
            var first = 2 + (i * SectorsOfStream);
            for (var s = 0; s < SectorsOfStream; s++)
                BinaryPrimitives.WriteUInt32LittleEndian(fat[((first + s) * 4)..], s + 1 < SectorsOfStream ? (uint)(first + s + 1) : EndOfChain);
            Entry(directory[((i + 1) * 128)..], streams[i], type: 2, start: (uint)first, size: SectorsOfStream * Sector, child: Free);
            if (i + 1 < streams.Length)
                BinaryPrimitives.WriteUInt32LittleEndian(directory[(((i + 1) * 128) + 72)..], (uint)(i + 2)); // the next to the right
            new Random(i).NextBytes(bytes.AsSpan(Sector * (1 + first), SectorsOfStream * Sector));
        }

        return bytes;
    }

    private static void Header(Span<byte> bytes)
    {
        ReadOnlySpan<byte> mark = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        mark.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[24..], 0x3E);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[26..], 3);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[28..], 0xFFFE);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[30..], 9);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[32..], 6);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[44..], 1); // one sector of the table
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[48..], 1); // the directory begins in sector 1
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[56..], 4096);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[60..], EndOfChain);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[68..], EndOfChain);
        bytes[76..Sector].Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[76..], 0);
    }

    private static void Entry(Span<byte> entry, string name, byte type, uint start, uint size, uint child)
    {
        Encoding.Unicode.GetBytes(name, entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((name.Length + 1) * 2));
        entry[66] = type;
        entry[67] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(entry[68..], Free);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[72..], Free);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[76..], child);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], start);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[120..], size);
    }
}
