using System.Buffers.Text;
using System.Text;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;
using NodaTime.Text;

namespace AirQuality.Cli.Sample;

/// <summary>The sample as CSV: UTF-8 without byte order mark, lines ended by a line feed. No field needs quotes.</summary>
internal static class SampleTables
{
    /// <summary><c>station,name,kind,county,city,province,lon,lat</c></summary>
    public static SampleTable Stations() => Table(
        "station,name,kind,county,city,province,lon,lat",
        SampleNetwork.Network.Stations.Select(s => string.Join(
            ',',
            s.Id,
            s.Name,
            s.Kind.ToString().ToLowerInvariant(),
            s.Area!.At(AreaLevel.County)!.Name,
            s.Area.At(AreaLevel.City)!.Name,
            s.Area.At(AreaLevel.Province)!.Name,
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{s.Longitude:0.00}"),
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{s.Latitude:0.00}"))));

    /// <summary><c>area,metric,year,goal,policy,period,responsible</c></summary>
    public static SampleTable Targets(LocalDate first, LocalDate last) => Table(
        "area,metric,year,goal,policy,period,responsible",
        SampleTargets.Create(first.Year, last.Year)
            .Select(t => FormattableString.Invariant($"{t.Area},{t.Metric},{t.Year},{t.Goal},{t.Policy},{t.Period},{t.Responsible}")));

    /// <summary><c>area,from,to,kind,source</c>: the days of dust within the sample, for every county and city.</summary>
    public static SampleTable Events(LocalDate first, LocalDate last)
    {
        var network = SampleNetwork.Network;
        var areas = network.Areas(AreaLevel.City).Concat(network.Areas(AreaLevel.County)).ToList();
        var rows =
            from year in Enumerable.Range(first.Year, last.Year - first.Year + 1)
            let start = SampleDust.FirstDay(year)
            where start is not null
            let begin = LocalDate.Max(start.Value, first)
            let finish = LocalDate.Min(start.Value.PlusDays(SampleDust.Days - 1), last)
            where begin <= finish
            from area in areas
            select $"{area.Name},{LocalDatePattern.Iso.Format(begin)},{LocalDatePattern.Iso.Format(finish)},dust,示例沙尘名单";
        return Table("area,from,to,kind,source", rows);
    }

    /// <summary><c>station,time,so2,no2,pm10,pm25,co,o3</c>: the days from one to another; hours without any value have no row.</summary>
    public static SampleTable Hours(HourlyGrid grid, LocalDate first, LocalDate last)
    {
        var from = NodaTime.Period.DaysBetween(grid.FirstDay, first) * 24;
        var to = (NodaTime.Period.DaysBetween(grid.FirstDay, last) + 1) * 24;
        var stationIds = grid.StationIds.Select(id => Encoding.UTF8.GetBytes(id)).ToList();
        var bytes = new byte[((to - from) * grid.StationIds.Count * 64) + 64];
        var length = Encoding.UTF8.GetBytes("station,time,so2,no2,pm10,pm25,co,o3\n", bytes);
        var rows = 0;
        var midnight = grid.FirstDay.AtMidnight();
        for (var hour = from; hour < to; hour++)
        {
            var stamp = Encoding.UTF8.GetBytes(LocalDateTimePattern.GeneralIso.Format(midnight.PlusHours(hour + 1))[..16]);
            for (var station = 0; station < grid.StationIds.Count; station++)
            {
                var start = length;
                Append(stationIds[station]);
                bytes[length++] = (byte)',';
                Append(stamp);
                var any = false;
                foreach (var pollutant in Pollutants.All)
                {
                    bytes[length++] = (byte)',';
                    var value = grid.Hours(pollutant, station)[hour];
                    if (value.IsMissing)
                        continue;
                    any = true;
                    length += Format(value.Thousandths, pollutant == Pollutant.CO, bytes.AsSpan(length));
                }

                bytes[length++] = (byte)'\n';
                if (any)
                    rows++;
                else
                    length = start;
            }
        }

        return new SampleTable(bytes.AsMemory(0, length), rows);

        void Append(byte[] text)
        {
            text.CopyTo(bytes, length);
            length += text.Length;
        }
    }

    private static int Format(int thousandths, bool tenths, Span<byte> target)
    {
        Utf8Formatter.TryFormat(thousandths / 1000, target, out var length);
        if (tenths)
        {
            target[length++] = (byte)'.';
            target[length++] = (byte)('0' + (thousandths % 1000 / 100));
        }

        return length;
    }

    private static SampleTable Table(string header, IEnumerable<string> rows)
    {
        var lines = rows.ToList();
        var text = new StringBuilder().Append(header).Append('\n');
        foreach (var line in lines)
            text.Append(line).Append('\n');
        return new SampleTable(Encoding.UTF8.GetBytes(text.ToString()), lines.Count);
    }
}
