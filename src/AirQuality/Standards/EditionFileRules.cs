using AirQuality.RuleFiles;
using AirQuality.Wording;

namespace AirQuality.Standards;

/// <summary>Reads the levels, clauses and rules of validity of an <see cref="EditionFile"/>.</summary>
internal static class EditionFileRules
{
    private const int MostDays = 366;

    /// <summary>The levels, best first; each begins where the one before ends.</summary>
    public static IReadOnlyList<AqiCategory> Levels(JsonEntry entry, string adviceSource)
    {
        var levels = new List<AqiCategory>();
        foreach (var item in entry.Items())
        {
            item.Only("from", "to", "name", "colour", "rgb", "cmyk", "effect", "measures");
            var rgb = Colour(item["rgb"]);
            levels.Add(new AqiCategory
            {
                Level = levels.Count + 1,
                From = item.Find("from")?.Whole(0, EditionFaults.LargestIaqi) ?? (levels.Count == 0 ? 0 : levels[^1].To + 1),
                To = item["to"].Whole(1, EditionFaults.LargestIaqi),
                Names = item["name"].Words(),
                Colours = item["colour"].Words(),
                Rgb = rgb,
                Cmyk = item.Find("cmyk") is { } print ? Ink(print) : Ink(rgb),
                Effects = item.Find("effect")?.Words() ?? LocalizedText.Same(string.Empty),
                Measures = item.Find("measures")?.Words() ?? LocalizedText.Same(string.Empty),
                AdviceSource = adviceSource,
            });
        }

        return levels;
    }

    /// <summary>The clauses by which an AQI is made.</summary>
    public static AqiClauses Clauses(JsonEntry entry)
    {
        entry.Only("daily", "realTime", "incomplete", "notMonitored");
        return new AqiClauses(entry["daily"].Text(), entry["realTime"].Text(), entry.Find("incomplete")?.Text(), entry.Find("notMonitored")?.Text());
    }

    /// <summary>The rules of validity; what is not said stays as in the base.</summary>
    public static AssessmentRules Assessment(JsonEntry edition, AssessmentRules source)
    {
        var decimals = edition.Find("decimalsOfPM25")?.Whole(0, 1) ?? source.DecimalsOfPM25;
        if (edition.Find("assessment") is not { } entry)
            return source with { DecimalsOfPM25 = decimals };
        entry.Only(
            "minutesForHour", "hoursForDay", "hoursForEightHourMean", "windowsForMda8", "stationPercentForArea", "stationPercentForSmallArea", "fewStations", "daysForYear", "daysForMonth",
            "daysForFebruary", "rangeDays", "rangeOf");
        int Of(string key, int least, int most, int otherwise) => entry.Find(key)?.Whole(least, most) ?? otherwise;
        return source with
        {
            DecimalsOfPM25 = decimals,
            MinutesForHour = Of("minutesForHour", 1, 60, source.MinutesForHour),
            HoursForDay = Of("hoursForDay", 20, 24, source.HoursForDay),
            HoursForEightHourMean = Of("hoursForEightHourMean", 1, 8, source.HoursForEightHourMean),
            WindowsForMda8 = Of("windowsForMda8", 1, 17, source.WindowsForMda8),
            StationPercentForArea = Of("stationPercentForArea", 1, 100, source.StationPercentForArea),
            StationPercentForSmallArea = Of("stationPercentForSmallArea", 1, 100, source.StationPercentForSmallArea),
            FewStations = Of("fewStations", 0, 1000, source.FewStations),
            DaysForYear = Of("daysForYear", 1, MostDays, source.DaysForYear),
            DaysForMonth = Of("daysForMonth", 1, 31, source.DaysForMonth),
            DaysForFebruary = Of("daysForFebruary", 1, 29, source.DaysForFebruary),
            RangeDays = Of("rangeDays", 1, MostDays, source.RangeDays),
            RangeOf = Of("rangeOf", 1, MostDays, source.RangeOf),
        };
    }

    private static Rgb Colour(JsonEntry entry) =>
        entry.Items() is { Count: 3 } parts ? new Rgb(Byte(parts[0], 255), Byte(parts[1], 255), Byte(parts[2], 255)) : throw entry.Expected(new("红、绿、蓝，各0至255", "red, green and blue, 0 to 255 each"));

    private static Cmyk Ink(JsonEntry entry) =>
        entry.Items() is { Count: 4 } parts
            ? new Cmyk(Byte(parts[0], 100), Byte(parts[1], 100), Byte(parts[2], 100), Byte(parts[3], 100))
            : throw entry.Expected(new("青、品红、黄、黑，各0至100", "cyan, magenta, yellow and black, 0 to 100 each"));

    /// <summary>The inks of a colour where none are given, by the plain complement.</summary>
    private static Cmyk Ink(Rgb rgb)
    {
        var largest = Math.Max(rgb.R, Math.Max(rgb.G, rgb.B));
        byte Of(byte part) => largest == 0 ? (byte)0 : (byte)(100 * (largest - part) / largest);
        return new Cmyk(Of(rgb.R), Of(rgb.G), Of(rgb.B), (byte)(100 - (100 * largest / 255)));
    }

    private static byte Byte(JsonEntry entry, int most) => (byte)entry.Whole(0, most);
}
