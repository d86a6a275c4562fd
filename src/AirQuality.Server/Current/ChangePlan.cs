using AirQuality.Observations;
using AirQuality.Server.Storage;
using AirQuality.Terms;

namespace AirQuality.Server.Current;

/// <summary>Works out what hours that were sent change in those there are.</summary>
internal sealed class ChangePlan
{
    private readonly HourBook book;
    private readonly HourlyGrid sent;
    private readonly bool isReview;
    private readonly Dictionary<int, int[]> changed = [];
    private readonly List<string> newStations = [];
    private readonly Dictionary<string, int> newNumbers = new(StringComparer.Ordinal);
    private readonly List<Correction> corrections = [];
    private readonly HashSet<StationDay> reviewed = [];
    private readonly HashSet<int> stations = [];
    private int first = int.MaxValue;
    private int last = int.MinValue;
    private int added;
    private int unchanged;
    private int kept;

    private ChangePlan(HourBook book, HourlyGrid sent, bool isReview)
    {
        this.book = book;
        this.sent = sent;
        this.isReview = isReview;
    }

    /// <summary>The change; its record is completed with the counts.</summary>
    /// <param name="book">The hours there are.</param>
    /// <param name="sent">Those that were sent: of reviewed days all their hours, else the values that are not missing.</param>
    /// <param name="record">Who sends what, when.</param>
    public static StoreChange Of(HourBook book, HourlyGrid sent, ChangeRecord record)
    {
        var plan = new ChangePlan(book, sent, record.Kind == ChangeKind.Reviewed);
        for (var row = 0; row < sent.StationIds.Count; row++)
            plan.Add(row);
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
            Hours = [.. plan.changed.Select(c => new StoredHour(c.Key, c.Value)).OrderBy(h => h.Hour)],
            Corrections = plan.corrections,
            Reviewed = plan.reviewed,
        };
    }

    private void Add(int row)
    {
        var firstHour = HourTime.DayOf(sent.FirstDay) * 24;
        for (var day = 0; day < sent.DayCount; day++)
        {
            if (!HasValues(row, day))
                continue;
            var number = NumberOf(sent.StationIds[row]);
            var stationDay = new StationDay(number, (firstHour / 24) + day);
            stations.Add(number);
            if (isReview && !book.IsReviewed(stationDay))
                reviewed.Add(stationDay);
            for (var hour = day * 24; hour < (day + 1) * 24; hour++)
                foreach (var pollutant in Pollutants.All)
                    Add(firstHour + hour, new StationDayValue(stationDay, pollutant, sent.Hours(pollutant, row)[hour]));
        }
    }

    private void Add(int hour, StationDayValue value)
    {
        var number = value.Day.Station;
        var code = value.Value.IsMissing ? -1 : value.Value.Thousandths;
        var old = changed.TryGetValue(hour, out var codes) ? HourBook.At(codes, number, (int)value.Pollutant) : book.At(hour, number, (int)value.Pollutant);
        if (code < 0 && (!isReview || old < 0))
            return; // a raw hour without a value says nothing; of a reviewed day what is missing is taken away
        (first, last) = (Math.Min(first, hour), Math.Max(last, hour));
        if (code == old)
        {
            unchanged++;
            return;
        }

        if (!isReview && book.IsReviewed(value.Day))
        {
            kept++;
            return;
        }

        if (old >= 0)
            corrections.Add(new Correction(NameOf(number), HourTime.End(hour), value.Pollutant, old / 1000m, code < 0 ? null : code / 1000m));
        else
            added++;
        RowOf(hour, codes)[(number * HourBook.Six) + (int)value.Pollutant] = code;
    }

    private bool HasValues(int row, int day)
    {
        foreach (var pollutant in Pollutants.All)
            foreach (var value in sent.Hours(pollutant, row).Slice(day * 24, 24))
                if (!value.IsMissing)
                    return true;
        return false;
    }

    private int NumberOf(string station)
    {
        if (book.NumberOf(station) is >= 0 and var known)
            return known;
        if (newNumbers.TryGetValue(station, out var number))
            return number;
        number = book.Stations.Count + newStations.Count;
        newStations.Add(station);
        newNumbers.Add(station, number);
        return number;
    }

    private string NameOf(int number) => number < book.Stations.Count ? book.Stations[number] : newStations[number - book.Stations.Count];

    /// <summary>The hour as it will be: a copy, as those who read hold the one there is.</summary>
    private int[] RowOf(int hour, int[]? codes)
    {
        var length = (book.Stations.Count + newStations.Count) * HourBook.Six;
        if (codes is not null && codes.Length >= length)
            return codes;
        var from = codes ?? (book.Hours.TryGetValue(hour, out var known) ? known : []);
        var copy = new int[length];
        from.CopyTo(copy, 0);
        copy.AsSpan(from.Length).Fill(-1);
        return changed[hour] = copy;
    }

    private readonly record struct StationDayValue(StationDay Day, Pollutant Pollutant, Concentration Value);
}
