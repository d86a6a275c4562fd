using AirQuality.Meteorology;
using AirQuality.Terms;

namespace AirQuality.Reporting.Facts;

/// <summary>
/// The wind of the days of a report in the area looked at closely, by where it came from and how fast it was, and what was measured with each direction. A day is one wind: its mean speed, and the
/// direction its mean wind came from. Days whose mean is at most 1 m/s are calm and have no direction.
/// </summary>
internal sealed class WindRose
{
    /// <summary>How many directions there are: north, north-northeast and on.</summary>
    public const int Directions = 16;

    /// <summary>A mean of fewer days of a direction tells more of those days than of the direction.</summary>
    public const int LeastDays = 3;

    /// <summary>m/s, as for the share of calm hours.</summary>
    private const double CalmUpTo = 1.0;

    private const int CalmDay = -1;

    private readonly List<WindDay> days;

    private WindRose(List<WindDay> days, int period)
    {
        this.days = days;
        WithoutWind = period - days.Count;
        var calm = days.ConvertAll(d => d.CalmShare).FindAll(c => c is not null);
        CalmHours = calm.Count == 0 ? null : decimal.Round((decimal)calm.Average()!.Value * 100, 1);
    }

    /// <summary>The classes of speed by what each begins above, m/s; the last one has no end.</summary>
    public static IReadOnlyList<double> Classes { get; } = [CalmUpTo, 2, 3, 5];

    /// <summary>The pollutants that are shown by direction.</summary>
    public static IReadOnlyList<Pollutant> Shown { get; } = [Pollutant.PM25, Pollutant.O3];

    /// <summary>Days with a wind.</summary>
    public int Days => days.Count;

    /// <summary>Days of the period without one.</summary>
    public int WithoutWind { get; }

    /// <summary>Days that are calm.</summary>
    public int Calm => days.Count(d => d.Direction == CalmDay);

    /// <summary>The share of calm hours in per cent, to 0.1, the mean over the days whose files tell; <c>null</c> where none does.</summary>
    public decimal? CalmHours { get; }

    /// <summary>The direction most days had, the first of several.</summary>
    public int MainDirection => Enumerable.Range(0, Directions).MaxBy(d => Of(d).Count());

    /// <summary>The wind of a report; <c>null</c> without weather, or without a day of the period that has wind.</summary>
    public static WindRose? Of(Report report)
    {
        if (report.Options.Wind?.Find(report.Focus, report.Options.Network) is not { } weather)
            return null;
        var measured = Shown.Select(p => new ReportDays(report, report.Focus, p)).ToList();
        var winds = Enumerable.Range(0, report.Assessed.Days).Select(report.Assessed.Start.PlusDays).Select(weather.Find).OfType<WeatherDay>()
            .Where(d => d is { WindSpeed: not null, WindEast: not null, WindNorth: not null })
            .Select(d => new WindDay(d.WindSpeed!.Value, DirectionOf(d), d.CalmShare, measured.ConvertAll(m => m.On(d.Date)))).ToList();
        return winds.Count == 0 ? null : new WindRose(winds, report.Assessed.Days);
    }

    /// <summary>Days of a direction and class.</summary>
    /// <param name="direction">The direction, 0 for north, clockwise.</param>
    /// <param name="speed">The class, by its place in <see cref="Classes"/>.</param>
    public int DaysOf(int direction, int speed) => Of(direction).Count(d => d.Speed > Classes[speed] && (speed == Classes.Count - 1 || d.Speed <= Classes[speed + 1]));

    /// <summary>Days of a direction.</summary>
    public int DaysOf(int direction) => Of(direction).Count();

    /// <summary>The mean of the daily values with a direction, rounded half to even to whole µg/m³; <c>null</c> with fewer than three days.</summary>
    /// <param name="direction">The direction; <c>null</c> for calm days.</param>
    /// <param name="pollutant">One of <see cref="Shown"/>.</param>
    public decimal? MeanOf(int? direction, Pollutant pollutant)
    {
        var index = Shown.ToList().IndexOf(pollutant);
        var values = Of(direction ?? CalmDay).Select(d => d.Measured[index]).OfType<decimal>().ToList();
        return values.Count < LeastDays ? null : decimal.Round(values.Sum() / values.Count, 0, MidpointRounding.ToEven);
    }

    private IEnumerable<WindDay> Of(int direction) => days.Where(d => d.Direction == direction);

    /// <summary>Where the wind came from: the parts tell where it goes.</summary>
    private static int DirectionOf(WeatherDay day)
    {
        if (day.WindSpeed <= CalmUpTo)
            return CalmDay;
        var degrees = Math.Atan2(-day.WindEast!.Value, -day.WindNorth!.Value) * 180 / Math.PI;
        return ((int)Math.Floor((degrees + 360 + (180.0 / Directions)) * Directions / 360)) % Directions;
    }

    private sealed record WindDay(double Speed, int Direction, double? CalmShare, List<decimal?> Measured);
}
