using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Aggregation;

/// <summary>The hours of areas: the mean of their urban stations' hours.</summary>
internal static class HourAggregator
{
    /// <summary>The published hours of areas.</summary>
    /// <param name="hours">The hours of stations.</param>
    /// <param name="network">The stations and areas.</param>
    /// <param name="level">The level wanted; at <see cref="AreaLevel.Station"/> the hours are the stations' own, rounded.</param>
    /// <param name="options">Edition and parallelism.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A grid whose rows are the areas by name (<c>朝阳区, 北京市</c> where a name stands twice), values rounded once to integers (CO 0.1).</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static HourlyGrid AreaHours(HourlyGrid hours, StationNetwork network, AreaLevel level, AggregationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(network);
        options ??= AggregationOptions.Default;
        var members = AreaStations.Of(network, level, s => hours.IndexOf(s.Id));
        var count = hours.DayCount * 24;
        var firstNumber = HourStamp.DayNumber(hours.FirstDay);
        var codes = GC.AllocateUninitializedArray<int>(Pollutants.Count * members.Count * count);
        Parallel.For(0, members.Count, options.Parallel(cancellationToken), area =>
        {
            foreach (var pollutant in Pollutants.All)
            {
                var results = codes.AsSpan((((int)pollutant * members.Count) + area) * count, count);
                for (var hour = 0; hour < count; hour++)
                {
                    var sum = Sum(hours, pollutant, members[area], hour);
                    var isEnough = AreaStations.Enough(sum.Count, members[area].On(pollutant, firstNumber + (hour / 24)), Rules(hours.FirstDay, hour / 24, options));
                    results[hour] = isEnough ? PublishedStep.Round(sum.Sum, sum.Count, pollutant) : Concentration.MissingCode;
                }
            }
        });
        return new HourlyGrid(Names([.. members.Select(m => m.Area)]), hours.FirstDay, hours.DayCount, codes);
    }

    /// <summary>A county's name may stand in several cities; then the name of the city follows it.</summary>
    /// <summary>The names of areas in a grid of hours: with what they lie in where several have the same.</summary>
    internal static List<string> Names(IReadOnlyList<Area> areas)
    {
        var ambiguous = areas.GroupBy(a => a.Name, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return [.. areas.Select(a => ambiguous.Contains(a.Name) ? a.ToString() : a.Name)];
    }

    private static HourSum Sum(HourlyGrid hours, Pollutant pollutant, AreaMembers area, int hour)
    {
        long sum = 0;
        var count = 0;
        var day = HourStamp.DayNumber(hours.FirstDay) + (hour / 24);
        foreach (var (row, service, _) in area.Members)
        {
            if (row < 0 || !service.Contains(day) || hours.Codes(pollutant, row)[hour] is not (>= 0 and var code))
                continue;
            sum += code;
            count++;
        }

        return new HourSum(sum, count);
    }

    private static AssessmentRules Rules(LocalDate firstDay, int day, AggregationOptions options) =>
        options.Standards.At(firstDay.PlusDays(day)).Assessment;
}
