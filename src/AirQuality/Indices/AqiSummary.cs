using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Indices;

/// <summary>The outcome of the AQI rule for one day or hour, without its derivation: what period statistics count.</summary>
internal readonly record struct AqiSummary(int? Aqi, PollutantMask Primary, PollutantMask Exceeding, bool WithheldAsIncomplete)
{
    /// <summary>Stands for a pollutant without an IAQI.</summary>
    public const int None = -1;

    /// <summary>The bits of the primary pollutants in <see cref="Packed"/>.</summary>
    public const int PrimaryBits = 8;

    /// <summary>AQI and primary pollutants in one integer, <see cref="None"/> for NA.</summary>
    public int Packed => Aqi is { } index ? (index << PrimaryBits) | Primary.Bits : None;

    /// <summary>The largest IAQI, who has it, and whether an incomplete set may publish it (HJ 633-2026, 5.3).</summary>
    /// <param name="iaqis">Six in table order, <see cref="None"/> without one.</param>
    /// <param name="missing">The pollutants without a value, or without a part in the AQI.</param>
    /// <param name="rules">Edition and practice.</param>
    /// <param name="notMonitored">Those of the missing whose absence does not make the set incomplete.</param>
    public static AqiSummary Of(ReadOnlySpan<int> iaqis, PollutantMask missing, in AqiRules rules, PollutantMask notMonitored)
    {
        var levels = rules.Edition.Thresholds;
        var aqi = None;
        foreach (var iaqi in iaqis)
            aqi = Math.Max(aqi, iaqi);
        if (aqi == None)
            return default;
        PollutantMask primary = default, exceeding = default;
        var notIndexed = false;
        foreach (var pollutant in Pollutants.All)
        {
            var iaqi = iaqis[(int)pollutant];
            notIndexed |= iaqi == None && !missing.Contains(pollutant);
            if (iaqi > levels.GoodUpTo)
                exceeding = exceeding.With(pollutant);
            if (iaqi > levels.PrimaryAbove && iaqi == aqi)
                primary = primary.With(pollutant);
        }

        // HJ 633-2012 table 1, notes 2 and 3: above 800 another averaging time reports the pollutant. Where that is not known, the
        // largest IAQI is not known either, and an AQI of the others would call the worst air good.
        if (notIndexed)
            return new AqiSummary(null, default, exceeding, WithheldAsIncomplete: false);
        return rules.IncompleteNeedsExceedance && aqi <= levels.GoodUpTo && !missing.Except(notMonitored).IsEmpty
            ? new AqiSummary(null, default, exceeding, WithheldAsIncomplete: true)
            : new AqiSummary(aqi, primary, exceeding, WithheldAsIncomplete: false);
    }

    /// <summary>The rule for a day, as <see cref="AqiCalculator.Daily"/> applies it.</summary>
    /// <param name="day">The six published values in table order.</param>
    /// <param name="maximumOzone1h">The daily maximum 1-hour ozone; missing where it is not known.</param>
    /// <param name="rules">Edition and practice.</param>
    /// <param name="notMonitored">The pollutants the options say are not monitored: as a mask, since millions of days ask.</param>
    public static AqiSummary Daily(ReadOnlySpan<Concentration> day, Concentration maximumOzone1h, in AqiRules rules, PollutantMask notMonitored)
    {
        Span<int> iaqis = stackalloc int[Pollutants.Count];
        PollutantMask missing = default, notAsked = default;
        var table = DailyIaqiTable.Of(rules.Edition);
        foreach (var pollutant in Pollutants.All)
        {
            var value = day[(int)pollutant];
            if (value.IsMissing)
                missing = missing.With(pollutant);
            var iaqi = table[pollutant, value];
            if (iaqi == IndexScale.NotAsked || (value.IsMissing && rules.Edition.Scale(AqiItems.Daily(pollutant)).IsEmpty))
                notAsked = notAsked.With(pollutant);
            iaqis[(int)pollutant] = Math.Max(iaqi, None);
        }

        ref var ozone = ref iaqis[(int)Pollutant.O3];
        if (AqiCalculator.TakesOzone1h(day[(int)Pollutant.O3], ozone == None, rules.Edition, rules.Options))
            ozone = Math.Max(ozone, IndividualAqi.Of(AqiItem.O3Hour, maximumOzone1h, rules.Edition) ?? None);
        return Of(iaqis, missing.Union(notAsked), rules, notMonitored.Union(notAsked));
    }
}
