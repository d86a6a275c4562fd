using AirQuality.Assessments;
using AirQuality.Figures;
using AirQuality.Numerics;
using AirQuality.Wording;

namespace AirQuality.Comparisons;

/// <summary>The mean of a published figure of several periods.</summary>
internal static class FigureMean
{
    /// <summary>The mean of the published figures, rounded once to their decimals (days to 0.1); else why there is none: every one must be valid.</summary>
    public static FigureOrReason Of(Figure figure, IReadOnlyList<PeriodAssessment> periods)
    {
        var reason = periods.Select(p => PeriodComparer.MissingReason(figure, p)).FirstOrDefault(r => r is not null);
        if (reason is not null)
            return new FigureOrReason(null, reason);
        var values = periods.Select(p => figure.Of(p)!.Value).ToList();
        var decimals = figure.ChangeKind == ChangeKind.Days ? 1 : values.Max(v => v.Scale);

        // Of the published figures, as whoever checks it has only those; exact until the one rounding at the end.
        var mean = values.Aggregate((Fraction)0, (sum, v) => sum + v) / values.Count;
        return new FigureOrReason(mean.Round(decimals), null);
    }
}
