using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Standards;

/// <summary>All editions, and which one is in force on a date.</summary>
public static class StandardsCatalogue
{
    private static readonly Edition[] Editions = [Edition2012.Create(), Edition2026.Create(), Edition2026Final.Create()];

    /// <summary>The editions in order of time.</summary>
    public static IReadOnlyList<Edition> All => Editions;

    /// <summary>GB 3095-2012 with HJ 633-2012 and HJ 663-2013.</summary>
    public static Edition Y2012 => Editions[0];

    /// <summary>GB 3095-2026 in its transition stage, with HJ 633-2026 and HJ 663-2026.</summary>
    public static Edition Y2026 => Editions[1];

    /// <summary>GB 3095-2026 with its final limits.</summary>
    public static Edition Y2026Final => Editions[2];

    /// <summary>The edition in force on a day of observation.</summary>
    /// <param name="date">The day; days before 2013 are judged by the edition of 2012.</param>
    /// <returns>The edition.</returns>
    public static Edition At(LocalDate date)
    {
        for (var i = Editions.Length - 1; i > 0; i--)
            if (date >= Editions[i].EffectiveFrom)
                return Editions[i];
        return Editions[0];
    }

    /// <summary>An edition by its short name.</summary>
    /// <param name="id"><c>2012</c>, <c>2026</c> or <c>2026-final</c>.</param>
    /// <returns>The edition.</returns>
    /// <exception cref="ArgumentException">No such edition.</exception>
    public static Edition ById(string id) => Named.Of(Editions, e => e.Id, id, "edition");
}
