using System.Globalization;
using AirQuality.Checks.Values;
using AirQuality.Observations;
using AirQuality.Observations.Stated;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Checks.Stated;

/// <summary>Holds figures that files state against the values beside them.</summary>
internal sealed class StatedCheck(StatedFigures stated, CheckValues values, DataCheckOptions options, CheckLog log, bool hasRepetitions)
{
    private const int MostOfSample = 4000;
    private const double LeastOfCause = 0.8; // a cause explains most, or it is none
    private const double LeastGain = 0.2;

    private readonly Reckonings reckonings = new(values, options.Standards);

    /// <summary>The file that states figures; with dots behind it where there are more.</summary>
    private string Files => stated.Tables[0].File + (stated.Tables.Any(t => t.File != stated.Tables[0].File) ? " ..." : string.Empty);

    /// <summary>Compares all kinds of figures that files state.</summary>
    public IReadOnlyList<FigureAgreement> Compare(CancellationToken cancellationToken)
    {
        var agreements = new List<FigureAgreement>();
        foreach (var column in stated.Tables.SelectMany(t => t.Columns).Select(c => c with { Label = string.Empty, Place = 0 }).Distinct().OrderBy(c => c.Kind).ThenBy(c => c.Pollutant))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Compare(column.Kind, column.Pollutant) is { } agreement)
                agreements.Add(agreement);
        }

        foreach (var agreement in agreements)
            Tell(agreement);
        if (stated.CountLeftOut > 0)
            log.Add(FindingKind.FigureAgreement, new CheckPlace(Files), new("figures that follow from the values", "可由浓度推出的数值"), new($"{stated.CountLeftOut} more, which were not compared", $"另有{stated.CountLeftOut}个未比较"));
        return agreements;
    }

    private FigureAgreement? Compare(StatedKind kind, Pollutant pollutant)
    {
        var sample = Sample(kind, pollutant);
        if (sample.Count == 0)
            return null;
        var figure = StatedNames.Of(kind, pollutant);
        if (kind is StatedKind.Aqi or StatedKind.Level or StatedKind.Primary && values.Absent.Count > 0)
            return NotCompared(figure);
        var step = Step(kind, sample);
        var best = Best(reckonings.Usual(kind, pollutant), sample, step);
        var way = best.Way!;
        long compared = 0, agreeing = 0;
        foreach (var one in Figures(kind, pollutant))
        {
            var own = way.For(one);
            if (own < 0)
                continue;
            compared++;
            if (Math.Abs((long)own - one.Code) <= step)
                agreeing++;
            else
                TellPlace(kind, one, own);
        }

        if (compared == 0)
            return null;
        var share = (double)agreeing / compared;
        return new FigureAgreement
        {
            Figure = figure,
            Compared = compared,
            Agreeing = agreeing,
            ReckonedAs = Text(way.Name),
            LikelyCause = share >= options.LeastAgreement ? null : Cause(kind, pollutant, sample, share),
        };
    }

    /// <summary>The figures of a kind. Of two rows of one station hour the first has the values that are read, so the second is not held against them.</summary>
    private IEnumerable<StatedFigure> Figures(StatedKind kind, Pollutant pollutant)
    {
        if (!hasRepetitions)
            return stated.Of(kind, pollutant);
        var seen = new HashSet<StatedMoment>();
        return stated.Of(kind, pollutant).Where(f => seen.Add(new StatedMoment(f.Place, f.Time)));
    }

    private FigureAgreement NotCompared(LocalizedText figure)
    {
        var absent = string.Join(", ", values.Absent.Select(p => p.Symbol()));
        return new FigureAgreement { Figure = figure, Compared = 0, Agreeing = 0, ReckonedAs = LocalizedText.Same(string.Empty), LikelyCause = new($"未比较：数据中没有{absent}", $"not compared: the data have no {absent}") };
    }

    private List<StatedFigure> Sample(StatedKind kind, Pollutant pollutant)
    {
        // Thinned evenly on the way, so that it is of all times and places: every second one is left out whenever it grows too long.
        var sample = new List<StatedFigure>();
        long step = 1, at = 0;
        foreach (var figure in Figures(kind, pollutant))
        {
            if (at++ % step != 0)
                continue;
            sample.Add(figure);
            if (sample.Count < 2 * MostOfSample)
                continue;
            sample = [.. sample.Where((_, i) => i % 2 == 0)];
            step *= 2;
        }

        return sample;
    }

    /// <summary>By how much a stated mean may differ: a unit of its last decimal. The values it is reckoned from were rounded too.</summary>
    private static int Step(StatedKind kind, List<StatedFigure> sample)
    {
        if (kind is StatedKind.Aqi or StatedKind.SubIndex or StatedKind.Level or StatedKind.Primary)
            return 0;
        return new[] { 1000, 100, 10 }.FirstOrDefault(s => sample.TrueForAll(f => f.Code % s == 0), 1);
    }

    private static WayFound Best(IEnumerable<Reckoning> ways, List<StatedFigure> sample, int step)
    {
        var best = new WayFound(null, -1);
        foreach (var way in ways)
        {
            var share = Share(way, sample, step);
            if (share > best.Share)
                best = new WayFound(way, share);
        }

        return best;
    }

    private static double Share(Reckoning way, List<StatedFigure> sample, int step)
    {
        int compared = 0, agreeing = 0;
        foreach (var figure in sample)
        {
            var own = way.For(figure);
            compared += own < 0 ? 0 : 1;
            agreeing += own >= 0 && Math.Abs((long)own - figure.Code) <= step ? 1 : 0;
        }

        // A way that fits few because it reckons few is no better than one that fits many.
        return compared * 2 < sample.Count ? (double)agreeing / sample.Count : (double)agreeing / compared;
    }

    private LocalizedText? Cause(StatedKind kind, Pollutant pollutant, List<StatedFigure> sample, double share)
    {
        var step = Step(kind, sample);
        var best = Best(reckonings.Causes(kind, pollutant), sample, step);
        if (best.Share >= Math.Max(LeastOfCause, share + LeastGain))
            return Text(best.Way!.Name);
        var near = Best(reckonings.Usual(kind, pollutant), sample, step == 0 ? 1 : 2 * step);
        return kind is not (StatedKind.Level or StatedKind.Primary) && near.Share >= Math.Max(LeastOfCause, share + LeastGain)
            ? new LocalizedText("修约：相差不超过一个单位", "rounding: they differ by one unit at most")
            : null;
    }

    private void TellPlace(StatedKind kind, in StatedFigure figure, int own)
    {
        if (!log.IsKept(FindingKind.FigureDisagreement))
        {
            log.Count(FindingKind.FigureDisagreement, 1);
            return;
        }

        var table = stated.Tables[figure.Table];
        var column = table.Columns[figure.Column];
        var expected = StatedNames.Value(kind, own);
        log.Add(
            FindingKind.FigureDisagreement,
            new CheckPlace(table.File, table.Sheet, figure.Line, column.Label),
            new($"{StatedNames.Of(kind, column.Pollutant).En} {expected.English}, which follows from the values", $"{StatedNames.Of(kind, column.Pollutant).Zh}{expected.Chinese}（由浓度推出）"),
            StatedNames.Value(kind, figure.Code));
    }

    private void Tell(FigureAgreement agreement)
    {
        if (agreement.Compared == 0)
            return;
        var share = agreement.Share.ToString("0.0%", CultureInfo.InvariantCulture);
        var cause = agreement.LikelyCause;
        log.Add(
            FindingKind.FigureAgreement,
            new CheckPlace(Files),
            new($"{agreement.Figure.En} that follows from the values", $"由浓度推出的{agreement.Figure.Zh}"),
            new($"{agreement.Agreeing} of {agreement.Compared} that follow ({share}, {agreement.ReckonedAs.En}){(cause is null ? string.Empty : "; likely cause: " + cause.En)}", $"{agreement.Compared}个中有{agreement.Agreeing}个一致（{share}，{agreement.ReckonedAs.Zh}）{(cause is null ? string.Empty : "；可能原因：" + cause.Zh)}"));
    }

    private static LocalizedText Text(Bilingual words) => new(words.Chinese, words.English);

    /// <summary>The way that fits most of a sample.</summary>
    /// <param name="Way">The way; <c>null</c> where there is none.</param>
    /// <param name="Share">The share it fits.</param>
    private readonly record struct WayFound(Reckoning? Way, double Share);
}
