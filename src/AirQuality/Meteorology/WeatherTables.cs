using AirQuality.Observations;
using AirQuality.Reading.Findings;
using AirQuality.Reading.Tables;
using AirQuality.Terms;

namespace AirQuality.Meteorology;

/// <summary>Gathers the rows of several weather tables and makes records of them.</summary>
internal sealed class WeatherTables
{
    private readonly Dictionary<string, List<WeatherReading>> byPlace = new(StringComparer.Ordinal);
    private readonly List<Finding> findings = [];
    private string first = string.Empty;

    /// <summary>Adds the rows of a table.</summary>
    /// <exception cref="ObservationFormatException">They are no weather, or repeat a time of a place.</exception>
    public void Add(SideTable table)
    {
        first = first.Length == 0 ? table.Raw.File : first;
        var rows = new WeatherRows(table);
        var readings = rows.Read();
        findings.AddRange(new WeatherUnitChecks(table, rows, readings).Check());
        foreach (var reading in readings)
            CheckRange(table, reading);
        foreach (var reading in readings)
        {
            WeatherDays.Complete(reading);
            if (!byPlace.TryGetValue(reading.Place, out var ofPlace))
                byPlace.Add(reading.Place, ofPlace = []);
            ofPlace.Add(reading);
        }

        foreach (var (place, ofPlace) in byPlace)
            CheckTimes(table, place, ofPlace);
    }

    /// <summary>The records, one a place.</summary>
    public WeatherSet ToSet()
    {
        if (byPlace.Count == 0)
            throw new ArgumentException("Expected weather files, found none.");
        var records = byPlace.Select(p => new WeatherRecord(p.Key, WeatherDays.Of(p.Value))).ToList();
        foreach (var record in records.Where(r => r.MissingDays > 0))
        {
            var days = record.MissingDays + record.Days.Count;
            findings.Add(new Finding(FindingKind.MissingCode, first, 0, Column: null, $"weather of {days} days of '{record.Place}'", $"none on {record.MissingDays}")
            {
                ExpectedInChinese = $"“{record.Place}”{days}天的气象数据", FoundInChinese = $"缺{record.MissingDays}天",
            });
        }

        return new WeatherSet(records, findings);
    }

    private static void CheckRange(SideTable table, WeatherReading reading)
    {
        foreach (var column in WeatherColumns.All)
            if (reading[column] < column.Least || reading[column] > column.Most)
                throw new ObservationFormatException(table.Find(FindingKind.OutOfRange, new(reading.Line, column.Key), new($"a value from {column.Least} to {column.Most}", $"{column.Least}至{column.Most}的数值"), new($"{reading[column]:0.###}", $"{reading[column]:0.###}")));
    }

    private static void CheckTimes(SideTable table, string place, List<WeatherReading> readings)
    {
        if (readings.Exists(r => r.Hour is null) && readings.Find(r => r.Hour is not null) is { } mixed)
            throw new ObservationFormatException(table.Find(FindingKind.BadTime, new(mixed.Line), new("days alone or hours alone", "全为日数据或全为小时数据"), new("both", "两者兼有")));
        var seen = new HashSet<TimeOfRow>();
        if (readings.Find(r => !seen.Add(new TimeOfRow(r.Date, r.Hour))) is { } twice)
            throw new ObservationFormatException(table.Find(FindingKind.DuplicateConflicting, new(twice.Line), new("each time of a place once", "同一地点的每个时间出现一次"), new($"{twice.Date:uuuu-MM-dd} of '{place}' again", $"“{place}”{twice.Date:uuuu-MM-dd}重复")));
    }

    private readonly record struct TimeOfRow(NodaTime.LocalDate Date, int? Hour);
}
