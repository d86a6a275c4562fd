using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Sample;

/// <summary>The levels of one station, an hour at a time, in thousandths of µg/m³ (mg/m³ for CO).</summary>
internal sealed class SampleStationModel
{
    private const int LocalHoursPerKnot = 7;
    private static readonly LocalDate TrendOrigin = new(2025, 1, 1);

    private readonly int number;
    private readonly StationKind kind;
    private readonly SampleCounty county;
    private readonly SampleWeather weather;
    private readonly int siting;

    private LocalDate date;
    private int day;
    private long so2;
    private long no2;
    private long pm25;
    private long coarse;
    private long co;
    private long o3;

    public SampleStationModel(int number, Station station, SampleCounty county, SampleWeather weather)
    {
        this.number = number;
        this.county = county;
        this.weather = weather;
        kind = station.Kind;
        // Stations of one county differ by a few per cent and keep doing so.
        siting = 960 + (number * 37 % 81);
    }

    /// <summary>Prepares what is the same for all hours of a day.</summary>
    public void Begin(LocalDate newDate, int newDay)
    {
        (date, day) = (newDate, newDay);
        // Held after eight years either way, so that no date gives absurd levels.
        var trendDays = Math.Clamp(NodaTime.Period.DaysBetween(TrendOrigin, date), -8 * 365, 8 * 365);
        var emission = Permille.One + ((long)county.YearlyChange * trendDays / 365);
        so2 = OfDay(county.SO2, SamplePattern.SO2, emission, background: 500, traffic: 1000);
        no2 = OfDay(county.NO2, SamplePattern.NO2, emission, background: 350, traffic: 1600);
        pm25 = OfDay(county.PM25, SamplePattern.PM25, emission, background: 550, traffic: 1120);
        coarse = OfDay(county.Coarse, SamplePattern.Coarse, emission, background: 500, traffic: 1350);
        co = OfDay(county.CO, SamplePattern.CO, emission, background: 600, traffic: 1350) / 1000;
        // Ozone follows emissions less than in proportion.
        o3 = OfDay(county.O3, SamplePattern.O3, Permille.Stretch(emission, 400), background: 1120, traffic: 820);
    }

    /// <summary>The six values of an hour, at official precision.</summary>
    /// <param name="hour">The hour of the day, from 0.</param>
    /// <param name="values">Receives the values, in the order of <see cref="Pollutant"/>.</param>
    public void Hour(int hour, Span<int> values)
    {
        var hourNumber = (day * 24) + hour;
        var stagnation = Permille.Stretch(weather.Stagnation(hourNumber - county.Lag), county.Sensitivity);
        var sunshine = weather.Sunshine(hourNumber - county.Lag);
        var emitted = Math.Max(stagnation, 150).Scale(LocalWeather(hourNumber));
        var dust = SampleDust.Coarse(date, hour, county.Lag);
        var noise = Mixer.Bits(MixerStream.HourlyNoise, number, hourNumber);

        values[(int)Pollutant.SO2] = Round(OfHour(so2, SamplePattern.SO2, hour, Permille.Stretch(emitted, 550), noise), 1000);
        values[(int)Pollutant.NO2] = Round(OfHour(no2, SamplePattern.NO2, hour, Permille.Stretch(emitted, 550), noise >> 10), 1000);
        // A storm brings little fine dust and blows the local haze away.
        var fineBase = OfHour(pm25, SamplePattern.PM25, hour, emitted, noise >> 20);
        var fine = Round(dust == 0 ? fineBase : (fineBase / 2) + (dust / 9), 1000);
        var coarseBase = OfHour(coarse, SamplePattern.Coarse, hour, Permille.Stretch(emitted, 600), noise >> 30);
        values[(int)Pollutant.PM25] = fine;
        values[(int)Pollutant.PM10] = fine + Round(coarseBase + dust.Scale(Noise(noise >> 30)), 1000);
        values[(int)Pollutant.CO] = Round(OfHour(co, SamplePattern.CO, hour, Permille.Stretch(emitted, 600), noise >> 40), 100);
        values[(int)Pollutant.O3] = Round(OfHour(o3, SamplePattern.O3, hour, sunshine, noise >> 50), 1000);
    }

    private static long OfHour(long level, SamplePattern pattern, int hour, long weatherFactor, ulong noise) =>
        level.Scale(pattern.Hours[hour]).Scale(weatherFactor).Scale(Noise(noise));

    /// <summary>Ten random bits as a factor of 1 ± 8 %, the repeatability of an hourly value.</summary>
    private static long Noise(ulong bits) => 920 + ((long)(bits & 0x3FF) * 160 / 0x3FF);

    private static int Round(long value, int unit) => (int)Math.Max(unit, (value + (unit / 2)) / unit * unit);

    private long OfDay(int level, SamplePattern pattern, long emission, int background, int traffic)
    {
        var value = (level * 1000L).Scale(Permille.OfSeason(pattern.Months, date)).Scale(emission).Scale(siting);
        value = date.DayOfWeek switch
        {
            IsoDayOfWeek.Saturday => value.Scale(pattern.Saturday),
            IsoDayOfWeek.Sunday => value.Scale(pattern.Sunday),
            _ => value,
        };
        return kind switch
        {
            StationKind.Background => value.Scale(background),
            StationKind.Traffic => value.Scale(traffic),
            _ => value,
        };
    }

    /// <summary>Plumes that come and go within hours at one station only.</summary>
    private int LocalWeather(int hourNumber)
    {
        var knot = hourNumber / LocalHoursPerKnot;
        return Permille.Between(Knot(knot), Knot(knot + 1), hourNumber - (knot * LocalHoursPerKnot), LocalHoursPerKnot);
    }

    private int Knot(int knot) => 800 + Mixer.Below(MixerStream.LocalWeather, number, knot, 401);
}
