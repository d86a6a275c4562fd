using AirQuality.Terms;

namespace AirQuality.Meteorology;

/// <summary>
/// Tells converted winds by their digits: instruments of the service give tenths of m/s, and in knots or km/h only some of the values that the decimals of
/// a file could write are tenths of m/s. Where nearly all are, and the tenths themselves do not fit, the file is in that unit.
/// </summary>
internal static class WindLattice
{
    private const int LeastValues = 200;
    private const double Nearly = 0.985;
    private const double Tenth = 0.1;

    /// <summary>The unit that the values were converted to, in m/s; <c>null</c> where they may well be m/s.</summary>
    public static double? UnitOf(IEnumerable<double> values)
    {
        // Below 0.25 of any unit the lattices meet; above 12 m/s there is little to see.
        decimal[] seen = [.. values.Where(v => v is > 0.25 and < 25).Select(v => Math.Round((decimal)v, 4))];
        if (seen.Length < LeastValues || seen.Distinct().Count() < 15)
            return null;
        var decimals = seen.Max(v => v.Scale == 0 ? 0 : Scale(v));
        if (decimals == 0 || FitOf(seen, unit: 1, decimals) > Nearly && decimals > 1)
            return null;
        return new double?[] { WeatherUnit.Knot, WeatherUnit.KilometreAnHour, WeatherUnit.MileAnHour }.FirstOrDefault(u => FitOf(seen, u!.Value, decimals) > Nearly && Spread(seen, u.Value, decimals) < 0.75);
    }

    /// <summary>What a unit is called.</summary>
    public static Bilingual Name(double unit) => unit == WeatherUnit.Knot ? new("knots", "节") : unit == WeatherUnit.KilometreAnHour ? new("km/h", "公里每小时") : new("miles an hour", "英里每小时");

    private static int Scale(decimal value)
    {
        var scale = 0;
        while (scale < 4 && value != Math.Round(value, scale))
            scale++;
        return scale;
    }

    /// <summary>The share of values that are tenths of m/s in a unit, at the decimals of the file.</summary>
    private static double FitOf(decimal[] seen, double unit, int decimals)
    {
        var half = Math.Pow(10, -decimals) * 0.5001;
        return seen.Count(v => Math.Abs((Math.Round((double)v * unit / Tenth) * Tenth / unit) - (double)v) <= half) / (double)seen.Length;
    }

    /// <summary>The share of the values a file of these decimals can write that fit a unit by chance.</summary>
    private static double Spread(decimal[] seen, double unit, int decimals)
    {
        var step = (decimal)Math.Pow(10, -decimals);
        var most = Math.Min(seen.Max(), 12);
        return FitOf([.. Enumerable.Range(1, (int)Math.Min(20000, most / step)).Select(i => i * step)], unit, decimals);
    }
}
