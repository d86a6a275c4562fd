namespace AirQuality.Weather.Normalisation;

/// <summary>How well days are known from their weather, on blocks of 14 days that the model has not seen.</summary>
/// <param name="Days">How many days were looked at.</param>
/// <param name="R2">The share of the variance that is explained, 1 at most; below 0 it is worse than the mean.</param>
/// <param name="OverClimate">The share of the squared error of the usual value of the day of the year that is taken away; not above 0 there is no skill.</param>
/// <param name="OfWeather">The share of the squared error that is taken away by knowing the weather, beside the same model with average weather.</param>
/// <param name="Certainty">The mean of the last over blocks by its standard error; above 2.3 it is no accident.</param>
public sealed record WeatherSkill(int Days, double R2, double OverClimate, double OfWeather, double Certainty)
{
    /// <summary>The skill by which weather is taken out at all.</summary>
    internal const double Least = 0.05;

    /// <summary>The certainty by which it is.</summary>
    internal const double LeastCertainty = 2.3;

    /// <summary>Whether the weather explains anything that climate and trend do not.</summary>
    public bool IsThere => OverClimate >= Least && OfWeather >= Least && Certainty >= LeastCertainty;

    /// <summary>The skill over some days.</summary>
    internal static WeatherSkill? Of(IEnumerable<SkillDay> days)
    {
        List<SkillDay> known = [.. days];
        var blocks = known.GroupBy(d => d.Block).Select(g => g.Sum(d => d.AverageError - d.Error)).ToList();
        if (blocks.Count < 2)
            return null;
        var mean = known.Average(d => d.Observed);
        var gain = blocks.Average();
        var deviation = Math.Sqrt(blocks.Sum(b => (b - gain) * (b - gain)) / (blocks.Count - 1) / blocks.Count);
        var error = known.Sum(d => d.Error);
        return new WeatherSkill(
            known.Count,
            1 - (error / known.Sum(d => (d.Observed - mean) * (d.Observed - mean))),
            1 - (error / known.Sum(d => d.UsualError)),
            1 - (error / known.Sum(d => d.AverageError)),
            deviation > 0 ? gain / deviation : 0);
    }

    /// <summary>The two shares.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"R2 {R2:0.00}, {OverClimate:0.00} over climate");
}
