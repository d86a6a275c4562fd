using AirQuality.Terms;
using AirQuality.Units;
using NodaTime;

namespace AirQuality.Observations;

/// <summary>Brings the gases of a grid to one reference state, where its years were kept at two.</summary>
public static class ReferenceStates
{
    /// <summary>A grid whose gases before a day are converted; particles and later days stay as they are.</summary>
    /// <param name="hours">The hours.</param>
    /// <param name="before">The first day that is not converted; for data as they were published <see cref="UnitConversion.ReferenceChange"/>.</param>
    /// <param name="from">The state the earlier days refer to.</param>
    /// <param name="to">The state they are to refer to.</param>
    /// <returns>A new grid of the same shape, each value rounded once (half to even) to the thousandth.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A converted value is above the largest held.</exception>
    public static HourlyGrid ConvertBefore(HourlyGrid hours, LocalDate before, ReferenceState from, ReferenceState to)
    {
        ArgumentNullException.ThrowIfNull(hours);
        var stations = hours.StationIds.Count;
        var perStation = hours.DayCount * 24;
        var codes = GC.AllocateUninitializedArray<int>(Pollutants.Count * stations * perStation);
        var converted = Math.Clamp(NodaTime.Period.DaysBetween(hours.FirstDay, before), 0, hours.DayCount) * 24;
        foreach (var pollutant in Pollutants.All)
        {
            for (var station = 0; station < stations; station++)
            {
                var results = codes.AsSpan((((int)pollutant * stations) + station) * perStation, perStation);
                hours.Codes(pollutant, station).CopyTo(results);
                if (!UnitConversion.IsGas(pollutant))
                    continue;
                foreach (ref var code in results[..converted])
                    if (code >= 0)
                        code = Concentration.FromThousandths(UnitConversion.Thousandths(code, from, to)).Code;
            }
        }

        return new HourlyGrid(hours.StationIds, hours.FirstDay, hours.DayCount, codes);
    }
}
