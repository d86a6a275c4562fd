using AirQuality.Weather.Normalisation;
using AirQuality.Wording;

namespace AirQuality.Weather.Efforts;

/// <summary>What is to be kept in mind of two periods.</summary>
internal static class EffortNotes
{
    private const int SeasonsApart = 20; // days of the year between the middles of the periods; below, the season is the same
    private const double MissingShare = 0.1;

    /// <summary>The notes, none where there is nothing.</summary>
    public static IEnumerable<Reason> Of(NormalisedMean now, NormalisedMean then)
    {
        var middle = now.Period.Start.PlusDays(now.Period.Days / 2).DayOfYear;
        var middleThen = then.Period.Start.PlusDays(then.Period.Days / 2).DayOfYear;
        if (WeatherFeatures.Distance(middle, middleThen) > SeasonsApart || Math.Abs(now.Period.Days - then.Period.Days) > SeasonsApart)
            yield return Reason.Because("两个时段季节不同，其余部分包含季节差异", "the periods are of different seasons, which the rest holds too");
        foreach (var mean in new[] { now, then })
        {
            if (mean.Period.Days - mean.Days > MissingShare * mean.Period.Days)
                yield return Reason.Because($"{mean.Period}有{mean.Period.Days - mean.Days}天没有浓度值", $"{mean.Period.Days - mean.Days} days of {mean.Period} have no value");
            if (mean.DaysWithoutWeather > 0)
                yield return Reason.Because($"{mean.Period}有{mean.DaysWithoutWeather}天没有气象数据，按原值计入", $"{mean.DaysWithoutWeather} days of {mean.Period} have no weather and stand as they are");
        }
    }
}
