using System.Globalization;
using AirQuality.Observations;
using AirQuality.Reading.Columns;
using AirQuality.Reading.Rows;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reading.Tables;

/// <summary>A row of a stations file as a station.</summary>
internal sealed class StationRow(SideRow row, List<Finding> findings)
{
    /// <summary>The station.</summary>
    /// <exception cref="ObservationFormatException">A word, date or number that is none.</exception>
    public Station ToStation()
    {
        var kind = Kind();
        var known = Class();
        var from = Date("from");
        var to = Date("to");
        if (from > to)
            throw row.Error(FindingKind.ReversedPeriod, "to", new($"a day not before {row["from"]}", $"不早于{row["from"]}的日期"));
        var name = row["name"] is { Length: > 0 } text ? text : row["station"];
        return new Station(row["station"], name, kind, AreaOf())
        {
            Class = known,
            From = from,
            To = to,
            Successor = row["successor"] is { Length: > 0 } successor ? successor : null,
            FormerNames = row["former_names"] is { Length: > 0 } former ? string.Join(';', former.Split([';', '；', '、', ',', '，', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : null,
            Longitude = Degrees("lon", 180),
            Latitude = Degrees("lat", 90),
            Monitors = Monitors(),
            MonitorsFrom = Date("plan_from"),
            AreaClass = AreaClass(),
        };
    }

    /// <summary>What the station is for. Bureaus write who runs it in this column too: that is no kind, and the station is urban.</summary>
    private StationKind Kind()
    {
        if (StationWords.IsYes(row["control"]))
            return StationKind.Background;
        var word = row["kind"];
        if (StationWords.Kind(word) is { } kind)
            return kind;
        if (StationWords.Class(word) is null)
            throw row.Error(FindingKind.UnknownKind, "kind", StationWords.ExpectedKinds);
        findings.Add(row.Find(FindingKind.ReadAs, "kind", StationWords.ExpectedKinds, new($"'{word}', which says who runs the station: read as urban", $"“{word}”，说明管理级别：按城市点读取")));
        return StationKind.Urban;
    }

    private StationClass Class()
    {
        if (row["class"] is { Length: > 0 } word)
            return StationWords.Class(word) ?? throw row.Error(FindingKind.UnknownKind, "class", new("national, provincial, municipal, county or township", "国控、省控、市控、县控或乡镇"));
        return StationWords.Kind(row["kind"]) is null ? StationWords.Class(row["kind"]) ?? StationClass.Unsaid : StationClass.Unsaid;
    }

    private LocalDate? Date(string key)
    {
        var text = row[key];
        if (text.Length == 0 || NameText.Plain(text) is "-" or "--" or "/" or "至今" or "now" or "present" or "在用" or "运行")
            return null;
        if (LooseTime.Parse(text, DateOrder.Unknown) is not { } time || (time.Traits & TimeTrait.Ambiguous) != TimeTrait.None)
            throw row.Error(FindingKind.BadTime, key, TimeText.ExpectedDate);
        // A month stands for its first day where service begins, for its last where it ends.
        return (time.Traits & TimeTrait.MonthOnly) != TimeTrait.None && key == "to" ? time.Date.With(DateAdjusters.EndOfMonth) : time.Date;
    }

    private decimal? Degrees(string key, decimal most)
    {
        var text = row[key].TrimEnd('°', 'E', 'N', 'e', 'n', ' ');
        if (text.Length == 0)
            return null;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most
            ? degrees
            : throw row.Error(FindingKind.NotANumber, key, new($"degrees from -{most} to {most}", $"-{most}至{most}的度数"));
    }

    /// <summary>What the plan has: told by what is monitored, by what is not, or by both alike.</summary>
    private IReadOnlyList<Pollutant>? Monitors()
    {
        var monitored = Names("monitors");
        var left = Names("not_monitored");
        if (left is null)
            return monitored is null ? null : [.. monitored];
        var rest = Pollutants.All.ToArray().Where(p => !left.Contains(p)).ToList();
        if (monitored is not null && !monitored.SequenceEqual(rest))
            throw row.Error(FindingKind.UnknownPollutant, "not_monitored", new("the pollutants that monitors leaves out", "监测项目之外的污染物"), VisibleText.Quote(row["not_monitored"]));
        return rest.Count == Pollutants.Count ? null : rest;
    }

    private SortedSet<Pollutant>? Names(string column)
    {
        var names = row[column].Split(['+', ' ', ';', '、', ',', '，', '；', '/'], StringSplitOptions.RemoveEmptyEntries);
        if (names.Length == 0)
            return null;
        var named = new SortedSet<Pollutant>();
        foreach (var name in names)
        {
            if (NameText.Plain(name) is "六项" or "六参数" or "all" or "常规六项")
                return null;
            named.Add(ColumnName.PollutantOf(name) ?? throw row.Error(FindingKind.UnknownPollutant, column, new("so2, no2, pm10, pm25, co or o3, joined by +", "以+连接的so2、no2、pm10、pm25、co、o3"), VisibleText.Quote(name)));
        }

        return named;
    }

    private int? AreaClass() => StationWords.AreaClass(row["area_class"]) switch
    {
        0 => throw row.Error(FindingKind.UnknownKind, "area_class", new("class 1 or 2", "一类区或二类区")),
        var known => known,
    };

    private Area? AreaOf()
    {
        var area = row["province"] is { Length: > 0 } province ? new Area(province, AreaLevel.Province) : null;
        if (row["city"] is { Length: > 0 } city)
            area = new Area(city, AreaLevel.City, area);
        if (row["county"] is { Length: > 0 } county)
            area = new Area(county, AreaLevel.County, area);
        return row["township"] is { Length: > 0 } township ? new Area(township, AreaLevel.Township, area) : area;
    }
}
