using AirQuality.Checks.Values;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Observations.Stated;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Checks.Stated;

/// <summary>Reckons AQI, sub-indices, level and primary pollutants of an hour or day from its concentrations.</summary>
internal sealed class IndexReckoning(CheckValues values, StandardsCatalogue standards)
{
    private const int None = -1;

    /// <summary>The figure of a kind, by rules.</summary>
    public int Of(StatedKind kind, Pollutant pollutant, IndexRules rules, StatedMoment at)
    {
        var edition = rules.Edition ?? standards.At(values.Date(at.Time));
        Span<int> indices = stackalloc int[Pollutants.Count];
        PollutantMask missing = default;
        foreach (var p in Pollutants.All)
        {
            var value = Value(p, rules, at);
            if (value < 0)
                missing = missing.With(p);
            indices[(int)p] = value < 0 ? None : Index(p, value, rules, edition);
        }

        if (kind == StatedKind.SubIndex)
            return indices[(int)pollutant];
        // What is missing is not asked for: files state an AQI of the rest.
        var summary = AqiSummary.Of(indices, missing, new AqiRules(edition, AqiOptions.Default, IncompleteNeedsExceedance: false), default);
        return kind switch
        {
            StatedKind.Aqi => summary.Aqi ?? None,
            StatedKind.Level => summary.Aqi is { } aqi ? edition.Level(aqi).Level : None,
            _ => summary.Primary.IsEmpty ? None : summary.Primary.Bits,
        };
    }

    private int Index(Pollutant pollutant, int value, IndexRules rules, Edition edition)
    {
        if (rules.TakesValuesAsIndices)
            return (value + 500) / 1000;
        var item = values.IsDaily ? AqiItems.Daily(pollutant) : AqiItems.RealTime(pollutant);
        return IndividualAqi.Of(item, Concentration.FromThousandths(value), edition) ?? None;
    }

    private int Value(Pollutant pollutant, IndexRules rules, StatedMoment at)
    {
        var taken = rules.One == rules.Other ? pollutant : pollutant == rules.One ? rules.Other : pollutant == rules.Other ? rules.One : pollutant;
        var time = at.Time + rules.Shift;
        var value = rules.HasMovingParticles && (taken is Pollutant.PM10 or Pollutant.PM25)
            ? values.Mean(taken, at.Place, HourRange.EndingAt(time, 24))
            : values.At(taken, at.Place, time);
        return value < 0 || !rules.Scaled.Contains(pollutant) ? value : (int)Math.Min(value * rules.Factor, Concentration.MaxThousandths);
    }
}
