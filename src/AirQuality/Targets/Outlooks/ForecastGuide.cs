using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Targets.Forecasts;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Outlooks;

/// <summary>What forecasts of single days are worth, by their own record, and what they say of the days to come.</summary>
internal sealed class ForecastGuide
{
    // A forecast is believed as far as it has been right: the days that came are regressed on what was forecast of them so many days ahead.
    // A short record counts for less (ShortRecord), and one that chance may have made counts for nothing, so that a worthless forecast leaves
    // the draws as they are.
    private const int FewestPairs = 10;
    private const int ShortRecord = 10;
    private const double ChanceBound = 2;
    private const int MostDays = 15;

    private readonly ILookup<Area, DayForecast> byArea;
    private readonly LocalDate asOf;

    public ForecastGuide(IReadOnlyList<DayForecast> forecasts, LocalDate asOf)
    {
        this.asOf = asOf;

        // What was issued after the as-of date was not known then.
        byArea = forecasts.Where(f => f.Issued <= asOf).ToLookup(f => f.Area);
    }

    /// <summary>How many of the days from one on forecasts of any area reach.</summary>
    public int DaysFrom(LocalDate start, int remaining)
    {
        var ahead = byArea.SelectMany(g => g).Where(f => f.Date > asOf && f.Date >= start).Select(f => Period.DaysBetween(start, f.Date) + 1).Where(d => d <= remaining);
        return Math.Min(MostDays, ahead.DefaultIfEmpty().Max());
    }

    /// <summary>What the last forecast of a day says of a pollutant; that of no forecast where there is none, or none that has proved itself.</summary>
    public DayGuidance Of(EnteringDays days, LocalDate date, Pollutant pollutant, EventScope part)
    {
        var ofArea = byArea[days.Area];
        if (ofArea.Where(f => f.Date == date).MaxBy(f => f.Issued) is not { } last || last.Signal(pollutant) is not { } signal)
            return DayGuidance.None;
        var codes = days.Codes(pollutant, part);
        var known = Math.Min(codes.Length, days.DayOf(asOf) + 1);
        var pairs = new List<Pair>();
        foreach (var past in ofArea)
        {
            var day = days.DayOf(past.Date);
            if (past.LeadDays == last.LeadDays && day >= 0 && day < known && codes[day] > 0 && past.Signal(pollutant) is { } said)
                pairs.Add(new Pair(Math.Log(said), Math.Log(codes[day])));
        }

        return pairs.Count < FewestPairs ? DayGuidance.None : Of(pairs, Math.Log(signal));
    }

    private static DayGuidance Of(List<Pair> pairs, double signal)
    {
        var said = pairs.Average(p => p.Said);
        var came = pairs.Average(p => p.Came);
        var variance = pairs.Average(p => (p.Said - said) * (p.Said - said));
        var outcomes = pairs.Average(p => (p.Came - came) * (p.Came - came));
        var together = pairs.Average(p => (p.Said - said) * (p.Came - came));
        if (variance <= 0 || outcomes <= 0 || together / Math.Sqrt(variance * outcomes) < ChanceBound / Math.Sqrt(pairs.Count))
            return DayGuidance.None;
        var believed = pairs.Count / (double)(pairs.Count + ShortRecord);
        var correlation = Math.Min(1, believed * together / Math.Sqrt(variance * outcomes));
        return new DayGuidance(believed * together / variance * (signal - said), Math.Sqrt(1 - (correlation * correlation)));
    }

    /// <summary>A forecast and what came, as logarithms.</summary>
    private readonly record struct Pair(double Said, double Came);
}
