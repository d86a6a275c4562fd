using System.Buffers.Binary;
using AirQuality.Observations;
using AirQuality.Storage;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Storage;

public sealed class HourlyGridFileTests
{
    private string folder = null!;

    private string Path => System.IO.Path.Combine(folder, "year.aqgrid");

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory().FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [TestCase(0, 0)]
    [TestCase(1, 1)]
    [TestCase(3, 40)]
    [TestCase(170, 3)]
    public void Open_WhatWasSaved_IsTheSameGrid(int stations, int days)
    {
        var grid = Grid(stations, days, seed: stations);
        HourlyGridFile.Save(grid, Path);
        using var opened = HourlyGridFile.Open(Path);
        Assert.That((opened.Grid.FirstDay, opened.Grid.DayCount), Is.EqualTo((grid.FirstDay, grid.DayCount)));
        Assert.That(opened.Grid.StationIds, Is.EqualTo(grid.StationIds));
        Assert.That(Codes(opened.Grid), Is.EqualTo(Codes(grid)));
    }

    [TestCase(3)]
    [TestCase(1, Category = "Long,Large")]
    public void Open_AnyByteDifferent_IsRefusedWithTheFile(int step)
    {
        HourlyGridFile.Save(Grid(2, 1, seed: 1), Path);
        var bytes = File.ReadAllBytes(Path);
        var damaged = System.IO.Path.Combine(folder, "damaged.aqgrid");
        for (var i = 0; i < bytes.Length; i += step)
        {
            foreach (var flip in (byte[])[0x01, 0x80, 0xFF])
            {
                bytes[i] ^= flip;
                File.WriteAllBytes(damaged, bytes);
                bytes[i] ^= flip;
                Assert.That(() => HourlyGridFile.Open(damaged), Throws.TypeOf<HourlyGridFileException>().With.Message.StartsWith(damaged).And.Message.Contains("expected"), $"byte {i}");
            }
        }
    }

    [Test]
    public void Open_CutAnywhere_IsRefused()
    {
        HourlyGridFile.Save(Grid(2, 1, seed: 1), Path);
        var bytes = File.ReadAllBytes(Path);
        var cut = System.IO.Path.Combine(folder, "cut.aqgrid");
        for (var length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(cut, bytes[..length]);
            Assert.That(() => HourlyGridFile.Open(cut), Throws.TypeOf<HourlyGridFileException>(), $"{length} bytes");
        }

        File.WriteAllBytes(cut, [.. bytes, 0]);
        Assert.That(() => HourlyGridFile.Open(cut), Throws.TypeOf<HourlyGridFileException>().With.Property("Found").Contains("too long"));
    }

    [Test]
    public void Open_NewerVersion_SaysSo()
    {
        HourlyGridFile.Save(Grid(1, 1, seed: 1), Path);
        var bytes = File.ReadAllBytes(Path);
        bytes[8] = 2;
        File.WriteAllBytes(Path, bytes);
        Assert.That(() => HourlyGridFile.Open(Path), Throws.TypeOf<HourlyGridFileException>().With.Property("Expected").Contains("version 1").And.Property("Found").EqualTo("version 2"));
    }

    [Test]
    public void Open_ForeignFile_SaysWhatWasExpected()
    {
        File.WriteAllText(Path, "station,time,so2\n" + new string('x', 200));
        Assert.That(() => HourlyGridFile.Open(Path), Throws.TypeOf<HourlyGridFileException>().With.Property("Expected").Contains("AQGRID"));
    }

    /// <summary>A program that writes such files wrongly, checksums and all.</summary>
    [TestCase(16, int.MaxValue)]
    [TestCase(20, -1)]
    [TestCase(20, int.MaxValue)]
    [TestCase(24, -1)]
    [TestCase(24, int.MaxValue)]
    [TestCase(24, 3)]
    public void Open_HeaderThatContradictsItself_IsRefused(int at, int value)
    {
        HourlyGridFile.Save(Grid(2, 1, seed: 1), Path);
        var bytes = File.ReadAllBytes(Path);
        var size = bytes.Length - (Pollutants.Count * 2 * 24 * sizeof(int));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(GridHeader.ChecksumAt), 0);
        var checksum = new Crc32C();
        checksum.Append(bytes.AsSpan(0, size));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(GridHeader.ChecksumAt), checksum.Value);
        File.WriteAllBytes(Path, bytes);
        Assert.That(() => HourlyGridFile.Open(Path), Throws.TypeOf<HourlyGridFileException>().With.Property("Found").Contains("contradicts itself"));
    }

    [Test]
    public void Open_LengthOfStationIdsBeyondTheFile_IsCutOff()
    {
        HourlyGridFile.Save(Grid(1, 1, seed: 1), Path);
        var bytes = File.ReadAllBytes(Path);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(GridHeader.IdBytesAt), int.MaxValue);
        File.WriteAllBytes(Path, bytes);
        Assert.That(() => HourlyGridFile.Open(Path), Throws.TypeOf<HourlyGridFileException>().With.Property("Found").Contains("cut off"));
    }

    [Test]
    public void Open_MissingFile_IsNotFound() =>
        Assert.That(() => HourlyGridFile.Open(Path), Throws.TypeOf<FileNotFoundException>());

    [Test]
    public void Save_Cancelled_LeavesTheOldFileAndNoOther()
    {
        HourlyGridFile.Save(Grid(1, 1, seed: 1), Path);
        var before = File.ReadAllBytes(Path);
        Assert.That(() => HourlyGridFile.Save(Grid(3, 2, seed: 2), Path, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Directory.GetFiles(folder), Is.EqualTo(new[] { Path }));
        Assert.That(File.ReadAllBytes(Path), Is.EqualTo(before));
    }

    [Test]
    public void Save_WhereItIsOpen_ReplacesItAndTheOpenOneStays()
    {
        var (old, newer) = (Grid(2, 5, seed: 1), Grid(2, 5, seed: 2));
        HourlyGridFile.Save(old, Path);
        using var opened = HourlyGridFile.Open(Path);
        HourlyGridFile.Save(newer, Path);
        using var again = HourlyGridFile.Open(Path);
        Assert.That(Codes(opened.Grid), Is.EqualTo(Codes(old)));
        Assert.That(Codes(again.Grid), Is.EqualTo(Codes(newer)));
    }

    [Test]
    public void Hours_AfterDispose_Throw()
    {
        HourlyGridFile.Save(Grid(1, 1, seed: 1), Path);
        var opened = HourlyGridFile.Open(Path);
        opened.Dispose();
        opened.Dispose();
        Assert.That(() => opened.Grid.Hours(Pollutant.SO2, 0).Length, Throws.TypeOf<ObjectDisposedException>());
    }

    private static HourlyGrid Grid(int stations, int days, int seed)
    {
        var random = new Random(seed);
        var codes = new int[Pollutants.Count * stations * days * 24];
        foreach (ref var code in codes.AsSpan())
            code = random.Next(10) == 0 ? Concentration.Missing.Code : random.Next(Concentration.MaxThousandths);
        return new HourlyGrid([.. Enumerable.Range(0, stations).Select(s => $"站点 {s}")], new LocalDate(2024, 12, 30), days, codes);
    }

    private static int[] Codes(HourlyGrid grid) =>
        [.. Pollutants.All.ToArray().SelectMany(p => Enumerable.Range(0, grid.StationIds.Count).SelectMany(s => grid.Codes(p, s).ToArray()))];
}
