using NodaTime;

namespace AirQuality.Terms;

/// <summary>
/// Whether the days of areas are as measured (实况) or reviewed (审核), as a column of their files says (HJ 633-2012, 5.1.5: daily values are provisional until
/// the month is reviewed). An area has the status of all that lies in it. Immutable and safe to share.
/// </summary>
public sealed class DayStatuses
{
    private readonly Dictionary<Area, Line> lines;

    internal DayStatuses(IEnumerable<KeyValuePair<Area, IReadOnlyDictionary<int, DataStatus>>> statuses)
    {
        var merged = new Dictionary<Area, Dictionary<int, DataStatus>>();
        foreach (var (own, days) in statuses)
        {
            foreach (var area in own.AndAbove())
            {
                if (!merged.TryGetValue(area, out var known))
                    merged.Add(area, known = []);
                foreach (var (day, status) in days)
                    known[day] = known.TryGetValue(day, out var before) ? Together([before, status]) : status;
            }
        }

        lines = merged.ToDictionary(m => m.Key, m => new Line(m.Value));
    }

    /// <summary>The areas of which something is said, and all they lie in.</summary>
    public IReadOnlyCollection<Area> Areas => lines.Keys;

    /// <summary>The status of an area over a period.</summary>
    /// <param name="area">The area.</param>
    /// <param name="period">The period; days of which nothing is said do not matter.</param>
    /// <returns>The status; <see cref="DataStatus.Mixed"/> where days are raw and others reviewed, <see cref="DataStatus.Unsaid"/> where nothing is said.</returns>
    public DataStatus Of(Area area, AssessmentPeriod period)
    {
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(period);
        return lines.TryGetValue(area, out var line) ? line.Of(period) : DataStatus.Unsaid;
    }

    /// <summary>The status of several areas over a period, with the days that are raw among those reviewed.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="period">The period.</param>
    /// <returns>The status.</returns>
    public StatusSummary Over(IEnumerable<Area> areas, AssessmentPeriod period)
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(period);
        var known = areas.Distinct().Where(lines.ContainsKey).Select(a => lines[a]).ToList();
        var raw = known.SelectMany(l => l.RawDays(period)).ToList();
        return new StatusSummary(
            Together(known.Select(l => l.Of(period))), raw.Count, raw.Count == 0 ? null : HourStamp.Date(raw.Min()), raw.Count == 0 ? null : HourStamp.Date(raw.Max()));
    }

    /// <summary>What several statuses come to; those of which nothing is said do not matter.</summary>
    internal static DataStatus Together(IEnumerable<DataStatus> statuses)
    {
        var together = DataStatus.Unsaid;
        foreach (var status in statuses.Where(s => s != DataStatus.Unsaid))
            together = together == DataStatus.Unsaid || together == status ? status : DataStatus.Mixed;
        return together;
    }

    /// <summary>The days of an area. Counts up to each day, so that a period is answered without a look at its days: outlooks ask for thousands.</summary>
    private sealed class Line
    {
        private readonly int first;
        private readonly int[] raw;
        private readonly int[] reviewed;

        public Line(Dictionary<int, DataStatus> days)
        {
            first = days.Keys.Min();
            var count = days.Keys.Max() - first + 1;
            (raw, reviewed) = (new int[count + 1], new int[count + 1]);
            for (var day = 0; day < count; day++)
            {
                var status = days.GetValueOrDefault(first + day);
                raw[day + 1] = raw[day] + (status is DataStatus.Raw or DataStatus.Mixed ? 1 : 0);
                reviewed[day + 1] = reviewed[day] + (status is DataStatus.Reviewed or DataStatus.Mixed ? 1 : 0);
            }
        }

        public DataStatus Of(AssessmentPeriod period)
        {
            var (from, to) = Span(period);
            return (raw[to] > raw[from], reviewed[to] > reviewed[from]) switch
            {
                (true, true) => DataStatus.Mixed,
                (true, false) => DataStatus.Raw,
                (false, true) => DataStatus.Reviewed,
                _ => DataStatus.Unsaid,
            };
        }

        public IEnumerable<int> RawDays(AssessmentPeriod period)
        {
            var (from, to) = Span(period);
            for (var day = from; day < to; day++)
                if (raw[day + 1] > raw[day])
                    yield return first + day;
        }

        private (int From, int To) Span(AssessmentPeriod period)
        {
            var from = Math.Clamp(HourStamp.DayNumber(period.Start) - first, 0, raw.Length - 1);
            return (from, Math.Clamp(HourStamp.DayNumber(period.End) - first + 1, from, raw.Length - 1));
        }
    }
}
