using NodaTime;

namespace AirQuality.Standards;

/// <summary>Neighbouring days judged by one edition, counted from a first day.</summary>
internal readonly record struct EditionSpan(Edition Edition, int First, int Count)
{
    /// <summary>The spans of some days, in order.</summary>
    public static EditionSpan[] Of(LocalDate firstDay, int days, StandardsCatalogue standards)
    {
        if (days <= 0)
            return [];
        // Engines take a span at a time, so that limits and tables are looked up once for all its days and not once a day.
        var spans = new List<EditionSpan>();
        for (var (first, next) = (0, 0); first < days; first = next)
        {
            var inForce = standards.At(firstDay.PlusDays(first));
            next = days;
            foreach (var other in standards.Editions)
                if (Period.DaysBetween(firstDay, other.EffectiveFrom) is var start && start > first && start < next && !ReferenceEquals(other, inForce))
                    next = start;
            spans.Add(new EditionSpan(inForce, first, next - first));
        }

        return [.. spans];
    }
}
