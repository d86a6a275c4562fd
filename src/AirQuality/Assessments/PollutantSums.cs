using AirQuality.Numerics;
using AirQuality.Terms;

namespace AirQuality.Assessments;

/// <summary>What days come to for one pollutant, a day at a time.</summary>
/// <param name="Sum">The sum of the valid days in thousandths.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Exceedances">Those above their limit.</param>
/// <param name="PrimaryDays">Those on which it was a primary pollutant.</param>
/// <param name="Largest">The largest day above its limit, as the multiple compares them: thousandths, and the limit of its edition.</param>
internal readonly record struct PollutantSums(long Sum, int Count, int Exceedances, int PrimaryDays, ExceedingDay Largest)
{
    /// <summary>Their mean; not without valid days.</summary>
    public Quotient Mean => new(Sum, Count);

    /// <summary>The same with a further day: its code, negative when missing, and its limit; primary it may be by its hours alone.</summary>
    public PollutantSums With(int code, int limit, bool isPrimary)
    {
        var primaryDays = PrimaryDays + (isPrimary ? 1 : 0);
        if (code < 0)
            return this with { PrimaryDays = primaryDays };
        var exceeds = code > limit * Concentration.Scale;
        var day = new ExceedingDay(code, limit);
        var isLargest = exceeds && (Exceedances == 0 || day.IsFurtherAbove(Largest));
        return new PollutantSums(Sum + code, Count + 1, Exceedances + (exceeds ? 1 : 0), primaryDays, isLargest ? day : Largest);
    }

    /// <summary>The same without a day that is among them; the largest stays, as who it is without the day is not known here.</summary>
    public PollutantSums Without(int code, int limit, bool isPrimary)
    {
        var primaryDays = PrimaryDays - (isPrimary ? 1 : 0);
        return code < 0
            ? this with { PrimaryDays = primaryDays }
            : new PollutantSums(Sum - code, Count - 1, Exceedances - (code > limit * Concentration.Scale ? 1 : 0), primaryDays, Largest);
    }
}
