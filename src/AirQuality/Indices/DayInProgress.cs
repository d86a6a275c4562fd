using AirQuality.Aggregation;
using AirQuality.Kernels;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Indices;

/// <summary>Where days stand before they are over, and what their remaining hours may bring.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class DayInProgress
{
    private readonly HourlyGrid hours;
    private readonly StationNetwork? network;
    private readonly StandardsCatalogue standards;
    private readonly AqiOptions options;

    /// <summary>Takes the hours there are.</summary>
    /// <param name="hours">The hours of stations.</param>
    /// <param name="network">The stations and areas; may be <c>null</c> for stations as areas of their own.</param>
    /// <param name="standards">The standards, by default the national ones; the edition is the one in force on the day.</param>
    /// <param name="options">Where practice differs.</param>
    public DayInProgress(HourlyGrid hours, StationNetwork? network, StandardsCatalogue? standards = null, AqiOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(hours);
        this.hours = hours;
        this.network = network;
        this.standards = standards ?? StandardsCatalogue.National;
        this.options = options ?? AqiOptions.Default;
    }

    /// <summary>The day of an area as of an hour.</summary>
    /// <param name="area">The area: a station, county or city.</param>
    /// <param name="asOf">The end of the last hour known, the official stamp: 00:00 ends the day before. Later hours of the day are not looked at.</param>
    /// <returns>The day so far. Hours missed so far stay missing; those to come are taken to be measured.</returns>
    /// <exception cref="ArgumentException">The area is a province, has no station, or the day lies outside the hours.</exception>
    public DaySoFar Of(Area area, LocalDateTime asOf)
    {
        ArgumentNullException.ThrowIfNull(area);
        if (area.Level == AreaLevel.Province)
            throw new ArgumentException("A province's day is made from its cities' days; ask for the cities.", nameof(area));
        var hour = HourStamp.HourNumberOfEnd(asOf);
        var date = HourStamp.Date((int)Math.Floor(hour / 24.0));
        var stations = area.Level == AreaLevel.Station ? AreaMembers.Always(area, [hours.IndexOf(area.Name)]) : Members(hours, network, area, date);
        if (stations.Members.All(s => s.Row < 0))
            throw new ArgumentException($"The hours hold no station of '{area}'.", nameof(area));
        if (date < hours.FirstDay || date > hours.LastDay)
            throw new ArgumentException($"The hours hold {hours.FirstDay:uuuu-MM-dd} to {hours.LastDay:uuuu-MM-dd}, not {date:uuuu-MM-dd}.", nameof(asOf));
        var day = new Day(hours, stations, date, hour - (HourStamp.DayNumber(date) * 24) + 1, standards.At(date));
        return new DaySoFar
        {
            Area = area,
            Date = date,
            HoursPast = day.HoursPast,
            SoFar = SoFar(day, options),
            Allowances = [.. Enum.GetValues<Pollutant>().Where(p => !day.Edition.Scale(AqiItems.Daily(p)).IsEmpty).SelectMany(p => Allowances(day, p, options.NotMonitoredOn(area, date)))],
        };
    }

    /// <summary>The end of the last hour that any station has a value of.</summary>
    /// <param name="hours">The hours.</param>
    /// <returns>The official stamp; <c>null</c> without values.</returns>
    public static LocalDateTime? LastHour(HourlyGrid hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        return hours.LastHour;
    }

    private static AreaMembers Members(HourlyGrid hours, StationNetwork? network, Area area, LocalDate date) =>
        new(area, [.. network?.AssessmentStations(area).Where(s => s.IsInService(date)).Select(s => new AreaMember(hours.IndexOf(s.Id), ServiceDays.Of(s), PlanDays.Of(s))) ?? []]);

    private static AqiResult SoFar(Day day, AqiOptions options)
    {
        var anything = day.Edition.Assessment with { HoursForDay = 1, WindowsForMda8 = 1, StationPercentForArea = 0, StationPercentForSmallArea = 0 };
        var values = PollutantConcentrations.From(p => p == Pollutant.O3 ? day.Value(p, hoursToCome: null, anything) : day.MeanSoFar(p));
        var missing = Enum.GetValues<Pollutant>().Where(p => values[p].IsMissing);

        // What is not known yet does not withhold the AQI of what is.
        return AqiCalculator.Daily(values, day.Edition, options: options with { NotMonitored = [.. options.NotMonitored.Union(missing)] });
    }

    private static IEnumerable<HourAllowance> Allowances(Day day, Pollutant pollutant, PollutantMask notMonitored)
    {
        // What nobody measures withholds no AQI, and by some editions nothing does; by the others too few hours of what is measured do, however clean those to come are.
        var withheld = day.Edition.IncompleteNeedsExceedance && !notMonitored.Contains(pollutant) && day.IsMonitored(pollutant) && day.Value(pollutant, hoursToCome: 0, day.Edition.Assessment).IsMissing;
        return day.Edition.Levels.SkipLast(1).Select(c => Allowance(day, pollutant, c) is var allowance && allowance.Standing != CategoryStanding.Lost && withheld
            ? new HourAllowance(pollutant, c, CategoryStanding.NoValue, Concentration.Missing)
            : allowance);
    }

    private static HourAllowance Allowance(Day day, Pollutant pollutant, AqiCategory category)
    {
        // One above the last breakpoint, which the edition may not index, loses all categories.
        bool Keeps(int thousandths)
        {
            var value = day.Value(pollutant, thousandths, day.Edition.Assessment);
            return value.IsMissing || day.Edition.Scale(AqiItems.Daily(pollutant)).Of(value.Thousandths) is not IndexScale.NotIndexed and var iaqi && iaqi <= category.To;
        }

        // The day's value does not fall as its hours rise, so halving finds the last that keeps the category: by the rules that publish
        // the day.
        int keeps = 0, loses = Concentration.MaxThousandths;
        if (!Keeps(keeps))
            return new HourAllowance(pollutant, category, CategoryStanding.Lost, Concentration.Missing);
        if (Keeps(loses))
            return new HourAllowance(pollutant, category, CategoryStanding.Kept, Concentration.Missing);
        while (loses - keeps > 1)
        {
            var middle = keeps + ((loses - keeps) / 2);
            if (Keeps(middle))
                keeps = middle;
            else
                loses = middle;
        }

        return new HourAllowance(pollutant, category, CategoryStanding.Open, Concentration.FromThousandths(keeps));
    }

    private sealed record Day(HourlyGrid Hours, AreaMembers Stations, LocalDate Date, int HoursPast, Edition Edition)
    {
        /// <summary>Whether the pollutant is among those a station of the area monitors.</summary>
        public bool IsMonitored(Pollutant pollutant) => Stations.On(pollutant, HourStamp.DayNumber(Date)) > 0;

        /// <summary>The published value of the area's day, with every hour to come at one concentration, or not known.</summary>
        public Concentration Value(Pollutant pollutant, int? hoursToCome, AssessmentRules rules)
        {
            Span<int> day = stackalloc int[24];
            var sum = DayValue.Missing;
            foreach (var (station, _, _) in Stations.Members)
            {
                if (station < 0)
                    continue;
                Hours.Codes(pollutant, station).Slice(NodaTime.Period.DaysBetween(Hours.FirstDay, Date) * 24, HoursPast).CopyTo(day);
                day[HoursPast..].Fill(hoursToCome ?? Concentration.MissingCode);
                var value = pollutant == Pollutant.O3 ? DayKernel.Mda8(day, new OzoneRules(rules, Edition.DailyLimit(Pollutant.O3))) : DayKernel.Mean(day, rules);
                sum = sum.Plus(value);
            }

            return AreaStations.Enough(sum.Divisor, Stations.On(pollutant, HourStamp.DayNumber(Date)), rules) ? IndexedValues.Of(sum, pollutant, Edition) : Concentration.Missing;
        }

        /// <summary>The mean of the stations' hours so far, brought to the decimals that are indexed; missing when no station has an hour.</summary>
        public Concentration MeanSoFar(Pollutant pollutant)
        {
            // Not by DayValue: its unit is divided by the 20 to 24 hours of a valid day, but not by nine hours, or by sixteen.
            Fraction sum = 0L;
            var stations = 0;
            foreach (var station in Stations.Members.Select(m => m.Row).Where(row => row >= 0))
            {
                long ofStation = 0;
                var count = 0;
                foreach (var code in Hours.Codes(pollutant, station).Slice(NodaTime.Period.DaysBetween(Hours.FirstDay, Date) * 24, HoursPast))
                {
                    if (code < 0)
                        continue;
                    ofStation += code;
                    count++;
                }

                if (count == 0)
                    continue;
                sum += new Fraction(ofStation, count);
                stations++;
            }

            return stations == 0 ? Concentration.Missing : Concentration.FromThousandths(Edition.Scale(AqiItems.Daily(pollutant)).Entering(sum / (stations * Concentration.Scale)));
        }
    }
}
