using AirQuality.Checks.Values;
using AirQuality.Observations.Stated;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Checks.Stated;

/// <summary>The ways in which stated figures are reckoned, and those that tell what went wrong.</summary>
internal sealed class Reckonings(CheckValues values, StandardsCatalogue standards)
{
    private static readonly PollutantMask Gases = PollutantMask.Where(p => p is Pollutant.SO2 or Pollutant.NO2 or Pollutant.CO or Pollutant.O3);

    private readonly IndexReckoning indices = new(values, standards);

    /// <summary>The ways there are for a kind of figure, the usual one first.</summary>
    public IEnumerable<Reckoning> Usual(StatedKind kind, Pollutant p) => kind switch
    {
        StatedKind.Day when p == Pollutant.O3 => [LastMaximum(p), DayMaximumSoFar(p), DayMaximum(p, 0), MovingMean(p, 24), DayMean(p, 0)],
        StatedKind.Day => [MovingMean(p, 24), DayMean(p, 0)],
        StatedKind.EightHours => [MovingMean(p, 8), EightHoursWithinDay(p), LastEightHours(p), EightHoursOfDay(p)],
        StatedKind.MaximumEightHours => [LastEightHours(p), EightHoursOfDay(p)],
        StatedKind.MaximumHour => [LastMaximum(p), DayMaximumSoFar(p), DayMaximum(p, 0)],
        _ when values.IsDaily => [Index(kind, p, new(), new("of the day's values", "按日浓度计算"))],
        _ => [Index(kind, p, new(), new("of the hour's values", "按小时浓度计算")), Index(kind, p, new() { HasMovingParticles = true }, new("of the hour's gases and the 24-hour means of particles", "气体按小时、颗粒物按24小时滑动平均计算"))],
    };

    /// <summary>What may explain that figures do not follow in any usual way.</summary>
    public IEnumerable<Reckoning> Causes(StatedKind kind, Pollutant p) => kind is StatedKind.Aqi or StatedKind.SubIndex or StatedKind.Level or StatedKind.Primary ? OfIndices(kind, p) : OfMeans(kind, p);

    private IEnumerable<Reckoning> OfIndices(StatedKind kind, Pollutant p)
    {
        var unit = values.IsDaily ? new Bilingual("day", "日") : new Bilingual("hour", "小时");
        foreach (var edition in standards.Editions)
            yield return Index(kind, p, new() { Edition = edition }, new($"reckoned by the edition {edition.Id}: check --standard", $"按{edition.Id}版标准计算：请核对 --standard"));
        yield return Index(kind, p, new() { TakesValuesAsIndices = true }, new("the values are indices and not concentrations", "数值为指数而非浓度"));
        foreach (var shift in (int[])[1, -1])
            yield return Index(kind, p, new() { Shift = shift }, new($"the figures stand one {unit.English} {(shift > 0 ? "before" : "behind")} their values", $"该列与浓度列错位一{unit.Chinese}（{(shift > 0 ? "偏早" : "偏晚")}）"));
        foreach (var one in Pollutants.All.ToArray())
        {
            yield return Index(kind, p, new() { Scaled = default(PollutantMask).With(one), Factor = 1000 }, new($"{one.Symbol()} is a thousand times too small: its unit", $"{one.Symbol()}小1000倍：单位有误"));
            yield return Index(kind, p, new() { Scaled = default(PollutantMask).With(one), Factor = 0.001 }, new($"{one.Symbol()} is a thousand times too large: its unit", $"{one.Symbol()}大1000倍：单位有误"));
            foreach (var other in Pollutants.All.ToArray().Where(o => o > one))
                yield return Index(kind, p, new() { One = one, Other = other }, new($"the columns of {one.Symbol()} and {other.Symbol()} are exchanged", $"{one.Symbol()}与{other.Symbol()}两列互换"));
        }

        yield return Index(kind, p, new() { Scaled = Gases, Factor = 298.15 / 273.15 }, new("the gases are at 298 K and the figures of 273 K", "气体浓度为298 K，而该列按273 K计算"));
        yield return Index(kind, p, new() { Scaled = Gases, Factor = 273.15 / 298.15 }, new("the gases are at 273 K and the figures of 298 K: see --gases-at-273-before", "气体浓度为273 K，而该列按298 K计算：见 --gases-at-273-before"));
    }

    private IEnumerable<Reckoning> OfMeans(StatedKind kind, Pollutant p)
    {
        var label = new Bilingual("hours name their start and are read as their end: see --hour-label start", "时刻表示小时的开始，却按结束读取：见 --hour-label start");
        var labelBack = new Bilingual("hours name their end and are read as their start: see --hour-label end", "时刻表示小时的结束，却按开始读取：见 --hour-label end");
        if (kind == StatedKind.Day && p != Pollutant.O3)
        {
            yield return DayMean(p, -1) with { Name = label };
            yield return DayMean(p, 1) with { Name = labelBack };
        }

        if (kind == StatedKind.MaximumHour)
        {
            yield return DayMaximum(p, -1) with { Name = label };
            yield return DayMaximum(p, 1) with { Name = labelBack };
        }

        foreach (var usual in Usual(kind, p).Take(2))
        {
            yield return new Reckoning(new($"the figures stand an hour before their values ({usual.Name.English})", $"该列比浓度列早一小时（{usual.Name.Chinese}）"), (place, time) => usual.Of(place, time + 1));
            yield return new Reckoning(new($"the figures stand an hour behind their values ({usual.Name.English})", $"该列比浓度列晚一小时（{usual.Name.Chinese}）"), (place, time) => usual.Of(place, time - 1));
            yield return new Reckoning(new("the figures are a thousand times larger: their unit", "该列大1000倍：单位不同"), (place, time) => Times(usual.Of(place, time), 1000));
            yield return new Reckoning(new("the figures are a thousand times smaller: their unit", "该列小1000倍：单位不同"), (place, time) => usual.Of(place, time) / 1000);
        }

        foreach (var other in Pollutants.All.ToArray().Where(o => o != p))
            yield return (kind == StatedKind.EightHours ? MovingMean(other, 8) : MovingMean(other, 24)) with { Name = new($"the figures are those of {other.Symbol()}: columns are exchanged", $"该列实为{other.Symbol()}的数值：列互换") };
    }

    private static int Times(int value, int factor) => value < 0 ? value : (int)Math.Min((long)value * factor, int.MaxValue);

    private Reckoning Index(StatedKind kind, Pollutant p, IndexRules rules, Bilingual name) => new(name, (place, time) => indices.Of(kind, p, rules, new StatedMoment(place, time)));

    private Reckoning MovingMean(Pollutant p, int hours) => new(new($"mean of the last {hours} hours", $"最近{hours}小时滑动平均"), (place, time) => values.Mean(p, place, HourRange.EndingAt(time, hours)));

    private Reckoning EightHoursWithinDay(Pollutant p) => new(new("mean of the last eight hours, of those of the day", "当日最近8小时均值（不跨日）"), (place, time) => values.Mean(p, place, HourRange.EndingWithinDay(time, 8)));

    private Reckoning DayMean(Pollutant p, int begin) => new(new("mean of the day", "当日均值"), (place, time) => values.Mean(p, place, HourRange.DayOf(time, begin)));

    private Reckoning LastMaximum(Pollutant p) => new(new("largest hour of the last 24", "最近24小时的最大小时值"), (place, time) => values.Maximum(p, place, HourRange.EndingAt(time, 24)));

    private Reckoning DayMaximum(Pollutant p, int begin) => new(new("largest hour of the day", "当日最大小时值"), (place, time) => values.Maximum(p, place, HourRange.DayOf(time, begin)));

    private Reckoning DayMaximumSoFar(Pollutant p) => new(new("largest hour of the day so far", "当日截至该时的最大小时值"), (place, time) => values.Maximum(p, place, HourRange.DayUpTo(time)));

    private Reckoning LastEightHours(Pollutant p) => new(new("largest mean of eight hours of the last 24", "最近24小时的最大8小时滑动平均"), (place, time) => Largest(p, place, time - 23, time));

    private Reckoning EightHoursOfDay(Pollutant p) => new(new("largest mean of eight hours of the day so far", "当日截至该时的最大8小时滑动平均"), (place, time) => Largest(p, place, HourRange.DayUpTo(time).First, time));

    private int Largest(Pollutant p, int place, int first, int last)
    {
        var largest = CheckValues.Missing;
        for (var end = first; end <= last; end++)
            largest = Math.Max(largest, values.Mean(p, place, HourRange.EndingAt(end, 8)));
        return largest;
    }
}
