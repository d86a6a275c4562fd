using NodaTime;

namespace AirQuality.Standards;

/// <summary>Neighbouring days judged by one edition, counted from a first day.</summary>
internal readonly record struct EditionSpan(Edition Edition, int First, int Count)
{
    /// <summary>The spans of some days, in order, each day by the edition in force on it.</summary>
    public static EditionSpan[] Of(LocalDate firstDay, int days, StandardsCatalogue standards) => Of(firstDay, days, EditionCalendar.InForce(standards));

    /// <summary>The spans of some days, in order.</summary>
    public static EditionSpan[] Of(LocalDate firstDay, int days, EditionCalendar calendar)
    {
        if (days <= 0)
            return [];
        // Engines take a span at a time, so that limits and tables are looked up once for all its days and not once a day.
        var spans = new List<EditionSpan>();
        for (var (first, next) = (0, 0); first < days; first = next)
        {
            var judging = calendar.At(firstDay.PlusDays(first));
            next = days;
            foreach (var change in calendar.Changes)
                if (Period.DaysBetween(firstDay, change) is var start && start > first && start < next && !ReferenceEquals(calendar.At(change), judging))
                    next = start;
            spans.Add(new EditionSpan(judging, first, next - first));
        }

        return [.. spans];
    }
}
