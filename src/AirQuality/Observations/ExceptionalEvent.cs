using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Observations;

/// <summary>A time during which something exceptional, such as dust, ruled the particles of an area (2016 supplement to HJ 663 on dust).</summary>
/// <remarks>
/// It holds for the area and for all that lies in it: that of a city for its counties and stations too, that of a county not
/// for its city. A day is affected when any hour of it lies in the event.
/// </remarks>
public sealed record ExceptionalEvent
{
    /// <summary>The area; a station as an area of level <see cref="AreaLevel.Station"/>.</summary>
    public required Area Area { get; init; }

    /// <summary>The moment it begins, China Standard Time.</summary>
    public required LocalDateTime From { get; init; }

    /// <summary>The moment it is over, after <see cref="From"/>: 00:00 of the day after for one that lasts to the end of a day.</summary>
    public required LocalDateTime To { get; init; }

    /// <summary>What it is, such as <c>dust</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Who says so, or empty.</summary>
    public string Source { get; init; } = "";

    /// <summary>The pollutants affected; PM10 and PM2.5 by default.</summary>
    public IReadOnlyList<Pollutant> Pollutants { get; init; } = [Pollutant.PM10, Pollutant.PM25];

    /// <summary>Whether it is dust: <c>dust</c>, or a kind that names it, such as 沙尘, 沙尘暴, 浮尘 or 扬沙.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsDust => Array.Exists(DustWords, w => Kind.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] DustWords = ["dust", "沙尘", "浮尘", "扬沙"];

    /// <summary>The first day affected.</summary>
    public LocalDate FirstDay => From.Date;

    /// <summary>The last day affected.</summary>
    public LocalDate LastDay => To.TimeOfDay == LocalTime.Midnight ? To.Date.PlusDays(-1) : To.Date;

    /// <summary>An event of whole days.</summary>
    /// <param name="area">The area.</param>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, which still belongs to it.</param>
    /// <param name="kind">What it is.</param>
    /// <returns>The event, without a <see cref="Source"/>.</returns>
    public static ExceptionalEvent OfDays(Area area, LocalDate first, LocalDate last, string kind = "dust") =>
        new() { Area = area, From = first.AtMidnight(), To = last.PlusDays(1).AtMidnight(), Kind = kind };

    /// <summary>Whether a day is affected.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True when any hour of it lies in the event.</returns>
    public bool Affects(LocalDate date) => date >= FirstDay && date <= LastDay;

    /// <summary>Whether another event has an area, a pollutant and a moment in common with this one, so that one of them says nothing new.</summary>
    internal bool Overlaps(ExceptionalEvent other) =>
        Area.Equals(other.Area) && From < other.To && other.From < To && Pollutants.Intersect(other.Pollutants).Any();

    /// <summary>Area, days and kind.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Area} {From:uuuu-MM-dd HH:mm} to {To:uuuu-MM-dd HH:mm}: {Kind}");
}
