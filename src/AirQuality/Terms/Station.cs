using NodaTime;

namespace AirQuality.Terms;

/// <summary>A monitoring station and the county it belongs to.</summary>
/// <param name="Id">The code or name used in observation files, such as <c>1001A</c>.</param>
/// <param name="Name">The name for people.</param>
/// <param name="Kind">What the station stands for.</param>
/// <param name="Area">The area the station belongs to directly, normally a county; <c>null</c> when it belongs to none.</param>
public sealed record Station(string Id, string Name, StationKind Kind, Area? Area)
{
    /// <summary>Who runs it.</summary>
    public StationClass Class { get; init; }

    /// <summary>The first day of service; <c>null</c> where it is open.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day of service; <c>null</c> where it is open.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Where <see cref="From"/> and <see cref="To"/> come from.</summary>
    public ServiceSource Service { get; init; }

    /// <summary>The id of the station that took its place; <c>null</c> where there is none.</summary>
    public string? Successor { get; init; }

    /// <summary>Names it had before, parted by <c>;</c>; <c>null</c> where there are none.</summary>
    public string? FormerNames { get; init; }

    /// <summary>Degrees east; <c>null</c> where it is not known.</summary>
    public decimal? Longitude { get; init; }

    /// <summary>Degrees north; <c>null</c> where it is not known.</summary>
    public decimal? Latitude { get; init; }

    /// <summary>What it monitors by plan, from <see cref="MonitorsFrom"/> on; <c>null</c> for all six.</summary>
    public IReadOnlyList<Pollutant>? Monitors { get; init; }

    /// <summary>The day from which <see cref="Monitors"/> holds, before which it monitored all six; <c>null</c> for every day.</summary>
    public LocalDate? MonitorsFrom { get; init; }

    /// <summary>The class of the functional area it stands in (GB 3095, 4.1): 1 or 2; <c>null</c> where it is not said.</summary>
    public int? AreaClass { get; init; }

    /// <summary>When it was taken out of the assessment by decision, and why; none by default.</summary>
    public IReadOnlyList<StationAbsence> Absences { get; init => field = value ?? []; } = []; // null where JSON leaves it out

    /// <summary>The decision by which it is out of the assessment on a day, or <c>null</c>.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The absence that holds the day.</returns>
    public StationAbsence? AbsenceOn(LocalDate day) => Absences.FirstOrDefault(a => a.From <= day && day <= a.To);

    /// <summary>Whether a pollutant is part of its monitoring plan on a day.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="day">The day.</param>
    /// <returns>Whether it is monitored by plan, measured or not.</returns>
    public bool IsMonitored(Pollutant pollutant, LocalDate day) => Monitors is null || day < MonitorsFrom || Monitors.Contains(pollutant);

    /// <summary>Whether it is in service on a day. Without dates it is on every day, unless the data have no value of it.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Whether the day is not before the first nor after the last day of service, nor one for which it was taken out by decision.</returns>
    public bool IsInService(LocalDate day) => Service != ServiceSource.WithoutData && (From is not { } from || day >= from) && (To is not { } to || day <= to) && AbsenceOn(day) is null;
}
