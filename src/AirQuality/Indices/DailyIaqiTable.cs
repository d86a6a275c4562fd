using AirQuality.Observations;
using AirQuality.Standards;

namespace AirQuality.Indices;

/// <summary>The IAQI of every published daily value of an edition, looked up: what <see cref="IndividualAqi"/> gives for it, once for all days.</summary>
internal sealed class DailyIaqiTable
{
    private static readonly DailyIaqiTable[] Known = [.. StandardsCatalogue.All.Select(e => new DailyIaqiTable(e))];

    private readonly Edition edition;
    private readonly short[][] byStep;

    private DailyIaqiTable(Edition edition)
    {
        this.edition = edition;
        byStep = [.. Pollutants.All.ToArray().Select(Column)];
    }

    public static DailyIaqiTable Of(Edition edition)
    {
        foreach (var table in Known)
            if (ReferenceEquals(table.edition, edition))
                return table;
        return new DailyIaqiTable(edition);
    }

    /// <summary>The IAQI of a day, <see cref="AqiSummary.None"/> when it has none.</summary>
    public int this[Pollutant pollutant, Concentration value]
    {
        get
        {
            if (value.IsMissing)
                return AqiSummary.None;
            var column = byStep[(int)pollutant];
            var (step, rest) = Math.DivRem(value.Code, PublishedStep.Of(pollutant));
            return rest == 0 ? column[Math.Min(step, column.Length - 1)] : IndividualAqi.Of(AqiItems.Daily(pollutant), value, edition) ?? AqiSummary.None;
        }
    }

    /// <summary>One entry a step of the published decimals, to one step above the last breakpoint, which stands for all above.</summary>
    private short[] Column(Pollutant pollutant)
    {
        var item = AqiItems.Daily(pollutant);
        var step = PublishedStep.Of(pollutant);
        var last = edition.Column(item).Breakpoints[^1].Concentration * Concentration.Scale / step;
        return [.. Enumerable.Range(0, last + 2).Select(i => (short)(IndividualAqi.Of(item, Concentration.FromThousandths(i * step), edition) ?? AqiSummary.None))];
    }
}
