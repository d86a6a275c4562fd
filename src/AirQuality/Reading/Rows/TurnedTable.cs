using System.Text.RegularExpressions;
using AirQuality.Reading.Columns;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>Tables that have what should be rows as columns: a column a day, or a column an area and pollutant. They are refused with how they would be read.</summary>
internal static partial class TurnedTable
{
    private const int Few = 2;
    private const int ManyHours = 12;

    private static readonly Bilingual Parted = new("a row for each area or station and time, with a column for each pollutant (area,date,pm25,pm10,…); this table has a column for each area and pollutant", "每个区域或站点每个时间一行、每项污染物一列（区县,日期,PM2.5,PM10…）；此表为每个区域每项污染物一列，请改排");

    /// <summary>How the table should be laid out; <c>null</c> where it is not one of these.</summary>
    public static Bilingual? Advice(ColumnTable columns)
    {
        var unknown = columns.Columns.Where(c => c.Role == ColumnRole.Unknown && c.Name.Length > 0).Select(c => NameText.Plain(c.Name)).ToList();
        if (unknown.Count(n => Hour().IsMatch(n)) >= ManyHours)
            return new("a row for each station (or area) and hour (station,time,pm25,pm10,…); this table has a column an hour: turn it", "每个站点（区域）每小时一行（站点,时间,PM2.5,PM10…）；此表为每小时一列，请转置");
        if (unknown.Count(n => Day().IsMatch(n)) >= Few)
            return new("a row for each area or station and day (area,date,pm25,…); this table has a column a day: turn it", "每个区域或站点每日一行（区县,日期,PM2.5…）；此表为每日一列，请转置");
        if (columns.Has(ColumnRole.Date) || columns.Has(ColumnRole.Time))
        {
            var parted = unknown.Select(n => Pollutant().Match(n)).Where(m => m.Success).ToList();
            if (parted.Count >= Few && parted.Select(m => m.Groups["rest"].Value).Distinct(StringComparer.Ordinal).Count() >= Few)
                return Parted;
        }

        return null;
    }

    /// <summary>How a table should be laid out whose areas and pollutants stand in two rows of names; <c>null</c> where it is not one of these.</summary>
    /// <param name="above">The row above the one that is most like a header; none where it is the first.</param>
    /// <param name="names">That row.</param>
    /// <param name="below">The row below it.</param>
    public static Bilingual? Advice(string[] above, string[] names, string[] below)
    {
        var repeated = PollutantsOf(names);
        var isUnder = repeated.Count > repeated.Distinct().Count() && above.Count(IsName) >= Few;
        var isOver = repeated.Count >= Few && names.Count(n => n.Length == 0) >= Few && below.Where(IsName).ToList() is var parts && parts.Count > parts.Distinct(StringComparer.Ordinal).Count() && PollutantsOf(below).Count == 0 && !below.Any(IsNumber);
        return isUnder || isOver ? Parted : default(Bilingual?);
    }

    /// <summary>Whether a table has pollutants and a month, an index or no time but a place, and so is none of hours or days.</summary>
    public static bool IsOfPeriods(ColumnTable columns)
    {
        var hasTime = columns.Has(ColumnRole.Date) || columns.Has(ColumnRole.Time) || columns.Has(ColumnRole.UniversalTime) || columns.Has(ColumnRole.Day) || columns.Has(ColumnRole.Hour);
        var hasPollutants = columns.Columns.Count(c => c.Role is ColumnRole.Concentration) >= Few;
        return !hasTime && hasPollutants && (columns.Has(ColumnRole.Month) || columns.Has(ColumnRole.CompositeIndex));
    }

    private static List<Terms.Pollutant> PollutantsOf(string[] names) => [.. names.Select(n => ColumnName.Of(n).Meaning).Where(m => m is { Role: ColumnRole.Concentration, Pollutant: not null }).Select(m => m.Pollutant!.Value)];

    private static bool IsName(string cell) => cell.Length > 0 && !IsNumber(cell);

    private static bool IsNumber(string cell) => decimal.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out _);

    /// <summary>00, 1时, h05, 23:00.</summary>
    [GeneratedRegex("^(hour|hr|h)?[ _]?([01]?[0-9]|2[0-4])(时|点|h|:00|:00:00)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hour();

    /// <summary>2026-03-01, 3/1, 3月1日, 1日, 20260301.</summary>
    [GeneratedRegex("^((19|20)[0-9]{2}[-/.年])?[0-9]{1,2}[-/.月][0-9]{1,2}日?( 0{1,2}:00(:00)?)?$|^[0-9]{1,2}日$|^(19|20)[0-9]{6}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Day();

    /// <summary>A pollutant behind or before something else.</summary>
    [GeneratedRegex("^(?<rest>.*[^a-z0-9].*?|.*[^\\x00-\\x7F])[ _.-]?(pm2\\.?5|pm10|so2|no2|o3|co)(_?8h|_?24h)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pollutant();
}
