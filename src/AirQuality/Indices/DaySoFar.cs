using NodaTime;

namespace AirQuality.Indices;

/// <summary>Whether a pollutant can still keep a category today.</summary>
public enum CategoryStanding
{
    /// <summary>It depends on the hours to come.</summary>
    Open,

    /// <summary>Kept whatever the hours to come bring.</summary>
    Kept,

    /// <summary>Lost whatever the hours to come bring.</summary>
    Lost,
}

/// <summary>What the hours to come may average for a pollutant to keep a category or a better one today.</summary>
/// <param name="Pollutant">The pollutant.</param>
/// <param name="Category">The category.</param>
/// <param name="Standing">Whether it is open.</param>
/// <param name="MayAverage">
/// While open: the largest concentration, in thousandths, that every hour to come may have at every station so that the day's IAQI
/// stays within the category; one thousandth more and it does not. Missing otherwise.
/// </param>
public sealed record HourAllowance(Pollutant Pollutant, AqiCategory Category, CategoryStanding Standing, Concentration MayAverage);

/// <summary>An area's day in progress.</summary>
public sealed record DaySoFar
{
    /// <summary>The area.</summary>
    public required Area Area { get; init; }

    /// <summary>The day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>How many hours of the day have ended, 0 to 24.</summary>
    public required int HoursPast { get; init; }

    /// <summary>The AQI if the day ended here, from what is known: means of the hours so far, for O3 the largest 8-hour mean so far (none before 08:00).</summary>
    public required AqiResult SoFar { get; init; }

    /// <summary>For each pollutant in table order and each category from the best to 五级: what the hours to come may average.</summary>
    public required IReadOnlyList<HourAllowance> Allowances { get; init; }
}
