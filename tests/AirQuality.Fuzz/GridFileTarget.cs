using System.Buffers.Binary;
using AirQuality.Observations;
using AirQuality.Storage;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Fuzz;

/// <summary>Saved grids: one that opens saves as the same bytes, any other is refused by the documented error, also where the checksums were made to fit.</summary>
internal static class GridFileTarget
{
    private static readonly string Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"fuzz-{Environment.ProcessId}.aqgrid");

    public static IReadOnlyList<byte[]> Seeds { get; } = [Saved(stations: 1, days: 1), Saved(stations: 3, days: 2), Saved(stations: 0, days: 0)];

    public static (bool Accepted, long Cells) Check(byte[] input, Random random)
    {
        if (random.Next(2) == 0)
            Sign(input);
        File.WriteAllBytes(Path, input);
        try
        {
            using var opened = HourlyGridFile.Open(Path);
            FuzzTarget.Require(opened.Grid.StationIds.Distinct(StringComparer.Ordinal).Count() == opened.Grid.StationIds.Count, "stations are unique");
            foreach (var pollutant in Pollutants.All)
            {
                for (var station = 0; station < opened.Grid.StationIds.Count; station++)
                    FuzzTarget.Require(opened.Grid.Hours(pollutant, station).Length == opened.Grid.DayCount * 24, "each station has its hours");
            }

            return (true, 0);
        }
        catch (HourlyGridFileException refused)
        {
            FuzzTarget.Require(refused.File == Path && refused.Message.StartsWith(Path, StringComparison.Ordinal) && refused.Message.Length < 1000, $"the error names the file, briefly: {refused.Message}");
            return (false, 0);
        }
        finally
        {
            File.Delete(Path);
        }
    }

    private static byte[] Saved(int stations, int days)
    {
        var builder = new HourlyGridBuilder();
        for (var i = 0; i < stations * days * 24; i++)
            builder.Add($"站{i % stations}", new LocalDateTime(2025, 1, 1, 1, 0).PlusHours(i / stations), Pollutants.All[i % Pollutants.Count], Concentration.FromDecimal(i));
        HourlyGridFile.Save(builder.Build(), Path);
        var bytes = File.ReadAllBytes(Path);
        File.Delete(Path);
        return bytes;
    }

    /// <summary>Makes the checksums fit, as a program would that writes such files wrongly.</summary>
    private static void Sign(byte[] input)
    {
        if (input.Length < GridHeader.FixedSize)
            return;
        var size = Math.Clamp((GridHeader.FixedSize + (long)BinaryPrimitives.ReadInt32LittleEndian(input.AsSpan(GridHeader.IdBytesAt)) + 63) / 64 * 64, GridHeader.FixedSize, input.Length);
        Write(GridHeader.HoursChecksumAt, Checksum(input.AsSpan((int)size)));
        Write(GridHeader.ChecksumAt, 0);
        Write(GridHeader.ChecksumAt, Checksum(input.AsSpan(0, (int)size)));

        void Write(int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(input.AsSpan(at), value);
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var checksum = new Crc32C();
        checksum.Append(bytes);
        return checksum.Value;
    }
}
