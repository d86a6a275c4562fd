using AirQuality.Indices;
using AirQuality.Ranking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Server.Cockpit.Facts;

/// <summary>What lists of the areas of a level show, worked out once for a state of the data and only what is asked for.</summary>
internal sealed class LevelFacts
{
    private readonly Lazy<IReadOnlyDictionary<Area, AreaLine>> lines;

    public LevelFacts(AreaView view)
    {
        View = view;
        Names = new Reporting.Wording.AreaNames(view.Areas);
        lines = new(() => Lines(CancellationToken.None));
    }

    /// <summary>The areas.</summary>
    public AreaView View { get; }

    /// <summary>How they are named.</summary>
    public Reporting.Wording.AreaNames Names { get; }

    /// <summary>The last day that has passed.</summary>
    public LocalDate AsOf => View.LastWholeDay;

    /// <summary>The days of the month that have passed.</summary>
    public AssessmentPeriod Month => AssessmentPeriod.Month(AsOf.Year, AsOf.Month).Until(AsOf);

    /// <summary>The days of the year that have passed.</summary>
    public AssessmentPeriod Year => AssessmentPeriod.ToDate(AsOf);

    /// <summary>An area in a list.</summary>
    public AreaLine Of(Area area) => lines.Value[area];

    private IReadOnlyDictionary<Area, AreaLine> Lines(CancellationToken cancellationToken)
    {
        var today = View.Level == AreaLevel.Province || View.Data.Hours is not { } hours || DayInProgress.LastHour(hours) is null ? [] : View.Today(View.Days.Areas).ToDictionary(d => d.Area);
        var month = Places(Month, cancellationToken);
        var year = Places(Year, cancellationToken);
        var alerts = View.Alerts(AssessmentPeriod.Day(AsOf), cancellationToken).CountBy(a => a.Area).ToDictionary();
        return View.Areas.ToDictionary(a => a, a => new AreaLine(a, Names.Of(a))
        {
            Today = today.GetValueOrDefault(a),
            Month = month.GetValueOrDefault(a),
            Year = year.GetValueOrDefault(a),
            Alerts = alerts.GetValueOrDefault(a),
        });
    }

    private Dictionary<Area, RankingRow> Places(AssessmentPeriod period, CancellationToken cancellationToken) =>
        View.Areas.Count < 2 ? [] : View.Rank(period, "index", cancellationToken).Ranked.ToDictionary(r => r.Area);
}
