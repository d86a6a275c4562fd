using System.Text.Json.Serialization;
using AirQuality.Assessments;
using AirQuality.Figures;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Comparisons;

/// <summary>
/// The change of an area's index or statistic by stations: a station's part is the change of its own unrounded statistic
/// divided by the number of stations that have it in both periods; for the index each pollutant is divided by its limit, weighted and summed.
/// </summary>
/// <remarks>
/// This is exact where the figure is a mean of stations with the same days. What it cannot give to a station, the <see cref="Remainder"/>,
/// is stated: percentiles (that of a mean is no mean of percentiles), days and stations missing in one period, rounding.
/// </remarks>
public sealed record StationAttribution
{
    private const int Decimals = 3;

    [JsonConstructor]
    internal StationAttribution(decimal total, IReadOnlyList<StationPart> parts)
    {
        Total = total;
        Parts = parts;
    }

    /// <summary>The change of the published figure, as a difference.</summary>
    public decimal Total { get; }

    /// <summary>The assessment stations of the area, in the order of the network.</summary>
    public IReadOnlyList<StationPart> Parts { get; }

    /// <summary>Total − sum of the parts.</summary>
    public decimal Remainder => Total - Parts.Sum(p => p.Change ?? 0);

    /// <summary>The change of an area's composite index or of one statistic.</summary>
    /// <param name="comparison">The comparison of the area with one period.</param>
    /// <param name="stations">The stations, with their days of both periods.</param>
    /// <param name="pollutant">The pollutant whose statistic is meant (mean; CO P95, O3 P90), or <c>null</c> for the index.</param>
    /// <param name="options">How the area was assessed.</param>
    /// <returns>The attribution; <c>null</c> when the figure cannot be compared or the base is of several years.</returns>
    public static StationAttribution? Of(
        AssessmentComparison comparison, StationDays stations, Pollutant? pollutant = null, AssessmentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(stations);
        var current = comparison.Current;
        var earlier = comparison.Earlier[0];
        var figure = pollutant is { } one ? Figure.Statistic(one) : Figure.Index;
        if (comparison.Earlier.Count > 1 || comparison.Of(figure).Reason is not null || figure.Of(current) - figure.Of(earlier) is not { } total)
            return null;
        Pollutant[] pollutants = pollutant is { } only ? [only] : [.. AirQuality.Terms.Pollutants.All];
        var members = stations.Network.AssessmentStations(current.Area);
        var changes = members.Select(s => Changes(s, pollutants)).ToList();
        return new StationAttribution(total, [.. members.Select((s, i) => new StationPart(s, Part(changes[i])))]);

        Fraction?[] Changes(Station station, Pollutant[] of)
        {
            var row = stations.Days.IndexOf(StationNetwork.AreaOfStation(station));
            if (row < 0)
                return new Fraction?[of.Length];
            PeriodAssessment Assess(PeriodAssessment like) => PeriodAssessor.Assess(stations.Days, row, new ComparedPeriod(like.Period, current.Period), options);
            var now = Assess(current);
            var then = Assess(earlier);
            return [.. of.Select(p => now[p].Unrounded is { } a && then[p].Unrounded is { } b ? a - b : (Fraction?)null)];
        }

        // Divided by the stations that have the pollutant in both periods: with the same stations in both, the parts of a mean add up to
        // its change exactly. A station in one period only would bring its level along as if it were a change.
        decimal? Part(Fraction?[] ofStation)
        {
            if (Array.TrueForAll(ofStation, c => c is null))
                return null;
            Fraction sum = 0;
            for (var i = 0; i < pollutants.Length; i++)
                if (ofStation[i] is { } change)
                    sum += change * Factor(pollutants[i]) / changes.Count(c => c[i] is not null);
            return sum.Round(Decimals);
        }

        Fraction Factor(Pollutant of)
        {
            var single = current.Index.Singles[(int)of];
            return pollutant is null ? (Fraction)single.Weight / single.Limit : 1;
        }
    }

    /// <summary>The change and its parts by station.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Total} ({string.Join(", ", Parts)})");
}
