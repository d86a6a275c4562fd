using AirQuality.Terms;

namespace AirQuality.Targets.Alerts;

/// <summary>Months in a row, counted back from the newest.</summary>
/// <remarks>
/// A row begins in the newest month that is over. Publications come weeks later, so that for an area without days of its own it may
/// begin a month before; further back it would be no news.
/// </remarks>
/// <param name="months">The months, newest first.</param>
internal sealed class Streaks(IReadOnlyList<AssessmentPeriod> months)
{
    private const int LatestToBegin = 1;

    private readonly Dictionary<AssessmentPeriod, int> numbers = months.Index().ToDictionary(m => m.Item, m => m.Index);
    private readonly Dictionary<Area, Streak> streaks = [];

    /// <summary>What is known of an area in a month; months are added newest first.</summary>
    /// <param name="area">The area.</param>
    /// <param name="month">The month.</param>
    /// <param name="evidence">What counts, or <c>null</c> where the row ends.</param>
    public void Add(Area area, AssessmentPeriod month, AlertEvidence? evidence)
    {
        var number = numbers[month];
        if (!streaks.TryGetValue(area, out var streak))
            streaks[area] = streak = new Streak(area) { Next = number, IsOpen = number <= LatestToBegin };
        streak.IsOpen &= evidence is not null && streak.Next == number;
        if (!streak.IsOpen)
            return;
        streak.Evidence.Insert(0, evidence!);
        streak.Next = number + 1;
    }

    /// <summary>Whether a row can go on after a month.</summary>
    /// <param name="month">The month added last.</param>
    public bool AnyOpen(AssessmentPeriod month) => numbers[month] < LatestToBegin || streaks.Values.Any(s => s.IsOpen);

    /// <summary>The rows that are long enough.</summary>
    /// <param name="least">How many months they must have.</param>
    public IEnumerable<Streak> AtLeast(int least) => streaks.Values.Where(s => s.Evidence.Count >= least);
}
