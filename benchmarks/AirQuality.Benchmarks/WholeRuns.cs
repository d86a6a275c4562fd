using System.Globalization;
using AirQuality.Standards;
using AirQuality.Terms;
using DuckDB.NET.Data;

namespace AirQuality.Benchmarks;

/// <summary>What <c>benchmarks/whole.sh</c> runs beside the tool, each as a process of its own: the files, and places by DuckDB and by LINQ.</summary>
internal static class WholeRuns
{
    /// <summary>Runs what the arguments say: <c>files FOLDER DAYS</c>, <c>duckdb SQL HOURS STATIONS FIRST END</c> or <c>linq HOURS STATIONS FIRST END</c>.</summary>
    public static int Run(string[] args)
    {
        switch (args[0])
        {
            case "files":
                Files(args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
                return 0;
            case "duckdb":
                DuckDb(args[1], args[2..]);
                return 0;
            default:
                Linq(args[1], args[2], DateTime.Parse(args[3], CultureInfo.InvariantCulture), DateTime.Parse(args[4], CultureInfo.InvariantCulture));
                return 0;
        }
    }

    private static void Files(string folder, int days)
    {
        Directory.CreateDirectory(folder);
        GeneratedFiles.WriteLong(GeneratedFiles.Hours(NationalYear.Stations, days), Path.Combine(folder, "hours.csv"));
        File.WriteAllLines(
            Path.Combine(folder, "stations.csv"),
            ["station,name,kind,county,city,province", .. Enumerable.Range(0, NationalYear.Stations).Select(i => $"{1001 + i}A,S{i},urban,县{i / 3},市{i / 30},省{i / 300}")]);
    }

    private static void DuckDb(string sql, string[] values)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SET threads = 2";
        command.ExecuteNonQuery();
        command.CommandText = File.ReadAllText(sql).Replace("$FILE", values[0], StringComparison.Ordinal).Replace("$STATIONS", values[1], StringComparison.Ordinal)
            .Replace("$FIRST", values[2], StringComparison.Ordinal).Replace("$END", values[3], StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        Console.WriteLine("rank,area,value");
        while (reader.Read())
            Console.WriteLine($"{reader.GetValue(0)},{reader.GetValue(1)},{reader.GetValue(2)}");
    }

    /// <summary>As a script does it: lines, cells, groups.</summary>
    private static void Linq(string hours, string stations, DateTime first, DateTime end)
    {
        var counties = File.ReadLines(stations).Skip(1).Select(line => line.Split(',')).ToDictionary(cells => cells[0], cells => cells[3], StringComparer.Ordinal);
        var rows = File.ReadLines(hours).Skip(1).Select(line => line.Split(','))
            .Select(cells => new { Station = cells[0], Start = DateTime.Parse(cells[1], CultureInfo.InvariantCulture).AddHours(-1), Values = cells[2..].Select(c => c.Length == 0 ? null : (double?)double.Parse(c, CultureInfo.InvariantCulture)).ToArray() })
            .Where(row => row.Start >= first && row.Start < end);
        var days = rows.GroupBy(row => (row.Station, row.Start.Date)).Select(day => new
        {
            County = counties[day.Key.Station],
            day.Key.Date,
            Means = Enumerable.Range(0, 5).Select(p => Mean(day.Select(r => r.Values[p]), 20)).Append(Largest([.. day.OrderBy(r => r.Start).Select(r => r.Values[5])])).ToArray(),
        });
        var periods = days.GroupBy(day => (day.County, day.Date))
            .Select(day => new { day.Key.County, Means = Enumerable.Range(0, 6).Select(p => Published(Mean(day.Select(d => d.Means[p]), 1), p == 4 ? 1 : 0)).ToArray() })
            .GroupBy(day => day.County);
        var index = periods.Select(p => new { County = p.Key, Value = Index([.. p.Select(d => d.Means)]) }).OrderBy(p => p.Value).ThenBy(p => p.County, StringComparer.Ordinal).ToList();
        Console.WriteLine("rank,area,value");
        foreach (var place in index)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{1 + index.FindIndex(p => p.Value == place.Value)},{place.County},{place.Value:0.00}"));
    }

    private static decimal Index(List<double?[]> days)
    {
        var limits = new[] { 60, 40, 70, 35, 4, 160 };
        return limits.Select((limit, p) =>
        {
            var values = days.Select(d => d[p]).OfType<double>().Order().ToList();
            var figure = p < 4 ? values.Average() : Percentile(values, p == 4 ? 0.95 : 0.9);
            return (decimal)Published(Published(figure, p == 4 ? 1 : 0) / limit, 2)!.Value;
        }).Sum();
    }

    private static double Percentile(List<double> values, double order)
    {
        var at = (values.Count - 1) * order;
        var below = (int)at;
        return values[below] + ((at - below) * (values[Math.Min(below + 1, values.Count - 1)] - values[below]));
    }

    private static double? Largest(List<double?> day)
    {
        var windows = Enumerable.Range(0, 17).Select(from => Mean(day.Skip(from).Take(8), 6)).OfType<double>().ToList();
        return windows.Count >= StandardsCatalogue.Y2012.Assessment.WindowsForMda8 || (windows.Count > 0 && Published(windows.Max(), 0) > 160) ? windows.Max() : null;
    }

    private static double? Mean(IEnumerable<double?> values, int needed)
    {
        var present = values.OfType<double>().ToList();
        return present.Count >= needed ? present.Average() : null;
    }

    private static double? Published(double? value, int decimals) => value is { } known ? Math.Round(Math.Round(known, 9), decimals) : null;
}
