using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Live;

/// <summary>The areas of one level with their days, months and years.</summary>
internal sealed class LiveLevel
{
    private readonly LocalDate firstDay;
    private readonly AreaMembers[] members;
    private readonly AreaMember[][] memberOf;
    private readonly List<DayFigures?> days = [];
    private readonly Dictionary<AssessmentPeriod, LiveSpan> spans = [];
    private bool[] isPlain = [];
    private bool hasAqis;

    /// <param name="level">The level.</param>
    /// <param name="firstDay">The first day of the window.</param>
    /// <param name="areas">The areas, of stations and of regions of parts with those that make them up left out.</param>
    /// <param name="parts">The areas that regions are means of.</param>
    public LiveLevel(AreaLevel level, LocalDate firstDay, IReadOnlyList<AreaMembers> areas, LiveLevel? parts)
    {
        Level = level;
        this.firstDay = firstDay;
        // Copied, as the days of service of members follow their data.
        memberOf = [.. areas.Select(a => a.Members.ToArray())];
        members = [.. areas.Select((a, row) => new AreaMembers(a.Area, memberOf[row]))];
        Areas = Array.ConvertAll(members, m => m.Area);
        Parts = parts;
        IsAsked = level == AreaLevel.Station;
    }

    public AreaLevel Level { get; }

    public IReadOnlyList<Area> Areas { get; }

    public LiveLevel? Parts { get; }

    /// <summary>The row of the area of each station, of regions of each part, negative for none; empty for stations, which are their own.</summary>
    public int[] AreaOfMember { get; private set; } = [];

    /// <summary>How many days there is room for.</summary>
    public int DayCount => days.Count;

    public LiveJudging Judging { get; private set; } = null!;

    /// <summary>How periods are assessed, with whether days are raw or reviewed.</summary>
    public AssessmentOptions WithStatuses => statuses?.Invoke() ?? Judging.Assessment;

    /// <summary>The last day with data; <c>null</c> for none.</summary>
    public LocalDate? LastDay { get; set; }

    /// <summary>Whether the figures of the areas are means of those of their parts.</summary>
    public bool IsOfParts => Parts is not null && Judging.Assessment.Regions == RegionRule.MeanOfStatistics;

    /// <summary>Whether the days are kept up with the hours, as somebody asked for them; of stations they always are.</summary>
    public bool IsAsked { get; set; }

    /// <summary>Whether what changes is told, so that what stood before is held.</summary>
    public bool IsTold { get; set; }

    public IReadOnlyCollection<LiveSpan> Spans => spans.Values;

    private Func<AssessmentOptions>? statuses;

    public bool IsPlain(int row) => isPlain[row];

    /// <summary>Takes how areas are judged from now on; figures made before are forgotten.</summary>
    public void Judge(LiveJudging judging, Func<AssessmentOptions> withStatuses)
    {
        Judging = judging;
        statuses = withStatuses;
        isPlain = [.. Areas.Select(judging.IsPlain)];
    }

    /// <summary>Notes which areas the members make up.</summary>
    /// <param name="count">How many stations or parts there are.</param>
    public void Place(int count)
    {
        AreaOfMember = new int[count];
        Array.Fill(AreaOfMember, -1);
        for (var row = 0; row < memberOf.Length; row++)
            foreach (var member in memberOf[row])
                if (member.Row >= 0)
                    AreaOfMember[member.Row] = row;
    }

    /// <summary>Takes the days of service of a station anew.</summary>
    public void Serve(int station, ServiceDays service)
    {
        if (AreaOfMember[station] is not (>= 0 and var row))
            return;
        for (var i = 0; i < memberOf[row].Length; i++)
            if (memberOf[row][i].Row == station)
                memberOf[row][i] = memberOf[row][i] with { Service = service };
    }

    public DayFigures? DayOf(LocalDate date) => Day(NodaTime.Period.DaysBetween(firstDay, date));

    /// <summary>A day, counted from the first of the window; <c>null</c> for one without data.</summary>
    public DayFigures? Day(int day) => day >= 0 && day < days.Count ? days[day] : null;

    /// <summary>Neighbouring days, for snapshots.</summary>
    public DayFigures?[] DaysOf(int first, int count) => [.. Enumerable.Range(first, count).Select(Day)];

    public void SetDay(int day, DayFigures figures)
    {
        while (days.Count <= day)
            days.Add(null);
        days[day] = figures;
    }

    /// <summary>Makes the day of some areas anew of the days of their stations.</summary>
    public void Make(int day, RowSet rows, DayFigures stations, long stamp)
    {
        var date = firstDay.PlusDays(day);
        var made = Day(day)?.Copy(stamp) ?? new DayFigures(Areas.Count, stamp);
        var some = rows.IsAll ? members : [.. rows.Rows.Select(r => members[r])];
        var means = new AreaMeans(new StationRows(date, stations), some, Judging.Aggregation).Days(HourMaxima.Rounded, CancellationToken.None);
        for (var i = 0; i < some.Length; i++)
            made.Take(rows.IsAll ? i : rows.Rows[i], means, i);
        SetDay(day, made);
        MakeAqis(day, rows);
    }

    /// <summary>Makes the day of some regions anew of the days of their parts.</summary>
    public void MakeOfParts(int day, RowSet rows, long stamp)
    {
        var date = firstDay.PlusDays(day);
        var made = Day(day)?.Copy(stamp) ?? new DayFigures(Areas.Count, stamp);
        var parts = DayFigures.ToGrid([Parts!.Day(day)], date, Parts.Areas);
        var regions = DayAggregator.ProvinceDays(parts, Judging.Aggregation, CancellationToken.None);
        foreach (var row in rows.Rows)
            made.Take(row, regions, row);
        SetDay(day, made);
        MakeAqis(day, rows);
    }

    /// <summary>Makes the AQIs of some areas on a day, where they are of use.</summary>
    public void MakeAqis(int day, RowSet rows)
    {
        if (!hasAqis || Day(day) is not { } figures)
            return;
        var date = firstDay.PlusDays(day);
        var edition = Judging.Assessment.EditionAt(date);
        foreach (var row in rows.Rows)
            Judging.MakeAqi(figures, row, Areas[row], date, edition);
    }

    /// <summary>The AQIs from now on, and of the days there are.</summary>
    public void KeepAqis()
    {
        if (hasAqis)
            return;
        hasAqis = true;
        var all = new RowSet(Areas.Count);
        all.AddAll();
        for (var day = 0; day < days.Count; day++)
            MakeAqis(day, all);
    }

    /// <summary>A month or year, made where it is asked for the first time.</summary>
    public LiveSpan SpanOf(AssessmentPeriod whole, LocalDate? lastDay)
    {
        if (spans.TryGetValue(whole, out var span))
            return span;
        KeepAqis();
        spans.Add(whole, span = new LiveSpan(this, whole, lastDay));
        return span;
    }

    /// <summary>The days of one area as a grid.</summary>
    public DailyGrid GridOf(int row, LocalDate from, LocalDate to)
    {
        var first = NodaTime.Period.DaysBetween(firstDay, from);
        var count = NodaTime.Period.DaysBetween(from, to) + 1;
        var values = new DailyValues(areaCount: 1, count);
        for (var i = 0; i < count; i++)
            if (Day(first + i) is { } day)
                values.Take(day.Values, new GridDay(row, 0), 1, new GridDay(0, i));
        return new DailyGrid([Areas[row]], from, count, values);
    }
}
