using AirQuality.Kernels;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Aggregation;

/// <summary>
/// The whole numbers that the day of one station and pollutant comes to: sums and counts of thousandths, before any rule of
/// validity. Whoever adds them up, in whatever order, gets the same ones.
/// </summary>
/// <remarks>For O3 also its best 8-hour window of those that end at 08:00 to 24:00 and hold at least <see cref="HoursForWindow"/> hours.</remarks>
public readonly record struct StationDayPartial
{
    /// <summary>The hours an 8-hour mean needs (HJ 663, table 2), for a window to be counted here.</summary>
    public const int HoursForWindow = 6;

    /// <summary>The hours a window may have.</summary>
    internal const int WindowLength = 8;

    /// <summary>The station.</summary>
    public required string StationId { get; init; }

    /// <summary>The day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The pollutant.</summary>
    public required Pollutant Pollutant { get; init; }

    /// <summary>How many hours have a value, 0 to 24. With none the partial only says that the station and day were there.</summary>
    public int Hours { get; init; }

    /// <summary>Their sum in thousandths of the unit.</summary>
    public long Sum { get; init; }

    /// <summary>The largest of them; missing when there is none.</summary>
    public Concentration Maximum { get; init; }

    /// <summary>For O3, how many 8-hour windows are valid, 0 to 17; else 0.</summary>
    public int Windows { get; init; }

    /// <summary>The hours in the valid window of the largest mean, of equal ones that with the most hours; 0 when no window is valid.</summary>
    public int WindowHours { get; init; }

    /// <summary>Their sum in thousandths of the unit.</summary>
    public long WindowSum { get; init; }

    /// <summary>The partial of 24 hours, missing ones included.</summary>
    internal static StationDayPartial Of(string stationId, LocalDate date, Pollutant pollutant, ReadOnlySpan<Concentration> hours)
    {
        var partial = new StationDayPartial { StationId = stationId, Date = date, Pollutant = pollutant, Maximum = Concentration.Missing };
        foreach (var hour in hours)
        {
            if (hour.IsMissing)
                continue;
            partial = partial with { Hours = partial.Hours + 1, Sum = partial.Sum + hour.Thousandths, Maximum = hour > partial.Maximum ? hour : partial.Maximum };
        }

        for (var start = 0; pollutant == Pollutant.O3 && start + WindowLength <= hours.Length; start++)
            partial = partial.WithWindow(hours.Slice(start, WindowLength));
        return partial;
    }

    /// <summary>The value of the day; for O3 its MDA8.</summary>
    internal DayValue Value(Edition edition) =>
        Pollutant != Pollutant.O3 ? DayRules.Mean(Sum, Hours, edition.Assessment)
        : Windows == 0 ? DayValue.Missing
        : DayRules.Mda8(DayValue.Mean(WindowSum, WindowHours), Windows, OzoneRules.Of(edition));

    /// <summary>The daily maximum hour, a code.</summary>
    internal int MaximumHour(Edition edition) => DayRules.MaximumHour(Maximum.Code, Hours, edition.Assessment);

    /// <exception cref="ArgumentException">The edition asks for other 8-hour windows than partials hold.</exception>
    internal static void Require(Edition edition, string parameter)
    {
        if (edition.Assessment.HoursForEightHourMean != HoursForWindow)
            throw new ArgumentException($"Expected an edition whose 8-hour means need {HoursForWindow} hours, as partials have them, found {edition.Assessment.HoursForEightHourMean}.", parameter);
    }

    /// <exception cref="ArgumentException">The numbers contradict each other.</exception>
    internal void Require(string parameter)
    {
        if (Problem() is { } expected)
            throw new ArgumentException($"{StationId}, {Date:uuuu-MM-dd}, {Pollutant.Symbol()}: expected {expected}, found {this}.", parameter);
    }

    /// <summary>What cannot be: more hours than a day has, a sum without hours, a window larger than its day.</summary>
    private string? Problem() =>
        string.IsNullOrWhiteSpace(StationId) ? "a station"
        : Hours is < 0 or > 24 ? "0 to 24 hours"
        : Sum < 0 || Sum > (long)Hours * Concentration.MaxThousandths || Maximum.IsMissing != (Hours == 0) || (Hours > 0 && (Maximum.Thousandths > Sum || Sum > (long)Hours * Maximum.Thousandths)) ? "a sum and a maximum that fit the hours"
        : Windows is < 0 or > 17 || (Windows > 0 && Pollutant != Pollutant.O3) ? "0 to 17 windows, of O3 only"
        : Windows == 0 ? (WindowHours == 0 && WindowSum == 0 ? null : "no window sum without windows")
        : WindowHours is < HoursForWindow or > WindowLength || WindowHours > Hours || WindowSum < 0 || WindowSum > Sum ? "a window that lies within the day"
        : null;

    private StationDayPartial WithWindow(ReadOnlySpan<Concentration> window)
    {
        long sum = 0;
        var count = 0;
        foreach (var hour in window)
        {
            if (hour.IsMissing)
                continue;
            sum += hour.Thousandths;
            count++;
        }

        if (count < HoursForWindow)
            return this;
        // Of equal means the window with more hours, so that the partial does not depend on where it was made; the figure is the same.
        var order = (sum * WindowHours).CompareTo(WindowSum * count); // the means compared without a division
        var better = Windows == 0 || order > 0 || (order == 0 && count > WindowHours);
        return this with { Windows = Windows + 1, WindowSum = better ? sum : WindowSum, WindowHours = better ? count : WindowHours };
    }
}
