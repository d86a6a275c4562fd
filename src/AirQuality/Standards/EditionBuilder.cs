using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Standards;

/// <summary>Makes an edition of one's own from another one: stricter limits of a province, guideline levels, other breakpoints.</summary>
/// <remarks>What is not set stays as in the edition it is made from.</remarks>
/// <example><code>
/// var stricter = new EditionBuilder(StandardsCatalogue.Y2026) { Id = "province", Name = "DB 13/0000-2027", LimitsSource = "DB 13/0000-2027 table 1" }
///     .Limit(new ConcentrationLimit(Pollutant.PM25, AveragingTime.Year, 15, 28))
///     .Build();
/// var options = new AssessmentOptions { Standards = stricter };
/// </code></example>
public sealed class EditionBuilder
{
    private readonly Edition source;
    private readonly Dictionary<(Pollutant, AveragingTime), ConcentrationLimit> limits;
    private readonly Dictionary<AqiItem, BreakpointColumn> columns;

    /// <summary>Begins with what an edition holds.</summary>
    /// <param name="source">The edition.</param>
    public EditionBuilder(Edition source)
    {
        ArgumentNullException.ThrowIfNull(source);
        this.source = source;
        limits = source.Limits.ToDictionary(l => (l.Pollutant, l.Time));
        columns = source.Columns.ToDictionary(c => c.Item);
        (Id, Name, EffectiveFrom) = (source.Id, source.Name, source.EffectiveFrom);
        (LimitsSource, AqiSource, AssessmentSource) = (source.LimitsSource, source.AqiSource, source.AssessmentSource);
        (Assessment, IncompleteNeedsExceedance) = (source.Assessment, source.IncompleteNeedsExceedance);
    }

    /// <summary>The short name; <c>auto</c> is taken.</summary>
    public string Id { get; set; }

    /// <summary>The name for people.</summary>
    public string Name { get; set; }

    /// <summary>The first day of observation it applies to.</summary>
    public LocalDate EffectiveFrom { get; set; }

    /// <summary>Where the limits come from.</summary>
    public string LimitsSource { get; set; }

    /// <summary>Where breakpoints and reporting rules come from.</summary>
    public string AqiSource { get; set; }

    /// <summary>Where validity and rounding rules come from.</summary>
    public string AssessmentSource { get; set; }

    /// <summary>Whether an incomplete day or hour has an AQI only when it exceeds 100.</summary>
    public bool IncompleteNeedsExceedance { get; set; }

    /// <summary>The rules for days and periods.</summary>
    public AssessmentRules Assessment { get; set; }

    /// <summary>Sets a limit, in place of the one there is for the pollutant and averaging time.</summary>
    /// <param name="limit">Both classes positive, class I at most class II.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A limit that is not positive, above the largest concentration, or of class I above class II.</exception>
    public EditionBuilder Limit(ConcentrationLimit limit)
    {
        ArgumentNullException.ThrowIfNull(limit);
        if (EditionFaults.Of(limit) is { } fault)
            throw new ArgumentException(EditionFaults.Sentence(fault), nameof(limit));
        limits[(limit.Pollutant, limit.Time)] = limit;
        return this;
    }

    /// <summary>Sets a column of the IAQI table, in place of the one there is.</summary>
    /// <param name="column">At least two corners, the first (0, 0), both numbers rising.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">Fewer than two corners, another first one, or numbers that do not rise.</exception>
    public EditionBuilder Column(BreakpointColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        if (EditionFaults.Of(column) is { } fault)
            throw new ArgumentException(EditionFaults.Sentence(fault), nameof(column));
        columns[column.Item] = column;
        return this;
    }

    /// <summary>Makes the edition.</summary>
    /// <returns>The edition.</returns>
    /// <exception cref="InvalidOperationException">The id is empty, has blanks or is <c>auto</c>; a day needs fewer than 20 hours or more than it has, or an 8-hour mean none or more than 8.</exception>
    public Edition Build()
    {
        if (EditionFaults.OfId(Id) is { } fault)
            throw new InvalidOperationException(EditionFaults.Sentence(fault));
        // Days are kept as whole numbers of a unit that 20 to 24 hours divide, and 1 to 8: other means would not be exact.
        if (Assessment.HoursForDay is < 20 or > 24)
            throw new InvalidOperationException($"Expected 20 to 24 hours for a day, found {Assessment.HoursForDay}.");
        if (Assessment.HoursForEightHourMean is < 1 or > 8)
            throw new InvalidOperationException($"Expected 1 to 8 hours for an 8-hour mean, found {Assessment.HoursForEightHourMean}.");
        return new Edition([.. limits.Values], [.. columns.Values])
        {
            Id = Id,
            Name = Name,
            EffectiveFrom = EffectiveFrom,
            LimitsSource = LimitsSource,
            AqiSource = AqiSource,
            AssessmentSource = AssessmentSource,
            Levels = source.Levels,
            ReferenceState = source.ReferenceState,
            NamesExceeding = source.NamesExceeding,
            Clauses = source.Clauses,
            IncompleteNeedsExceedance = IncompleteNeedsExceedance,
            Assessment = Assessment,
        };
    }
}
