using AirQuality.Observations;
using AirQuality.Reading.Findings;
using AirQuality.Reading.Tables;
using AirQuality.Terms;

namespace AirQuality.Meteorology;

/// <summary>
/// Holds the columns of a weather file against what weather can be. A model would swallow Fahrenheit and knots without a word, and two files in two units
/// would make a change of the weather out of a change of the unit.
/// </summary>
internal sealed class WeatherUnitChecks(SideTable table, WeatherRows rows, IReadOnlyList<WeatherReading> readings)
{
    private const int LeastValues = 30;
    private const double HottestSummer = 47; // °C that one value in a hundred exceeds nowhere; in Fahrenheit an ordinary morning
    private const double WindyPlace = 6; // m/s, the mean wind of ridges and islands; 12 knots are an ordinary coast
    private const double BreezyTown = 3; // m/s; stations of Chinese cities have 1 to 3 in the mean of years
    private const double LeastSteadiness = 0.62; // vector mean by scalar mean on the steadiest days: near 1 in one unit, near 0.5 where one of them is in knots
    private const double DoubtfulShare = 0.02;

    /// <summary>Checks every column whose header states no unit.</summary>
    /// <returns>What is to be told.</returns>
    /// <exception cref="ObservationFormatException">A column is in another unit than its name says.</exception>
    public IReadOnlyList<Finding> Check()
    {
        Temperature(WeatherColumns.Temperature);
        Temperature(WeatherColumns.Maximum);
        Dew();
        Humidity();
        Pressure();
        return [.. Wind()];
    }

    private void Temperature(WeatherColumn column)
    {
        if (rows.States(column) || Sorted(r => r[column]) is not { } values)
            return;
        if (Quantile(values, 0.5) > 200)
            throw Wrong(column, new("degrees Celsius", "摄氏度"), new($"values about {Quantile(values, 0.5):0}, as in kelvin; name the column {column.Key}_k", $"中位数约{Quantile(values, 0.5):0}，应为开尔文；请将该列命名为{column.Key}_k"));
        if (Quantile(values, 0.99) > HottestSummer)
            throw Wrong(column, new("degrees Celsius", "摄氏度"), new($"values up to {values[^1]:0.#}, as in Fahrenheit; name the column {column.Key}_f", $"最高{values[^1]:0.#}，应为华氏度；请将该列命名为{column.Key}_f"));
    }

    private void Dew()
    {
        var both = readings.Where(r => double.IsFinite(r[WeatherColumns.Temperature]) && double.IsFinite(r[WeatherColumns.DewPoint])).ToList();
        var above = both.Count(r => r[WeatherColumns.DewPoint] > r[WeatherColumns.Temperature] + 1);
        if (both.Count >= LeastValues && above > DoubtfulShare * both.Count)
            throw Wrong(WeatherColumns.DewPoint, new("dew points below the temperature, both in degrees Celsius", "不高于气温的露点（均为摄氏度）"), new($"{above} of {both.Count} above it, as where one of them is in Fahrenheit", $"{both.Count}个中有{above}个高于气温，其一可能为华氏度"));
    }

    private void Humidity()
    {
        if (Sorted(r => r[WeatherColumns.Humidity]) is { } values && values[^1] <= 1)
            throw Wrong(WeatherColumns.Humidity, new("per cent from 0 to 100", "0至100的百分数"), new("nothing above 1, as in shares", "均不超过1，应为小数"));
    }

    private void Pressure()
    {
        if (rows.States(WeatherColumns.Pressure) || Sorted(r => r[WeatherColumns.Pressure]) is not { } values)
            return;
        var middle = Quantile(values, 0.5);
        if (middle is < 450 or > 1100)
            throw Wrong(WeatherColumns.Pressure, new("hPa", "百帕"), new($"values about {middle:0.#}; name the column by its unit, such as pres_kpa", $"中位数约{middle:0.#}；请在列名中写明单位，如pres_kpa"));
    }

    private IEnumerable<Finding> Wind()
    {
        if (rows.States(WeatherColumns.Speed) || Sorted(r => r[WeatherColumns.Speed]) is not { } values)
            yield break;
        var expected = new Bilingual("wind in m/s", "以米每秒计的风速");
        var hint = new Bilingual("name the column ws_kn, ws_kmh or ws_ms", "请将该列命名为ws_kn、ws_kmh或ws_ms");
        var mean = values.Average();
        if (WindLattice.UnitOf(readings.Select(r => r[WeatherColumns.Speed])) is { } unit)
            throw Wrong(WeatherColumns.Speed, expected, new($"values that are whole tenths of m/s times {1 / unit:0.000}, as in {WindLattice.Name(unit).English}; {hint.English}", $"数值均为0.1米每秒的{1 / unit:0.000}倍，应为{WindLattice.Name(unit).Chinese}；{hint.Chinese}"));
        if (mean > WindyPlace)
            throw Wrong(WeatherColumns.Speed, expected, new($"a mean of {mean:0.0}, as in knots or km/h; {hint.English}", $"平均{mean:0.0}，应为节或公里每小时；{hint.Chinese}"));
        if (Steadiness() is { } steady and (< LeastSteadiness or > 1.3))
            throw Wrong(WeatherColumns.Speed, expected, new($"days on which u and v make up {steady:0.00} of ws at most, as where they are in two units; {hint.English}", $"u、v合成风速至多为ws的{steady:0.00}倍，二者单位应不同；{hint.Chinese}"));
        if (mean > BreezyTown)
            yield return table.Find(FindingKind.Implausible, new(0, WeatherColumns.Speed.Key), expected, new($"a mean of {mean:0.0}, more than in most cities; if it is in knots, {hint.English}", $"平均{mean:0.0}，高于多数城市；若以节计，{hint.Chinese}"));
    }

    /// <summary>How much of the scalar wind the vector wind makes up on the steadiest days; <c>null</c> where one of them is not in the file.</summary>
    private double? Steadiness()
    {
        if (!rows.Has(WeatherColumns.East) || !rows.Has(WeatherColumns.North))
            return null;
        return Sorted(r => r[WeatherColumns.Speed] > 0.5 ? Math.Sqrt((r[WeatherColumns.East] * r[WeatherColumns.East]) + (r[WeatherColumns.North] * r[WeatherColumns.North])) / r[WeatherColumns.Speed] : double.NaN) is { } ratios
            ? Quantile(ratios, 0.98)
            : null;
    }

    private double[]? Sorted(Func<WeatherReading, double> value)
    {
        double[] values = [.. readings.Select(value).Where(double.IsFinite).Order()];
        return values.Length >= LeastValues ? values : null;
    }

    private static double Quantile(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];

    private ObservationFormatException Wrong(WeatherColumn column, Bilingual expected, Bilingual found) =>
        new(table.Find(FindingKind.BadUnit, new(table.HeaderLine, column.Key), expected, found));
}
