using System.Diagnostics;
using DuckDB.NET.Data;

namespace AirQuality.Sql.Tests;

/// <summary>A packed CSV of 240 stations and a year, 2.1 million rows, and a limit of memory below what it takes unpacked.</summary>
[TestFixture]
[Category("Long")]
[Category("Engines")]
public sealed class LargeFilesTests
{
    private string folder = string.Empty;

    [OneTimeSetUp]
    public void MakeFile()
    {
        folder = Directory.CreateTempSubdirectory("airq-large-").FullName;
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"COPY (SELECT 'S' || (100 + s) AS station, strftime(TIMESTAMP '2025-01-01' + INTERVAL (h) HOUR, '%Y-%m-%dT%H:%M') AS time, (s + h) % 60 AS so2, (s * 3 + h) % 90 AS no2, (s + h * 7) % 300 AS pm10, (s + h * 11) % 200 AS pm25, (s + h) % 30 / 10 AS co, (s + h * 13) % 240 AS o3 FROM range(1, 8761) t(h), range(240) u(s) ORDER BY h, s) TO '{PathOf("hours.csv.gz")}' (HEADER, COMPRESSION gzip)";
        command.ExecuteNonQuery();
    }

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Rank_MoreThanTheLimitOfMemory_PrintsTheSame()
    {
        string[] rank = ["rank", PathOf("hours.csv.gz"), "--period", "2025", "--csv"];
        var (_, expected, _) = AirqRun.Of(rank);
        Assert.That(AirqRun.Of([.. rank, "--engine", "duckdb", "--memory", "64MiB"]), Is.EqualTo((0, expected, string.Empty)));
    }

    [Test]
    public void Rank_LimitOfMemoryTooSmall_SaysSo()
    {
        var (code, printed, error) = AirqRun.Of("rank", PathOf("hours.csv.gz"), "--period", "2025", "--csv", "--engine", "duckdb", "--memory", "5MiB");
        Assert.That((code, printed), Is.EqualTo((1, string.Empty)));
        Assert.That(error, Does.Contain("the limit of memory is too small"));
    }

    /// <summary>All rows stand twice: as they are the same they count once.</summary>
    [Test]
    public void Rank_FileGivenTwice_PrintsTheSame()
    {
        File.Copy(PathOf("hours.csv.gz"), PathOf("again.csv.gz"));
        string[] options = ["--period", "2025", "--csv"];
        var (_, expected, _) = AirqRun.Of(["rank", PathOf("hours.csv.gz"), .. options]);
        Assert.That(AirqRun.Of(["rank", PathOf("hours.csv.gz"), PathOf("again.csv.gz"), .. options, "--engine", "duckdb"]), Is.EqualTo((0, expected, string.Empty)));
    }

    [Test]
    [Platform("Unix")]
    public async Task Rank_ToldToStop_LeavesNoTemporaryFolder()
    {
        var temporary = Directory.CreateDirectory(PathOf("tmp")).FullName;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "airq.dll"), "rank", PathOf("hours.csv.gz"), "--period", "2025", "--engine", "duckdb", "--memory", "64MiB"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment = { ["TMPDIR"] = temporary },
        };
        using var process = Process.Start(start)!;
        while (Directory.GetDirectories(temporary, "airq-duckdb-*").Length == 0 && !process.HasExited)
            await Task.Delay(20);
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
            await kill.WaitForExitAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That((process.ExitCode, error), Is.EqualTo((143, "airq: interrupted\n")));
        Assert.That(Directory.GetDirectories(temporary, "airq-duckdb-*"), Is.Empty);
    }

    private string PathOf(string name) => Path.Combine(folder, name);
}
