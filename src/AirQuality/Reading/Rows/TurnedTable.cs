using System.Text.RegularExpressions;
using AirQuality.Reading.Columns;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>Tables that have what should be rows as columns: a column a day, or a column an area and pollutant. They are refused with how they would be read.</summary>
internal static partial class TurnedTable
{
    private const int Few = 2;

    /// <summary>How the table should be laid out; <c>null</c> where it is not one of these.</summary>
    public static Bilingual? Advice(ColumnTable columns)
    {
        var unknown = columns.Columns.Where(c => c.Role == ColumnRole.Unknown && c.Name.Length > 0).Select(c => NameText.Plain(c.Name)).ToList();
        if (unknown.Count(n => Day().IsMatch(n)) >= Few)
            return new("a row for each area or station and day (area,date,pm25,…); this table has a column a day: turn it", "每个区域或站点每日一行（区县,日期,PM2.5…）；此表为每日一列，请转置");
        if (columns.Has(ColumnRole.Date) || columns.Has(ColumnRole.Time))
        {
            var parted = unknown.Select(n => Pollutant().Match(n)).Where(m => m.Success).ToList();
            if (parted.Count >= Few && parted.Select(m => m.Groups["rest"].Value).Distinct(StringComparer.Ordinal).Count() >= Few)
                return new("a row for each area or station and time, with a column for each pollutant (area,date,pm25,pm10,…); this table has a column for each area and pollutant", "每个区域或站点每个时间一行、每项污染物一列（区县,日期,PM2.5,PM10…）；此表为每个区域每项污染物一列，请改排");
        }

        return null;
    }

    /// <summary>2026-03-01, 3/1, 3月1日, 1日, 20260301.</summary>
    [GeneratedRegex("^((19|20)[0-9]{2}[-/.年])?[0-9]{1,2}[-/.月][0-9]{1,2}日?( 0{1,2}:00(:00)?)?$|^[0-9]{1,2}日$|^(19|20)[0-9]{6}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Day();

    /// <summary>A pollutant behind or before something else.</summary>
    [GeneratedRegex("^(?<rest>.*[^a-z0-9].*?|.*[^\\x00-\\x7F])[ _.-]?(pm2\\.?5|pm10|so2|no2|o3|co)(_?8h|_?24h)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pollutant();
}
