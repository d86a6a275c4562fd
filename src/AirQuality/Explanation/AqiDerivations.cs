using System.Globalization;
using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Explanation;

/// <summary>Derives an AQI from the concentrations of its items (HJ 633).</summary>
/// <param name="options">What the AQI is made with.</param>
/// <param name="hourly">Whether it is that of an hour.</param>
internal sealed class AqiDerivations(AqiOptions options, bool hourly)
{
    /// <summary>The AQI of a day or hour.</summary>
    /// <param name="what">What it is the AQI of.</param>
    /// <param name="result">The AQI as the library makes it.</param>
    /// <param name="concentrationOf">The derivation of the concentration of an item.</param>
    public Derivation Of(LocalizedText what, AqiResult result, Func<AqiItem, Derivation> concentrationOf)
    {
        // An item that is not monitored by plan does not make the set incomplete; the others that are missing do.
        var needed = result.IncompleteNeedsExceedance
            ? result.Items.Select(i => i.Item.Pollutant()).Distinct().Count() - result.Missing.Count(options.NotMonitored.Contains)
            : 1;

        // A pollutant that is measured and not indexed leaves the largest IAQI unknown: no number of inputs is enough.
        var unindexed = result.Aqi is null && result.Items.Any(i => !i.Input.IsMissing && result.Edition.Scale(i.Item).Of(i.Input.Thousandths) == IndexScale.NotIndexed);
        if (unindexed)
            needed = result.Items.Count + 1;
        IReadOnlyList<Derivation> Inputs() => [.. result.Items.Select(i => Iaqi(i, result.Edition, concentrationOf(i.Item) with { What = Quantity(i.Item) }))];
        return new Derivation
        {
            What = what,
            Kind = DerivationKind.Maximum,
            Rule = result.Clause,
            Exact = result.Aqi,
            MakeInputs = Inputs,
            Operation = Operations.Maximum(needed, result.IncompleteNeedsExceedance && !unindexed ? result.Edition.Thresholds.GoodUpTo : null),
            Note = result.Primary.Count == 0 ? null : new($"首要污染物 {Names(result.Primary)}", $"primary pollutant {Names(result.Primary)}"),
            Reason = result.Reason,
        };
    }

    private static Derivation Iaqi(ItemIndex item, Edition edition, Derivation concentration)
    {
        return new Derivation
        {
            What = LocalizedText.Same($"IAQI {Name(item.Item)}"),
            Kind = DerivationKind.Iaqi,
            Rule = edition.AqiSource,
            Exact = item.Iaqi,
            MakeInputs = () => [concentration],
            Operation = inputs => inputs.Count == 1 ? IndividualAqi.Of(item.Item, Concentration.FromThousandths(edition.Scale(item.Item).Entering(inputs[0])), edition) : null,
            Note = item.Iaqi is null ? null : Formula(item, edition),
            Reason = item.Iaqi is null ? Reason.Only(WhyNone(item, concentration)) : null,
        };
    }

    private static ReasonCode WhyNone(ItemIndex item, Derivation concentration)
    {
        if (concentration.LeftOut is not null)
            return ReasonCode.NotIndexed;
        return item.Input.IsMissing ? ReasonCode.NotMeasured : ReasonCode.AboveLastBreakpoint;
    }

    private static LocalizedText Formula(ItemIndex item, Edition edition)
    {
        var column = edition.Column(item.Item);
        var value = edition.Scale(item.Item).Indexed(item.Input.Thousandths);
        var corners = column.Breakpoints;

        // The formula is written with the breakpoints between which the value lies, so that a reader can put it into a pocket calculator;
        // the figure itself is not made from this text but by IndividualAqi, like every other IAQI.
        for (var i = 1; i < corners.Count; i++)
        {
            var high = corners[i];
            if (value > high.Concentration && (i < corners.Count - 1 || column.Above != AboveLastBreakpoint.Continues))
                continue;
            var low = corners[i - 1];
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $"({high.Iaqi} - {low.Iaqi}) / ({high.Concentration} - {low.Concentration}) x ({value} - {low.Concentration}) + {low.Iaqi}");
            var unit = column.Unit switch
            {
                BreakpointUnit.PartsPerBillion => " (ppb)",
                BreakpointUnit.PartsPerMillion => " (ppm)",
                _ => string.Empty,
            };
            return edition.IndexRounding == IndexRounding.Up
                ? new($"{text}{unit}，进位取整", $"{text}{unit}, rounded up")
                : new($"{text}{unit}，四舍五入取整", $"{text}{unit}, rounded to the nearest");
        }

        return new("高于最大浓度限值", "above the last breakpoint");
    }

    private static string Name(AqiItem item) => item switch
    {
        AqiItem.O3EightHour => "O3-8h",
        AqiItem.O3Hour => "O3-1h",
        _ => item.Pollutant().Symbol(),
    };

    private LocalizedText Quantity(AqiItem item)
    {
        if (item == AqiItem.O3EightHour)
            return new("O3日最大8小时平均", "O3 MDA8");
        if (hourly && item == AqiItem.SO2Day)
            return new("SO2 24小时平均", "SO2 mean of 24 hours");
        if (hourly)
            return new($"{item.Pollutant().Symbol()} 1小时平均", $"{item.Pollutant().Symbol()} 1-hour mean");
        return item == AqiItem.O3Hour
            ? new("O3日最大1小时平均", "O3 daily maximum 1-hour mean")
            : new($"{Name(item)}日平均", $"{Name(item)} day mean");
    }

    private static string Names(IEnumerable<Pollutant> pollutants) => string.Join("+", pollutants.Select(p => p.Symbol()));
}
