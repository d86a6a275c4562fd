using AirQuality.Indices;
using AirQuality.Publications.Assessed;
using AirQuality.Ranking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Server.Cockpit.Facts;

/// <summary>What lists of the areas of a level show, worked out once for a state of the data and only what is asked for.</summary>
internal sealed class LevelFacts
{
    private readonly Lazy<IReadOnlyDictionary<Area, AreaLine>> lines;
    private readonly Lazy<AssessmentPeriod> month;
    private readonly Lazy<AssessmentPeriod> year;

    public LevelFacts(AreaView view)
    {
        View = view;
        month = new(() => Ranked(MonthToDate, p => p.Start == new LocalDate(p.End.Year, p.End.Month, 1)));
        year = new(() => Ranked(AssessmentPeriod.ToDate(AsOf), p => p.Start == new LocalDate(p.End.Year, 1, 1) && p.End.Month > 1));
        Names = new Reporting.Wording.AreaNames(view.Areas);
        lines = new(() => Lines(CancellationToken.None));
    }

    /// <summary>The areas.</summary>
    public AreaView View { get; }

    /// <summary>How they are named.</summary>
    public Reporting.Wording.AreaNames Names { get; }

    /// <summary>The last day that has passed.</summary>
    public LocalDate AsOf => View.LastWholeDay;

    /// <summary>The month that is ranked: the days of the month that have passed; where other areas are known from published lists alone, the newest month of these.</summary>
    public AssessmentPeriod Month => month.Value;

    /// <summary>Whether <see cref="Month"/> is the month that runs.</summary>
    public bool IsThisMonth => Month == MonthToDate;

    /// <summary>The year that is ranked: the days of the year that have passed, or as far as the published lists go.</summary>
    public AssessmentPeriod Year => year.Value;

    /// <summary>Whether <see cref="Year"/> goes to the last day.</summary>
    public bool IsYearToDate => Year == AssessmentPeriod.ToDate(AsOf);

    /// <summary>Whether the day after <see cref="AsOf"/> has an hour.</summary>
    public bool HasToday => LastHour is { } last && last.PlusHours(-1).Date > AsOf;

    private LocalDateTime? LastHour => View.Data.Hours is { } hours ? DayInProgress.LastHour(hours) : null;

    private AssessmentPeriod MonthToDate => AssessmentPeriod.Month(AsOf.Year, AsOf.Month).Until(AsOf);

    /// <summary>An area in a list.</summary>
    public AreaLine Of(Area area) => lines.Value[area];

    private IReadOnlyDictionary<Area, AreaLine> Lines(CancellationToken cancellationToken)
    {
        var today = View.Level == AreaLevel.Province || LastHour is null ? [] : HasToday
            ? View.Today(View.Days.Areas).ToDictionary(d => d.Area, d => d.SoFar)
            : View.DailyAqi(AssessmentPeriod.Day(AsOf)).ToDictionary(d => d.Area, d => d.Aqi);
        var ofMonth = Places(Month, cancellationToken);
        var ofYear = Places(Year, cancellationToken);
        var alerts = View.Alerts(AssessmentPeriod.Day(AsOf), cancellationToken).CountBy(a => a.Area).ToDictionary();
        return View.Areas.ToDictionary(a => a, a => new AreaLine(a, Names.Of(a))
        {
            Today = today.GetValueOrDefault(a),
            Month = ofMonth.GetValueOrDefault(a),
            Year = ofYear.GetValueOrDefault(a),
            Alerts = alerts.GetValueOrDefault(a),
        });
    }

    private AssessmentPeriod Ranked(AssessmentPeriod wanted, Func<AssessmentPeriod, bool> isOfTheKind) =>
        RankingOf(wanted, CancellationToken.None) is not null ? wanted : View.Assessed.PeriodsOf().Where(p => p.End <= AsOf && isOfTheKind(p)).MaxBy(p => p.End) ?? wanted;

    private Dictionary<Area, RankingRow> Places(AssessmentPeriod period, CancellationToken cancellationToken) =>
        View.Areas.Count < 2 ? [] : RankingOf(period, cancellationToken)?.Ranked.ToDictionary(r => r.Area) ?? [];

    /// <summary>The places of a period; <c>null</c> where other areas are known from published lists alone and none covers it.</summary>
    private PeriodRanking? RankingOf(AssessmentPeriod period, CancellationToken cancellationToken)
    {
        try
        {
            return View.Rank(period, "index", cancellationToken);
        }
        catch (PublicationException)
        {
            return null;
        }
    }
}
