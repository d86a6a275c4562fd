using NodaTime;

namespace AirQuality.Standards;

/// <summary>Which edition judges each day: the days from which each one does, in order. Immutable.</summary>
/// <remarks>
/// Days that are compared with others, or stand for them, are judged by the edition of those. As those lie a whole number of
/// years or days later, it is the days of change that are moved, and a comparison judges as fast as anything else.
/// </remarks>
internal sealed class EditionCalendar
{
    private readonly Edition[] editions;
    private readonly LocalDate[] from; // the first one judges all days before it too

    private EditionCalendar(IEnumerable<(Edition Edition, LocalDate From)> changes)
    {
        var ordered = changes.ToList();
        editions = [.. ordered.Select(c => c.Edition)];
        from = [.. ordered.Select(c => c.From)];
    }

    /// <summary>The days from which the editions judge.</summary>
    public IReadOnlyList<LocalDate> Changes => from;

    /// <summary>Each day by the edition in force on it.</summary>
    public static EditionCalendar InForce(StandardsCatalogue standards) => new(standards.Editions.Select(e => (e, e.EffectiveFrom)));

    /// <summary>The edition that judges a day.</summary>
    public Edition At(LocalDate date)
    {
        for (var i = editions.Length - 1; i > 0; i--)
            if (date >= from[i])
                return editions[i];
        return editions[0];
    }

    /// <summary>Whether all days of a span are judged by one edition.</summary>
    public bool IsOneIn(LocalDate first, LocalDate last) => ReferenceEquals(At(first), At(last));

    /// <summary>For days that are compared with those so many years later: 28 and 29 February with 28 February where the later year has no other.</summary>
    public EditionCalendar YearsBefore(int years) => new(editions.Zip(from, (edition, day) => (edition, day.PlusYears(-years))));

    /// <summary>For days that are compared with those so many days later; what begins after a last one of these is not reached.</summary>
    public EditionCalendar DaysBefore(int days, LocalDate last) =>
        new(editions.Zip(from).Where((change, i) => i == 0 || change.Second <= last).Select(change => (change.First, change.Second.PlusDays(-days))));

    /// <summary>For days of years before a period that stand for its days: 5 March of any year for 5 March of the period.</summary>
    /// <param name="start">The first day of the period.</param>
    /// <param name="end">Its last day, less than a year later.</param>
    /// <param name="years">How many years before.</param>
    public EditionCalendar Repeating(LocalDate start, LocalDate end, int years)
    {
        var changes = new List<(Edition Edition, LocalDate From)>();
        for (var back = years; back >= 0; back--)
        {
            changes.Add((At(start), start.PlusYears(-back)));
            changes.AddRange(editions.Zip(from).Where(c => c.Second > start && c.Second <= end).Select(c => (c.First, c.Second.PlusYears(-back))));
        }

        return new EditionCalendar(changes);
    }
}
