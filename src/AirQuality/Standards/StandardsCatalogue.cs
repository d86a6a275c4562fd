using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Standards;

/// <summary>The editions by which days are judged, each from its first day on. Immutable and safe to share between threads.</summary>
/// <remarks>An <see cref="Edition"/> stands for the catalogue that judges every day by it.</remarks>
/// <example><code>
/// var edition = StandardsCatalogue.National.At(new LocalDate(2026, 3, 1));
/// var options = new AssessmentOptions { Standards = StandardsCatalogue.Y2012 }; // every day and period by the edition of 2012
/// </code></example>
public sealed class StandardsCatalogue
{
    private readonly Edition[] editions;

    /// <summary>Makes a catalogue of editions of one's own.</summary>
    /// <param name="editions">At least one; each begins on another day and has another id, and all have the same AQIs of good and heavy days.</param>
    /// <exception cref="ArgumentException">None, two that begin on the same day or have the same id, or other AQIs of good and heavy days.</exception>
    public StandardsCatalogue(IEnumerable<Edition> editions)
    {
        ArgumentNullException.ThrowIfNull(editions);
        this.editions = [.. editions.OrderBy(e => e.EffectiveFrom)];
        if (EditionFaults.Of(this.editions) is { } fault)
            throw new ArgumentException(EditionFaults.Sentence(fault), nameof(editions));
    }

    /// <summary>The national standards: the editions of 2012, of 2026 and of 2026 with its final limits.</summary>
    public static StandardsCatalogue National { get; } = new([Edition2012.Create(), Edition2026.Create(), Edition2026Final.Create()]);

    /// <summary>GB 3095-2012 with HJ 633-2012 and HJ 663-2013.</summary>
    public static Edition Y2012 => National.editions[0];

    /// <summary>GB 3095-2026 in its transition stage, with HJ 633-2026 and HJ 663-2026.</summary>
    public static Edition Y2026 => National.editions[1];

    /// <summary>GB 3095-2026 with its final limits.</summary>
    public static Edition Y2026Final => National.editions[2];

    /// <summary>The editions in order of time.</summary>
    public IReadOnlyList<Edition> Editions => editions;

    /// <summary>Which AQIs make a day good or heavily polluted: the same in all editions, so that days of several can be counted together.</summary>
    public AqiThresholds Thresholds => editions[0].Thresholds;

    /// <summary>The edition that judges every day, or <c>null</c> when there are several.</summary>
    public Edition? Single => editions.Length == 1 ? editions[0] : null;

    /// <summary>The catalogue that judges every day by one edition.</summary>
    /// <param name="edition">The edition.</param>
    /// <returns>The catalogue; the same one for the same edition.</returns>
    public static StandardsCatalogue Of(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return edition.Alone;
    }

    /// <summary>The catalogue that judges every day by one edition.</summary>
    /// <param name="edition">The edition.</param>
    public static implicit operator StandardsCatalogue(Edition edition) => Of(edition);

    /// <summary>The edition in force on a day of observation.</summary>
    /// <param name="date">The day; days before the first edition are judged by it.</param>
    /// <returns>The edition.</returns>
    public Edition At(LocalDate date)
    {
        // From the latest on: a day belongs to the last edition that has begun. The first one is never asked, so days before it fall to it too.
        for (var i = editions.Length - 1; i > 0; i--)
            if (date >= editions[i].EffectiveFrom)
                return editions[i];
        return editions[0];
    }

    /// <summary>An edition by its id, in any case.</summary>
    /// <param name="id">For the national standards <c>2012</c>, <c>2026</c> or <c>2026-final</c>.</param>
    /// <returns>The edition.</returns>
    /// <exception cref="ArgumentException">No such edition; the message lists those there are.</exception>
    public Edition ById(string id) => Named.Of(editions, e => e.Id, id, "edition");

    /// <summary>The ids of the editions.</summary>
    /// <returns><c>2012, 2026, 2026-final</c>.</returns>
    public override string ToString() => string.Join(", ", editions.Select(e => e.Id));
}
