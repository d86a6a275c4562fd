using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Ranking.Live;

/// <summary>Takes the values of one event: says which are refused and why, counts the others, and which days of which stations they change.</summary>
/// <param name="hours">The hours.</param>
internal sealed class HourWriter(LiveHours hours)
{
    private readonly List<LiveRefusal> refused = [];

    /// <summary>The days of stations that changed.</summary>
    public TouchedDays Touched { get; } = new(hours.Ids.Count);

    public IReadOnlyList<LiveRefusal> Refused => refused;

    public int Stored { get; private set; }

    public int Corrected { get; private set; }

    public int Withdrawn { get; private set; }

    public int Unchanged { get; private set; }

    /// <summary>Why an hour is not taken, whatever its station; <c>null</c> where it is.</summary>
    public static LiveRefusal? RefusalOf(HourReading reading, LiveOptions options, LocalDateTime now)
    {
        var end = reading.HourEnd;
        if (end.TimeOfDay != new LocalTime(end.Hour, 0))
            return Refuse(reading, LiveRefusalKind.NotAFullHour, $"时刻应为整点，实为{end:uuuu-MM-dd HH:mm:ss}", $"expected a full hour, found {end:uuuu-MM-dd HH:mm:ss}");
        if (end <= options.FirstDay.AtMidnight())
            return Refuse(reading, LiveRefusalKind.BeforeWindow, $"应为{options.FirstDay:uuuu-MM-dd}及以后的小时，实为{end:uuuu-MM-dd HH:mm}", $"expected an hour of {options.FirstDay:uuuu-MM-dd} or later, found {end:uuuu-MM-dd HH:mm}");
        return Period.Between(now, end, PeriodUnits.Seconds).Seconds > options.HoursAhead * 3600L
            ? Refuse(reading, LiveRefusalKind.AfterNow, $"现在是{now:uuuu-MM-dd HH:mm}，最多提前{options.HoursAhead}小时，实为{end:uuuu-MM-dd HH:mm}", $"expected an hour that ends at most {options.HoursAhead} h after {now:uuuu-MM-dd HH:mm}, found {end:uuuu-MM-dd HH:mm}")
            : null;
    }

    public static LiveRefusal UnknownStation(HourReading reading) =>
        Refuse(reading, LiveRefusalKind.UnknownStation, $"站点表中没有站点“{reading.StationId}”", $"expected a station of the stations list, found '{reading.StationId}'");

    public static LiveRefusal TooMany(HourReading reading, int most) =>
        Refuse(reading, LiveRefusalKind.TooManyStations, $"最多{most}个站点，站点“{reading.StationId}”超出", $"expected at most {most} stations, found one more: '{reading.StationId}'");

    public void Refuse(LiveRefusal refusal) => refused.Add(refusal);

    /// <summary>Takes an hour that is not refused, of a station that is known.</summary>
    public void Take(HourReading reading, int station)
    {
        var (day, hour) = PlaceOf(reading.HourEnd);
        if (IsReviewed(day, hour, reading.Pollutant, station, reading.Value))
            refused.Add(Reviewed(reading, hours.FirstDay.PlusDays(day)));
        else
            Write(day, hour, reading.Pollutant, station, reading.Value.Code);
    }

    /// <summary>Takes an hour that is not refused of the first stations, [pollutant][station].</summary>
    public void Take(LocalDateTime end, ReadOnlySpan<Concentration> values)
    {
        var count = values.Length / Pollutants.Count;
        var (day, hour) = PlaceOf(end);
        var touched = Touched.On(day);
        var anyReviewed = hours.Day(day)?.HasReviewed == true;
        foreach (var pollutant in Pollutants.All)
        {
            for (var station = 0; station < count; station++)
            {
                var value = values[((int)pollutant * count) + station];
                if (anyReviewed && IsReviewed(day, hour, pollutant, station, value))
                    refused.Add(Reviewed(new HourReading(hours.Ids[station], end, pollutant, value), hours.FirstDay.PlusDays(day)));
                else if (Count(hours.Write(day, hour, pollutant, station, value.Code)))
                    touched.Add(station);
            }
        }
    }

    /// <summary>Takes the reviewed hours of a station, day and pollutant in place of those before.</summary>
    /// <param name="day">The day, counted from the first of the window.</param>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="station">The station.</param>
    /// <param name="codes">The 24 hours.</param>
    public void Review(int day, Pollutant pollutant, int station, ReadOnlySpan<int> codes)
    {
        for (var hour = 0; hour < codes.Length; hour++)
            Write(day, hour, pollutant, station, codes[hour]);
        if (hours.Review(day, pollutant, station))
            Touched.On(day).Add(station);
    }

    /// <summary>Takes a value.</summary>
    public void Write(int day, int hour, Pollutant pollutant, int station, int code)
    {
        if (Count(hours.Write(day, hour, pollutant, station, code)))
            Touched.On(day).Add(station);
    }

    /// <summary>Takes those hours of a day that are not missing.</summary>
    public void WriteDay(int day, Pollutant pollutant, int station, ReadOnlySpan<int> codes)
    {
        var (stored, corrected, unchanged) = hours.WriteDay(day, pollutant, station, codes);
        Stored += stored;
        Corrected += corrected;
        Unchanged += unchanged;
        if (stored + corrected > 0)
            Touched.On(day).Add(station);
    }

    /// <summary>The day of an hour, counted from the first of the window, and its number in it.</summary>
    public DayHour PlaceOf(LocalDateTime end)
    {
        // Stamps name the end of the hour: 00:00 is the 24th hour of the day before (HJ 663; the natural day is 01:00 to 24:00).
        var number = HourStamp.HourNumberOfEnd(end);
        var day = HourStamp.DayOfHour(number);
        return new DayHour(day - HourStamp.DayNumber(hours.FirstDay), number - (day * DayHours.Hours));
    }

    private static LiveRefusal Reviewed(HourReading reading, LocalDate date) =>
        Refuse(reading, LiveRefusalKind.Reviewed, $"站点“{reading.StationId}”{date:uuuu-MM-dd}的{reading.Pollutant.Symbol()}已审核", $"expected a day of '{reading.StationId}' that is not reviewed, found {reading.Pollutant.Symbol()} of {date:uuuu-MM-dd}, which is");

    /// <summary>Counts what a value did; whether it changed anything.</summary>
    private bool Count(HourEffect effect)
    {
        switch (effect)
        {
            case HourEffect.Stored:
                Stored++;
                break;
            case HourEffect.Corrected:
                Corrected++;
                break;
            case HourEffect.Withdrawn:
                Withdrawn++;
                break;
            default:
                Unchanged++;
                break;
        }

        return effect != HourEffect.None;
    }

    private bool IsReviewed(int day, int hour, Pollutant pollutant, int station, Concentration value) =>
        hours.ReviewedOf(day, station).Contains(pollutant) && Held(day, hour, pollutant, station) != value;

    private Concentration Held(int day, int hour, Pollutant pollutant, int station) =>
        hours.Day(day)!.Of(pollutant, station)[hour] is >= 0 and var code ? Concentration.FromThousandths(code) : Concentration.Missing;

    private static LiveRefusal Refuse(HourReading reading, LiveRefusalKind kind, FormattableString zh, FormattableString en) =>
        new(reading, kind, new LocalizedText(FormattableString.Invariant(zh), FormattableString.Invariant(en)));

    /// <summary>An hour by its day and its number in that, 0 for the first.</summary>
    internal readonly record struct DayHour(int Day, int Hour);
}
