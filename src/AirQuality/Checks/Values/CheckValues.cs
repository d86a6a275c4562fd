using System.Runtime.InteropServices;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Terms;
using NodaTime;
using NodaTime.Text;

namespace AirQuality.Checks.Values;

/// <summary>The concentrations of a grid of hours or of days, by the numbers of hours or days.</summary>
internal sealed class CheckValues
{
    public const int Missing = Concentration.MissingCode;

    private readonly HourlyGrid? hours;
    private readonly DailyGrid? days;
    private readonly int first;
    private readonly int count;

    private CheckValues(HourlyGrid? hours, DailyGrid? days)
    {
        (this.hours, this.days) = (hours, days);
        first = hours is null ? HourStamp.DayNumber(days!.FirstDay) : HourStamp.DayNumber(hours.FirstDay) * 24;
        count = hours is null ? days!.DayCount : hours.DayCount * 24;
        Absent = [.. Pollutants.All.ToArray().Where(p => Enumerable.Range(0, PlaceCount).All(r => IsBlank(p, r)))];
    }

    /// <summary>Whether they are of days.</summary>
    public bool IsDaily => days is not null;

    /// <summary>How many stations or areas there are.</summary>
    public int PlaceCount => hours?.StationIds.Count ?? days!.Areas.Count;

    /// <summary>The pollutants of which there is no value at all.</summary>
    public IReadOnlyList<Pollutant> Absent { get; }

    /// <summary>The values of what was read; <c>null</c> where nothing was.</summary>
    public static CheckValues? Of(ObservationSet set) => set switch
    {
        { Hours: { DayCount: > 0 } hours } => new CheckValues(hours, null),
        { Days: { DayCount: > 0 } days } => new CheckValues(null, days),
        _ => null,
    };

    /// <summary>The name of a station or area.</summary>
    public string Name(int place) => hours?.StationIds[place] ?? days!.Areas[place].Name;

    /// <summary>A station or area at a place of <see cref="Codes"/>, by which the line can be looked up.</summary>
    public FindingMoment Moment(int place, int index) => new(Name(place), first + index);

    /// <summary>How many hours or days there are.</summary>
    public int Count => count;

    /// <summary>All values of a station or area in thousandths, hour by hour from 01:00 of the first day or day by day; negative where there is none.</summary>
    public ReadOnlySpan<int> Codes(Pollutant pollutant, int place) => MemoryMarshal.Cast<Concentration, int>(Series(pollutant, place));

    /// <summary>The time at a place of <see cref="Codes"/>, in words.</summary>
    public string Stamp(int index) => IsDaily
        ? LocalDatePattern.Iso.Format(Date(first + index))
        : LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Format(HourStamp.End(first + index));

    /// <summary>The day of a time.</summary>
    public LocalDate Date(int time) => HourStamp.Date(IsDaily ? time : HourStamp.DayOfHour(time));

    /// <summary>The value in thousandths; negative where there is none.</summary>
    public int At(Pollutant pollutant, int place, int time) =>
        time < first || time >= first + count ? Missing : Series(pollutant, place)[time - first].Code;

    /// <summary>The mean of the hours of a window; negative with fewer values than are asked for, and where a part of it lies before the data.</summary>
    public int Mean(Pollutant pollutant, int place, HourRange window)
    {
        if (window.First < first)
            return Missing;
        long sum = 0;
        var known = 0;
        for (var time = window.First; time <= window.Last; time++)
        {
            var code = At(pollutant, place, time);
            if (code < 0)
                continue;
            sum += code;
            known++;
        }

        return known < window.AtLeast ? Missing : (int)((sum + (known / 2)) / known);
    }

    /// <summary>The largest of the hours of a window; negative with fewer values than are asked for.</summary>
    public int Maximum(Pollutant pollutant, int place, HourRange window)
    {
        if (window.First < first)
            return Missing;
        var largest = Missing;
        var known = 0;
        for (var time = window.First; time <= window.Last; time++)
        {
            var code = At(pollutant, place, time);
            known += code < 0 ? 0 : 1;
            largest = Math.Max(largest, code);
        }

        return known < window.AtLeast ? Missing : largest;
    }

    private ReadOnlySpan<Concentration> Series(Pollutant pollutant, int place) => hours is not null ? hours.Hours(pollutant, place) : days!.Published(pollutant, place);

    private bool IsBlank(Pollutant pollutant, int place)
    {
        foreach (var value in Series(pollutant, place))
            if (!value.IsMissing)
                return false;
        return true;
    }
}
