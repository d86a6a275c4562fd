using NodaTime;
namespace AirQuality.Standards;

/// <summary>Neighbouring days judged by one edition, counted from a first day.</summary>
internal readonly record struct EditionSpan(Edition Edition, int First, int Count)
{
    /// <summary>The spans of some days, in order: by the edition in force on each, or by one edition for all.</summary>
    public static EditionSpan[] Of(LocalDate firstDay, int days, Edition? edition)
    {
        if (days <= 0)
            return [];
        if (edition is not null)
            return [new EditionSpan(edition, 0, days)];
        var spans = new List<EditionSpan>();
        for (var (first, next) = (0, 0); first < days; first = next)
        {
            var inForce = StandardsCatalogue.At(firstDay.PlusDays(first));
            next = days;
            foreach (var other in StandardsCatalogue.All)
                if (Period.DaysBetween(firstDay, other.EffectiveFrom) is var start && start > first && start < next && !ReferenceEquals(other, inForce))
                    next = start;
            spans.Add(new EditionSpan(inForce, first, next - first));
        }

        return [.. spans];
    }
}
