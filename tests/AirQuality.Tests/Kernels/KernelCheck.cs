using System.Runtime.Intrinsics;
using AirQuality.Assessments;
using AirQuality.Kernels;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;

namespace AirQuality.Tests.Kernels;

/// <summary>
/// Every kernel against its twin and against exact rationals, over seeded values with gaps and extremes. Throws where they
/// differ; run by the tests and, with instruction sets forced off, by child processes of them.
/// </summary>
internal static class KernelCheck
{
    private const int Days = 400;
    private static readonly DateOnly Day = new(2025, 1, 1);

    /// <summary>The instructions this process may use.</summary>
    public static string Instructions => $"512:{Vector512.IsHardwareAccelerated} 256:{Vector256.IsHardwareAccelerated} 128:{Vector128.IsHardwareAccelerated}";

    public static void All()
    {
        for (var seed = 1; seed <= 2; seed++)
        {
            Means(seed);
            Ozone(seed);
            Periods(seed);
        }
    }

    public static void Means(int seed)
    {
        var hours = Hours(seed);
        var rules = StandardsCatalogue.Y2012.Assessment;
        var (days, twin) = (new DayValue[Days], new DayValue[Days]);
        for (var station = 0; station < 3; station++)
        {
            DayBatch.AddMeans(hours, rules, days);
            DayBatch.AddMeansOneByOne(hours, rules, twin);
        }

        for (var day = 0; day < Days; day++)
        {
            var expected = OracleDays.DayMean(Oracle(hours, day), Day);
            Require(days[day] == twin[day] && days[day].Divisor == (expected is null ? 0 : 3), $"mean of day {day}, seed {seed}");
            Require(expected is null || new Rational(days[day].Numerator, (long)DayValue.Unit * 3 * Concentration.Scale) == expected, $"mean of day {day}, seed {seed}: {days[day]}, expected {expected}");
        }
    }

    public static void Ozone(int seed)
    {
        var hours = Hours(seed);
        var edition = StandardsCatalogue.Y2012;
        var (days, twin) = (new DayValue[Days], new DayValue[Days]);
        var (maxima, twinMaxima) = (new int[Days], new int[Days]);
        DayBatch.AddOzone(hours, OzoneRules.Of(edition), days, maxima);
        DayBatch.AddOzoneOneByOne(hours, OzoneRules.Of(edition), twin, twinMaxima);
        for (var day = 0; day < Days; day++)
        {
            var (expected, maximum) = (OracleDays.Mda8(Oracle(hours, day), Day), OracleDays.Maximum1h(Oracle(hours, day), Day));
            Require(days[day] == twin[day] && days[day].IsMissing == expected is null, $"MDA8 of day {day}, seed {seed}: {days[day]}, twin {twin[day]}, expected {expected}");
            Require(expected is null || new Rational(days[day].Numerator, (long)DayValue.Unit * Concentration.Scale) == expected, $"MDA8 of day {day}, seed {seed}: {days[day]}, expected {expected}");
            Require(maxima[day] == twinMaxima[day] && maxima[day] == (maximum is null ? Concentration.MissingCode : (int)(maximum.Value.Round(3) * Concentration.Scale)), $"maximum hour of day {day}, seed {seed}: {maxima[day]}, expected {maximum}");
        }
    }

    public static void Periods(int seed)
    {
        var random = new Random(seed);
        for (var length = 1; length < 420; length += random.Next(1, 12))
        {
            var step = random.Next(2) == 0 ? 100 : 1000;
            var most = random.Next(5) switch { 0 => 2, 1 => Concentration.MaxThousandths / step, _ => 300 };
            var codes = new int[PeriodKernel.Room(length)];
            Array.Fill(codes, Concentration.MissingCode);
            for (var i = 0; i < length; i++)
                codes[i] = random.Next(8) == 0 ? Concentration.MissingCode : random.Next(most + 1) * step;
            var ordered = codes.Where(c => c >= 0).Order().ToArray();
            var limit = most / 2 * step;
            var sums = PeriodKernel.Sums(codes, limit);
            var expected = new PeriodSums(ordered.Sum(c => (long)c), ordered.Length, ordered.Count(c => c > limit), ordered.Length == 0 ? Concentration.MissingCode : ordered[^1]);
            Require(sums == expected && PeriodKernel.SumsOneByOne(codes, limit) == expected && PeriodKernel.Sums512(codes, limit) == expected && PeriodKernel.Sums256(codes, limit) == expected, $"sums of {length} days, seed {seed}: {sums}, expected {expected}");
            foreach (var value in new[] { -1, 0, limit, most * step })
            {
                var atMost = codes.Count(c => c <= value);
                var above = ordered.Where(c => c > value).DefaultIfEmpty(int.MaxValue).First();
                var below = new BelowValue(codes.Count(c => c >= value), codes.Where(c => c < value).Max(c => (int?)c) ?? Concentration.MissingCode);
                Require(PeriodKernel.Below512(codes, value) == below && PeriodKernel.Below256(codes, value) == below && PeriodKernel.BelowOneByOne(codes, value) == below, $"what lies below {value} of {length} days, seed {seed}");
                Require(PeriodKernel.SmallestAbove512(codes, value) == above && PeriodKernel.SmallestAbove256(codes, value) == above && PeriodKernel.SmallestAboveOneByOne(codes, value) == above, $"the smallest of {length} days above {value}, seed {seed}");
                Require(PeriodKernel.AtMost(codes, value) == atMost && PeriodKernel.AtMost512(codes, value) == atMost && PeriodKernel.AtMost256(codes, value) == atMost && PeriodKernel.AtMostOneByOne(codes, value) == atMost, $"how many of {length} days are at most {value}, seed {seed}");
            }

            for (var bit = 0; bit < 31; bit++)
            {
                var withBit = ordered.Count(c => (c & (1 << bit)) != 0);
                Require(PeriodKernel.WithBit(codes, bit) == withBit && PeriodKernel.WithBit512(codes, bit) == withBit && PeriodKernel.WithBit256(codes, bit) == withBit && PeriodKernel.WithBitOneByOne(codes, bit) == withBit, $"how many of {length} days have bit {bit}, seed {seed}");
            }

            for (var count = 0; count <= length; count += 1 + (count / 3))
                Require(PeriodKernel.Present(codes.AsSpan(0, count)) == codes[..count].Count(c => c >= 0), $"how many of {count} days are present, seed {seed}");
            for (var place = 0; place < ordered.Length; place++)
                Require(PeriodKernel.AtPlace(codes, step, place, sums) == new Neighbours(ordered[place], ordered[Math.Min(place + 1, ordered.Length - 1)]), $"place {place} of {ordered.Length} days, seed {seed}");
            foreach (var order in ordered.Length == 0 ? [] : new[] { 90, 95, 98 })
            {
                var (place, hundredths) = PercentileRule.Place(ordered.Length, order);
                var (value, next) = PeriodKernel.AtPlace(codes, step, place, sums);
                var percentile = PercentileRule.Between(value, next, hundredths);
                Require(new Rational(percentile.Numerator, percentile.Denominator) == OracleAssess.Percentile([.. ordered.Select(c => (Rational)c)], order), $"P{order} of {ordered.Length} days, seed {seed}");
            }
        }
    }

    /// <summary>Days with no gaps, few, many, in one piece, and only gaps; with usual values, equal ones, those at a limit, and the largest there may be.</summary>
    private static int[] Hours(int seed)
    {
        var random = new Random(seed);
        var hours = new int[Days * DayBatch.Hours];
        for (var day = 0; day < Days; day++)
        {
            var (gaps, style, level) = (random.Next(6), random.Next(7), random.Next(300) * 1000);
            for (var hour = 0; hour < DayBatch.Hours; hour++)
            {
                var missing = gaps switch { 0 => false, 1 => random.Next(24) == 0, 2 => random.Next(6) == 0, 3 => random.Next(3) == 0, 4 => hour < level / 13_000, _ => level < 30_000 };
                var value = style switch
                {
                    0 => level,
                    1 => 159_000 + random.Next(3000),
                    2 => random.Next((1 << 23) - 20, (1 << 23) + 20), // where vectors leave the day to the twin
                    3 => Concentration.MaxThousandths - random.Next(2),
                    4 => random.Next(2),
                    _ => random.Next(400_000),
                };
                hours[(day * DayBatch.Hours) + hour] = missing ? Concentration.MissingCode : value;
            }
        }

        return hours;
    }

    private static OracleHours Oracle(int[] hours, int day)
    {
        var oracle = new OracleHours();
        for (var hour = 0; hour < DayBatch.Hours; hour++)
            if (hours[(day * DayBatch.Hours) + hour] is >= 0 and var code)
                oracle.Add((Day, hour + 1), code / 1000m);
        return oracle;
    }

    private static void Require(bool holds, string what)
    {
        if (!holds)
            throw new InvalidOperationException($"Kernels differ: {what} ({Instructions}).");
    }
}
