using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Weather.Normalisation;

/// <summary>A pollutant of an area with its weather, before and after the models are fitted.</summary>
internal sealed class SeriesDraft
{
    private const int LeastYears = 2;
    private const int LeastDays = 500; // of the 730 of two years; with fewer a season is known from one year

    private readonly WeatherFeatures? features;
    private readonly Concentration[] observed;
    private readonly bool[] isEvent;
    private readonly LocalDate firstDay;

    /// <summary>A series of the days of an area.</summary>
    /// <param name="of">The area and pollutant.</param>
    /// <param name="days">The days.</param>
    /// <param name="events">The registered events; <c>null</c> for none.</param>
    /// <param name="features">The weather; <c>null</c> where there is none for the area.</param>
    public SeriesDraft(SeriesKey of, DailyGrid days, EventRegister? events, WeatherFeatures? features)
    {
        Of = of;
        this.features = features;
        firstDay = days.FirstDay;
        observed = days.Published(of.Pollutant, days.IndexOf(of.Area)).ToArray();
        isEvent = [.. Enumerable.Range(0, observed.Length).Select(i => events?.Excludes(of.Area, firstDay.PlusDays(i), of.Pollutant) == true)];
        if (features is null)
        {
            Refusal = WeatherReasons.NoWeather(of.Area);
            return;
        }

        double[] learnt = [.. features.Dates.Select(Learnt)];
        LocalDate[] known = [.. features.Dates.Where((_, i) => double.IsFinite(learnt[i]))];
        Refusal = known.Length == 0 ? WeatherReasons.NoDays
            : known[^1] < known[0].PlusYears(LeastYears).PlusDays(-7) || known.Length < LeastDays ? WeatherReasons.ShortRecord(known.Length, known[0], known[^1])
            : null;
        if (Refusal is null)
            Fit = new CrossFit(features, learnt);
    }

    /// <summary>The area and pollutant.</summary>
    public SeriesKey Of { get; }

    /// <summary>The models to be fitted; <c>null</c> where the series is refused.</summary>
    public CrossFit? Fit { get; }

    private Reason? Refusal { get; }

    /// <summary>The series, once the models are fitted.</summary>
    public NormalisedSeries ToSeries(NormalisationOptions options)
    {
        var estimates = Fit is null ? [] : features!.Dates.Index().ToDictionary(d => d.Item, d => Fit.Estimates[d.Index]);
        var skilled = observed.Select((_, i) => i).Where(i => !observed[i].IsMissing && !isEvent[i] && estimates.ContainsKey(firstDay.PlusDays(i))).ToLookup(
            i => SeasonSkill.IndexOf(firstDay.PlusDays(i).Month),
            i => new SkillDay(BlockPlan.BlockOf(WeatherFeatures.NumberOf(firstDay.PlusDays(i))), (double)observed[i].Value!.Value, estimates[firstDay.PlusDays(i)]));
        var skill = WeatherSkill.Of(skilled.SelectMany(s => s));
        var refusal = Refusal ?? (skill is not { IsThere: true } ? WeatherReasons.NoSkill(skill) : null);
        List<NormalisedDay> days = [.. observed.Select((value, i) => Day(i, value, refusal is null ? estimates : []))];
        List<NormalisedDay> known = [.. days.Where(d => d.Residual is not null && !d.IsEvent)];
        return new NormalisedSeries(Of.Area, Of.Pollutant, options)
        {
            Days = known.Count == 0 ? days : [.. days.Select(new DayError(known, options.Confidence).Of)],
            Errors = new PooledError(known),
            Skill = skill,
            Seasons = [.. SeasonSkill.Seasons.Select((name, i) => new SeasonSkill(name, WeatherSkill.Of(skilled[i])))],
            Refusal = refusal,
        };
    }

    private double Learnt(LocalDate date)
    {
        var day = Period.DaysBetween(firstDay, date);
        return day < 0 || day >= observed.Length || observed[day].IsMissing || isEvent[day] ? double.NaN : (double)observed[day].Value!.Value;
    }

    private NormalisedDay Day(int day, Concentration value, Dictionary<LocalDate, DayEstimate> estimates)
    {
        var date = firstDay.PlusDays(day);
        var known = new NormalisedDay(date, value.Value) { IsEvent = isEvent[day] };
        return estimates.TryGetValue(date, out var estimate) ? known with { Expected = estimate.Expected, Average = estimate.Average } : known;
    }
}
