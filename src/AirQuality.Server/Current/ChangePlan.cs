using AirQuality.Observations;
using AirQuality.Server.Storage;
using AirQuality.Terms;

namespace AirQuality.Server.Current;

/// <summary>Works out what hours that were sent change in those there are.</summary>
/// <remarks>Day after day, so that of the hours there are one day is looked at at a time, however many were sent.</remarks>
internal sealed class ChangePlan
{
    private readonly StationBook book;
    private readonly HourlyGrid sent;
    private readonly bool isReview;
    private readonly int[] numbers; // of the stations that were sent; negative for one without a value
    private readonly List<string> newStations = [];
    private readonly List<StoredHour> hours = [];
    private readonly List<Correction> corrections = [];
    private readonly HashSet<StationDay> reviewed = [];
    private readonly HashSet<StationDay> touched = [];
    private readonly HashSet<int> stations = [];
    private readonly StoredHour?[] old = new StoredHour?[24];
    private readonly int[]?[] fresh = new int[]?[24];
    private int first = int.MaxValue;
    private int last = int.MinValue;
    private int added;
    private int unchanged;
    private int kept;

    private ChangePlan(StationBook book, HourlyGrid sent, bool isReview)
    {
        this.book = book;
        this.sent = sent;
        this.isReview = isReview;
        numbers = [.. Enumerable.Range(0, sent.StationIds.Count).Select(row => HasValues(row, 0, sent.DayCount) ? NumberOf(sent.StationIds[row]) : -1)];
    }

    /// <summary>The change; its record is completed with the counts.</summary>
    /// <param name="book">The stations there are.</param>
    /// <param name="store">The hours there are.</param>
    /// <param name="sent">Those that were sent: of reviewed days all their hours, else the values that are not missing.</param>
    /// <param name="record">Who sends what, when.</param>
    /// <exception cref="StoreException">The hours there are cannot be read.</exception>
    public static StoreChange Of(StationBook book, IHourStore store, HourlyGrid sent, ChangeRecord record)
    {
        var plan = new ChangePlan(book, sent, record.Kind == ChangeKind.Reviewed);
        for (var day = 0; day < sent.DayCount; day++)
            plan.AddDay(day, store);
        return new StoreChange(record with
        {
            First = plan.first <= plan.last ? HourTime.End(plan.first) : null,
            Last = plan.first <= plan.last ? HourTime.End(plan.last) : null,
            Stations = plan.stations.Count,
            Added = plan.added,
            Corrected = plan.corrections.Count,
            Unchanged = plan.unchanged,
            Kept = plan.kept,
        })
        {
            NewStations = plan.newStations,
            Hours = plan.hours,
            Corrections = plan.corrections,
            Reviewed = plan.reviewed,
            Touched = plan.touched,
        };
    }

    private int Midnight => HourTime.DayOf(sent.FirstDay) * 24;

    private void AddDay(int day, IHourStore store)
    {
        List<int> rows = [.. Enumerable.Range(0, numbers.Length).Where(row => numbers[row] >= 0 && HasValues(row, day, 1))];
        if (rows.Count == 0)
            return;
        var from = Midnight + (day * 24);
        Array.Clear(old);
        Array.Clear(fresh);
        foreach (var hour in store.Hours(from, from + 23))
            old[hour.Hour - from] = hour;
        foreach (var row in rows)
            AddStation(row, day);
        for (var hour = 0; hour < 24; hour++)
            if (fresh[hour] is { } codes)
                hours.Add(new StoredHour(from + hour, codes));
    }

    private void AddStation(int row, int day)
    {
        var from = Midnight + (day * 24);
        var at = new StationDay(numbers[row], from / 24);
        var isClosed = book.IsReviewed(at);
        stations.Add(at.Station);
        if (isReview && !isClosed)
            reviewed.Add(at);
        foreach (var pollutant in Pollutants.All)
        {
            var values = sent.Hours(pollutant, row).Slice(day * 24, 24);
            for (var hour = 0; hour < 24; hour++)
                Add(from, hour, new StationValue(at, pollutant, values[hour].IsMissing ? -1 : values[hour].Thousandths) { IsKept = isClosed && !isReview });
        }
    }

    private void Add(int from, int hour, StationValue value)
    {
        var held = old[hour]?.At(value.Day.Station, (int)value.Pollutant) ?? -1;
        if (value.Code < 0 && (!isReview || held < 0))
            return; // a raw hour without a value says nothing; of a reviewed day what is missing is taken away
        (first, last) = (Math.Min(first, from + hour), Math.Max(last, from + hour));
        if (value.Code == held)
        {
            unchanged++;
            return;
        }

        if (value.IsKept)
        {
            kept++;
            return;
        }

        if (held >= 0)
            corrections.Add(new Correction(NameOf(value.Day.Station), HourTime.End(from + hour), value.Pollutant, held / 1000m, value.Code < 0 ? null : value.Code / 1000m));
        else
            added++;
        touched.Add(value.Day);
        Fresh(hour)[(value.Day.Station * StoredHour.Six) + (int)value.Pollutant] = value.Code;
    }

    private bool HasValues(int row, int day, int days)
    {
        foreach (var pollutant in Pollutants.All)
            if (sent.Codes(pollutant, row).Slice(day * 24, days * 24).ContainsAnyExcept(Concentration.MissingCode))
                return true;
        return false;
    }

    private int NumberOf(string station)
    {
        if (book.NumberOf(station) is >= 0 and var known)
            return known;
        newStations.Add(station);
        return book.Stations.Count + newStations.Count - 1;
    }

    private string NameOf(int number) => number < book.Stations.Count ? book.Stations[number] : newStations[number - book.Stations.Count];

    /// <summary>An hour as it will be, with room for all stations.</summary>
    private int[] Fresh(int hour)
    {
        if (fresh[hour] is { } codes)
            return codes;
        ReadOnlySpan<int> from = old[hour]?.Codes ?? [];
        codes = new int[(book.Stations.Count + newStations.Count) * StoredHour.Six];
        from.CopyTo(codes);
        codes.AsSpan(from.Length).Fill(-1);
        return fresh[hour] = codes;
    }

    private readonly record struct StationValue(StationDay Day, Pollutant Pollutant, int Code)
    {
        /// <summary>Whether reviewed values stand, whatever is measured.</summary>
        public bool IsKept { get; init; }
    }
}
