using System.Globalization;
using AirQuality.Observations;
using AirQuality.Reading.Columns;
using AirQuality.Reading.Findings;
using AirQuality.Reading.Rows;
using AirQuality.Reading.Tables;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Meteorology;

/// <summary>Reads the rows of a weather table, in the units of <see cref="WeatherVariable"/>.</summary>
internal sealed class WeatherRows
{
    // Codes of missing values: those of the meteorological administration (32766, 32744, 999999) and the nines of everybody else.
    private static readonly HashSet<double> Codes = [9999, 9999.9, 99999, 999999, 999990, 999998, 32766, 32744, -999, -999.9, -9999, -99999, -99.9, 999, 999.9];
    private static readonly HashSet<string> Blanks = new(StringComparer.OrdinalIgnoreCase) { "", "na", "n/a", "nan", "null", "none", "-", "--", "—", "/", "\\", "缺测", "缺失", "无" };

    private readonly SideTable table;
    private readonly WeatherUnit?[] stated;

    public WeatherRows(SideTable table)
    {
        this.table = table;
        var header = table.Raw.Rows.First(r => r.Line == table.HeaderLine).Cells;
        stated = [.. WeatherColumns.All.Select(c => table.ColumnOf(c.Key) is >= 0 and var at ? c.UnitOf(NameText.Key(NameText.Plain(Spelt(header[at])))) : null)];
        if (!Has(WeatherColumns.Speed) && !(Has(WeatherColumns.East) && Has(WeatherColumns.North)))
            throw new ObservationFormatException(table.Find(FindingKind.UnknownHeader, new(table.HeaderLine), new("a column of wind speed (ws), or of its parts u and v", "风速列（ws、风速）或分量列u、v"), new("none", "没有")));
    }

    /// <summary>Whether the file has a column.</summary>
    public bool Has(WeatherColumn column) => table.ColumnOf(column.Key) >= 0;

    /// <summary>Whether the header of a column states a unit, so that its values are not doubted.</summary>
    public bool States(WeatherColumn column) => stated[Index(column)] is not null;

    /// <summary>Reads every row.</summary>
    /// <exception cref="ObservationFormatException">A cell is not what its column asks for.</exception>
    public List<WeatherReading> Read() => [.. table.WholeRows().Select(Parse)];

    // The signs of degrees are no letters and would be lost with the brackets.
    private static string Spelt(string header) => header.Replace("℉", "F", StringComparison.Ordinal).Replace("°F", "F", StringComparison.OrdinalIgnoreCase).Replace("℃", "C", StringComparison.Ordinal);

    private static int Index(WeatherColumn column) => WeatherColumns.All.Index().First(c => c.Item == column).Index;

    private WeatherReading Parse(SideRow row)
    {
        var time = TimeOf(row);
        var values = new double[WeatherColumns.All.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = Value(row, i);
        return new WeatherReading(row.Line, row["station"] is { Length: > 0 } station ? station : row["area"], time.Date, time.Hour, values);
    }

    private LooseTime TimeOf(SideRow row)
    {
        var hour = row["hour"];
        var text = row["date"] is { Length: > 0 } date ? date : row["year"].Length > 0 ? $"{row["year"]}-{row["month"]}-{row["day"]}" : row["day"];
        if (LooseTime.Parse(text, DateOrder.Unknown) is not { } time || (time.Traits & (TimeTrait.MonthOnly | TimeTrait.Ambiguous)) != TimeTrait.None)
            throw row.Error(FindingKind.BadTime, table.ColumnOf("date") >= 0 ? "date" : "day", new("a day or an hour such as 2026-03-15 08:00", "日期或时刻（如2026-03-15 08:00）"), ReadingCounts.Quote(text));
        if (hour.Length == 0 || time.Hour is > 0)
            return time;
        return LooseTime.ParseHour(hour) is { } known ? time with { Hour = known } : throw row.Error(FindingKind.BadTime, "hour", new("an hour from 0 to 24", "0至24的小时"));
    }

    private double Value(SideRow row, int index)
    {
        var column = WeatherColumns.All[index];
        var text = row[column.Key];
        if (Blanks.Contains(text))
            return double.NaN;
        if (column == WeatherColumns.Direction)
        {
            if (WindDirections.IsCalm(text))
                return double.NaN;
            if (WindDirections.Parse(text) is { } named)
                return named;
        }

        if (!double.TryParse(text.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            throw row.Error(FindingKind.NotANumber, column.Key, new("a number", "数字"));
        if (Codes.Contains(number) && !(column == WeatherColumns.Pressure && number is 999 or 999.9))
            return double.NaN;
        return stated[index] is { } unit ? (number * unit.Factor) + unit.Offset : number;
    }
}
