using AirQuality.Meteorology;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Weather.Tests;

/// <summary>
/// Air whose weather effect and whose change of emissions are known: concentration = emissions × season × effect of the weather of the day and the day before ×
/// noise with a memory of a day. The effect is neither linear nor additive: wind by a power, sectors, growth with humidity, calm and humid together, rain.
/// </summary>
public sealed class SyntheticCity
{
    private static readonly LocalDate First = new(2013, 3, 1);

    private readonly Random random;
    private readonly double[] temperature, humidity, wind, direction, rain, pressure, noise;
    private readonly double[] emissions;

    public SyntheticCity(int seed, int years = 4, double change = 1, LocalDate? from = null, double perYear = 1)
    {
        random = new Random(seed);
        Count = Period.DaysBetween(First, First.PlusYears(years));
        (temperature, humidity, wind, direction, rain, pressure, noise) = (new double[Count], new double[Count], new double[Count], new double[Count], new double[Count], new double[Count], new double[Count]);
        emissions = [.. Enumerable.Range(0, Count).Select(i => (First.PlusDays(i) >= (from ?? new LocalDate(2015, 1, 1)) ? change : 1) * Math.Pow(perYear, i / 365.25))];
        MakeWeather();
    }

    public Area Area { get; } = new("东城区", AreaLevel.County);

    public int Count { get; }

    /// <summary>The truth: the change of emissions between two periods, in per cent.</summary>
    public double TrueChange(AssessmentPeriod period, AssessmentPeriod with) => 100 * ((MeanEmissions(period) / MeanEmissions(with)) - 1);

    public WeatherRecord Weather(string place = "", Func<int, int>? shuffled = null) => new(place, Enumerable.Range(0, Count).Select(i => Day(First.PlusDays(i), shuffled?.Invoke(i) ?? i)));

    public DailyGrid Days(params ReadOnlySpan<Pollutant> pollutants)
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(Area);
        foreach (var pollutant in pollutants)
            for (var i = 0; i < Count; i++)
                if (i % 37 != 5) // some days are missing
                    builder.Add(row, First.PlusDays(i), pollutant, Concentration.FromDecimal(Math.Max(1, Math.Round((decimal)Value(i)))));
        return builder.Build();
    }

    /// <summary>The truth: every day at the mean effect of all weather of the days within 21 of it in the year, without noise.</summary>
    public IReadOnlyList<double> TrueDays()
    {
        double[] effects = [.. Enumerable.Range(0, Count).Select(Effect)];
        double[] ofSeason = [.. Enumerable.Range(0, 367).Select(day => effects.Where((_, i) => Apart(First.PlusDays(i).DayOfYear, day) <= 21).Average())];
        return [.. Enumerable.Range(0, Count).Select(i => Emitted(i) * ofSeason[First.PlusDays(i).DayOfYear])];
    }

    /// <summary>Blocks of 14 days in another order: every day keeps a real weather, but not its own.</summary>
    public Func<int, int> Shuffled(int seed)
    {
        var blocks = Enumerable.Range(0, Count / 14).ToArray();
        new Random(seed).Shuffle(blocks);
        return i => i / 14 < blocks.Length ? (blocks[i / 14] * 14) + (i % 14) : i;
    }

    private double MeanEmissions(AssessmentPeriod period) => emissions.Where((_, i) => period.Contains(First.PlusDays(i))).Average();

    private WeatherDay Day(LocalDate date, int of)
    {
        var towards = direction[of] * Math.PI / 180;
        return new WeatherDay(date)
        {
            Temperature = temperature[of], Humidity = humidity[of], WindSpeed = wind[of], Rain = rain[of], Pressure = pressure[of],
            WindEast = -wind[of] * Math.Sin(towards) * 0.8, WindNorth = -wind[of] * Math.Cos(towards) * 0.8, MaximumWindSpeed = wind[of] * 1.7,
        };
    }

    private void MakeWeather()
    {
        double t = 0, w = 0, h = 0, p = 0, e = 0;
        for (var i = 0; i < Count; i++)
        {
            var season = Math.Cos(2 * Math.PI * (First.PlusDays(i).DayOfYear - 15) / 365.25);
            t = (0.75 * t) + (0.66 * Normal());
            w = (0.45 * w) + (0.89 * Normal());
            h = (0.65 * h) + (0.76 * Normal()) - (0.2 * w);
            p = (0.7 * p) + (0.71 * Normal());
            e = (0.45 * e) + (0.38 * Math.Sqrt(1 - (0.45 * 0.45)) * Normal());
            temperature[i] = 13 - (15.5 * season) + (3.2 * t);
            wind[i] = Math.Exp(0.5 + (0.1 * season) + (0.42 * w));
            humidity[i] = Math.Clamp(58 - (14 * season) + (15 * h), 8, 99);
            direction[i] = ((random.NextDouble() < 0.5 ? 330 : 175) + (30 * Normal()) + 360) % 360;
            rain[i] = humidity[i] > 70 && random.NextDouble() < 0.25 ? 6 * random.NextDouble() : 0;
            pressure[i] = 1011 + (9.5 * season) + (3.5 * p);
            noise[i] = Math.Exp(e - (0.38 * 0.38 / 2));
        }
    }

    private double Value(int i) => Emitted(i) * Effect(i) * noise[i];

    private double Emitted(int i) => 80 * emissions[i] * (1 + (0.45 * Math.Cos(2 * Math.PI * (First.PlusDays(i).DayOfYear - 10) / 365.25)));

    private static int Apart(int one, int other) => Math.Min(Math.Abs(one - other), 366 - Math.Abs(one - other));

    private double Effect(int i)
    {
        var before = Math.Max(0, i - 1);
        var calm = 1 / (1 + Math.Exp((wind[i] - 1.5) / 0.25));
        var humid = 1 / (1 + Math.Exp(-(humidity[i] - 65) / 6));
        var north = Math.Cos(direction[i] * Math.PI / 180) * wind[i];
        return Math.Exp((-0.55 * Math.Log(Math.Max(wind[i], 0.3))) - (0.22 * Math.Tanh(north / 1.5)) + (0.9 * Math.Max(humidity[i] - 60, 0) / 100) + (0.45 * calm * humid)
            - (0.06 * Math.Sqrt(rain[i])) - (0.25 * Math.Log(Math.Max(wind[before], 0.3))));
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
