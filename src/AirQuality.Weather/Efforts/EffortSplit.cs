using AirQuality.Meteorology.Effects;
using AirQuality.Terms;
using AirQuality.Weather.Normalisation;
using AirQuality.Wording;

namespace AirQuality.Weather.Efforts;

/// <summary>
/// The change of the mean of a pollutant of an area between two periods, split into what the weather did, what dust did and the rest:
/// <see cref="ObservedChange"/> = <see cref="Weather"/> + <see cref="Dust"/> + <see cref="Rest"/>, exactly.
/// </summary>
/// <remarks>
/// In the unit of the pollutant (µg/m³, CO mg/m³), below 0 for better. The rest is what neither the weather of the place nor dust explains: emissions, work and
/// economy together, and what was carried in from elsewhere in a way that local weather does not show.
/// </remarks>
public sealed record EffortSplit
{
    /// <summary>Blocks of 14 days, in both periods together, from which their error is known; with fewer it is known from their season in all years.</summary>
    internal const int LeastBlocks = 12;

    internal EffortSplit(Area area, Pollutant pollutant, AssessmentPeriod period, AssessmentPeriod with)
    {
        Area = area;
        Pollutant = pollutant;
        Period = period;
        With = with;
    }

    /// <summary>The area.</summary>
    public Area Area { get; }

    /// <summary>The pollutant.</summary>
    public Pollutant Pollutant { get; }

    /// <summary>The period.</summary>
    public AssessmentPeriod Period { get; }

    /// <summary>The period compared with.</summary>
    public AssessmentPeriod With { get; }

    /// <summary>The mean of the published days of the period, events among them, to one decimal more than a day has.</summary>
    public decimal Observed { get; internal init; }

    /// <summary>The same of the period compared with.</summary>
    public decimal ObservedWith { get; internal init; }

    /// <summary>The change of the observed mean.</summary>
    public decimal ObservedChange => Observed - ObservedWith;

    /// <summary>What the weather did; <c>null</c> where <see cref="Refusal"/> says why it is not known.</summary>
    public decimal? Weather { get; internal init; }

    /// <summary>What dust and other registered events did.</summary>
    public decimal Dust { get; internal init; }

    /// <summary>What is left: observed change less weather less dust; <c>null</c> without <see cref="Weather"/>.</summary>
    public decimal? Rest => ObservedChange - Weather - Dust;

    /// <summary>The rest in per cent of the mean with average weather of the period compared with, to 0.1.</summary>
    public decimal? RestPercent { get; internal init; }

    /// <summary>The lower end of the interval of <see cref="RestPercent"/>; <c>null</c> where the periods are too short for one.</summary>
    public decimal? RestLow { get; internal init; }

    /// <summary>The upper end.</summary>
    public decimal? RestHigh { get; internal init; }

    /// <summary>The mean of the period compared with, with average weather and without events.</summary>
    public decimal? NormalisedWith { get; internal init; }

    /// <summary>The mean of the period, with average weather and without events.</summary>
    public decimal? Normalised => NormalisedWith + Rest;

    /// <summary>How well days are known from their weather; <c>null</c> where it could not be tried.</summary>
    public WeatherSkill? Skill { get; internal init; }

    /// <summary>Why the weather is not taken out; <c>null</c> where it is.</summary>
    public Reason? Refusal { get; internal init; }

    /// <summary>What is to be kept in mind, such as days without weather or periods of two seasons; empty for nothing.</summary>
    public IReadOnlyList<Reason> Notes { get; internal init; } = [];

    /// <summary>What the blocks of days bring to the error of <see cref="RestPercent"/>, in per cent.</summary>
    internal BlockError? Error { get; init; }

    /// <summary>The share of intervals that hold the truth.</summary>
    internal double Confidence { get; init; }

    /// <summary>The split as plain data, for tables, reports and explanations.</summary>
    /// <param name="series">The series it comes from, whose months and seasons go with it; <c>null</c> for none.</param>
    /// <returns>The same figures.</returns>
    public WeatherEffect ToEffect(NormalisedSeries? series = null)
    {
        var notes = Refusal is { } refusal ? [refusal] : Notes;
        return new WeatherEffect(Area, Pollutant, Period, With)
        {
            Observed = Observed,
            ObservedWith = ObservedWith,
            Weather = Weather,
            Dust = Dust,
            NormalisedWith = NormalisedWith,
            RestPercent = RestPercent,
            RestLow = RestLow,
            RestHigh = RestHigh,
            Confidence = Confidence,
            Skill = Skill?.R2,
            Sentence = new LocalizedText(In(Language.Chinese), In(Language.English)),
            Note = notes.Count == 0 ? null : new LocalizedText(string.Join("；", notes.Select(n => n.In(Language.Chinese))), string.Join("; ", notes.Select(n => n.In(Language.English)))),
            Months = [.. (series?.Months() ?? []).Where(m => double.IsFinite(m.Normalised)).Select(m => new AveragedMonth(m.Period, m.Observed, m.Normalised, m.Low, m.High))],
            Seasons = series?.Skill is null ? [] : [.. series.Seasons.Select(s => new SeasonalSkill(s.Season, s.Skill?.R2, s.Skill?.OverClimate))],
        };
    }

    /// <summary>What can be said of the rest: 1 it rose, -1 it fell, 0 it cannot be told apart from no change; <c>null</c> where it is not known.</summary>
    public int? Verdict => RestPercent is null ? null : RestLow > 0 ? 1 : RestHigh < 0 ? -1 : 0;

    /// <summary>Splits the change between two periods; <c>null</c> where one of them has no value.</summary>
    internal static EffortSplit? Of(NormalisedSeries series, AssessmentPeriod period, AssessmentPeriod with)
    {
        if (series.MeanOf(period) is not { } now || series.MeanOf(with) is not { } then)
            return null;
        decimal Rounded(double value) => Math.Round((decimal)value, series.Decimals, MidpointRounding.ToEven);
        var split = new EffortSplit(series.Area, series.Pollutant, period, with)
        {
            Observed = Rounded(now.Observed),
            ObservedWith = Rounded(then.Observed),
            Skill = series.Skill,
            Refusal = series.RefusalOf(period) ?? series.RefusalOf(with) ?? (double.IsNaN(now.Normalised + then.Normalised) ? WeatherReasons.NoDays : null),
            Confidence = series.Confidence,
            Notes = [.. EffortNotes.Of(now, then)],
        };
        split = split with { Dust = double.IsNaN(now.Dust - then.Dust) ? split.ObservedChange : Rounded(now.Dust - then.Dust) };
        return split.Refusal is not null ? split : split.Apart(now, then, Rounded(now.Weather - then.Weather)) with { NormalisedWith = Rounded(then.Normalised) };
    }

    private EffortSplit Apart(NormalisedMean now, NormalisedMean then, decimal weather)
    {
        // The rest in per cent is a ratio of two means: an error of the earlier one moves it the other way, times the ratio.
        var ratio = now.Normalised / then.Normalised;
        var error = now.Error.Plus(then.Error, -ratio * 100 / then.Normalised, 100 / then.Normalised);
        var change = 100 * (ratio - 1);
        var half = error.Blocks < LeastBlocks ? Hypotenuse(Half(now) * 100 / then.Normalised, Half(then) * ratio * 100 / then.Normalised) : error.HalfWidth(Confidence, means: 2);
        return this with
        {
            Weather = weather,
            RestPercent = Percent(change),
            RestLow = double.IsFinite(half) ? Percent(change - half) : null,
            RestHigh = double.IsFinite(half) ? Percent(change + half) : null,
            Error = error,
        };
    }

    /// <summary>Half the interval of a mean, from its season in all years: two months have six blocks, from which alone nothing firm is known of their error.</summary>
    private static double Half(NormalisedMean mean) => mean.High - mean.Normalised;

    private static double Hypotenuse(double one, double other) => Math.Sqrt((one * one) + (other * other));

    private static decimal Percent(double value) => Math.Round((decimal)value, 1, MidpointRounding.ToEven);

    /// <summary>The split as a sentence.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One or two sentences, with the width of what is not known.</returns>
    public string In(Language language) => EffortWords.Of(this, language);

    /// <summary>The split as a sentence in English.</summary>
    /// <returns>The same as <see cref="In"/> <see cref="Language.English"/>.</returns>
    public override string ToString() => In(Language.English);
}
