using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Standards;

/// <summary>Makes an edition: from another one, such as stricter limits of a province or other breakpoints, or from nothing, as the national ones are made.</summary>
/// <remarks>What is not set stays as in the edition it is made from.</remarks>
/// <example><code>
/// var stricter = new EditionBuilder(StandardsCatalogue.Y2026) { Id = "province", Name = "DB 13/0000-2027", LimitsSource = "DB 13/0000-2027 table 1" }
///     .Limit(new ConcentrationLimit(Pollutant.PM25, AveragingTime.Year, 15, 28))
///     .Build();
/// var options = new AssessmentOptions { Standards = stricter };
/// </code></example>
public sealed class EditionBuilder
{
    private readonly Dictionary<(Pollutant, AveragingTime), ConcentrationLimit> limits = [];
    private readonly Dictionary<AqiItem, BreakpointColumn> columns = [];
    private IReadOnlyList<AqiCategory> levels = [];

    /// <summary>Begins with nothing: id, names, sources, levels, the daily limits of all pollutants and the columns are to be set.</summary>
    public EditionBuilder()
    {
    }

    /// <summary>Begins with what an edition holds, but for its last day.</summary>
    /// <param name="source">The edition.</param>
    public EditionBuilder(Edition source)
    {
        ArgumentNullException.ThrowIfNull(source);
        limits = source.Limits.ToDictionary(l => (l.Pollutant, l.Time));
        columns = source.Columns.ToDictionary(c => c.Item);
        (Id, Name, EffectiveFrom) = (source.Id, source.Name, source.EffectiveFrom);
        (LimitsSource, AqiSource, AssessmentSource) = (source.LimitsSource, source.AqiSource, source.AssessmentSource);
        (ReferenceState, Clauses, levels, Thresholds) = (source.ReferenceState, source.Clauses, source.Levels, source.Thresholds);
        (NamesExceeding, IncompleteNeedsExceedance, ComparesOzone1h) = (source.NamesExceeding, source.IncompleteNeedsExceedance, source.ComparesOzone1h);
        (IndexRounding, Assessment, Validity) = (source.IndexRounding, source.Assessment, source.Validity);
    }

    /// <summary>The short name; <c>auto</c> is taken.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>The name for people.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>The first day of observation it applies to.</summary>
    public LocalDate EffectiveFrom { get; set; }

    /// <summary>The last day it applies to, or <c>null</c> where it is not known. A catalogue judges days by the edition that began last.</summary>
    public LocalDate? EffectiveTo { get; set; }

    /// <summary>Where the limits come from.</summary>
    public string LimitsSource { get; set; } = string.Empty;

    /// <summary>Where breakpoints and reporting rules come from.</summary>
    public string AqiSource { get; set; } = string.Empty;

    /// <summary>Where validity and rounding rules come from.</summary>
    public string AssessmentSource { get; set; } = string.Empty;

    /// <summary>The temperature to which concentrations of gases refer, as the text has it.</summary>
    public string ReferenceState { get; set; } = string.Empty;

    /// <summary>The clauses by which the AQI is made.</summary>
    public AqiClauses Clauses { get; set; } = new(string.Empty, string.Empty, Incomplete: null, NotMonitored: null);

    /// <summary>The clauses that say how many values a mean needs; empty ones stand for <see cref="AssessmentSource"/>.</summary>
    public ValidityClauses Validity { get; set; } = new(string.Empty, string.Empty);

    /// <summary>The levels of the AQI, best first; each begins where the one before ends.</summary>
    public IReadOnlyList<AqiCategory> Levels
    {
        get => levels;
        set => levels = [.. value];
    }

    /// <summary>Which AQIs make a day good or heavily polluted, and from which on primary pollutants are named; by default those of HJ 633.</summary>
    public AqiThresholds Thresholds { get; set; } = NationalLevels.Thresholds;

    /// <summary>How an IAQI is brought to a whole number.</summary>
    public IndexRounding IndexRounding { get; set; }

    /// <summary>Whether pollutants with an IAQI above that of good days are named as exceeding.</summary>
    public bool NamesExceeding { get; set; }

    /// <summary>Whether an incomplete day or hour has an AQI only when it exceeds that of good days.</summary>
    public bool IncompleteNeedsExceedance { get; set; }

    /// <summary>Whether ozone of a day is the larger of the IAQIs of MDA8 and of the maximum hour.</summary>
    public bool ComparesOzone1h { get; set; }

    /// <summary>The rules for days and periods.</summary>
    public AssessmentRules Assessment { get; set; } = new() { DecimalsOfPM25 = 1 };

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

    /// <summary>Sets several limits.</summary>
    /// <param name="all">The limits.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A limit that <see cref="Limit"/> refuses.</exception>
    public EditionBuilder Limits(params IEnumerable<ConcentrationLimit> all) => all.Aggregate(this, (builder, limit) => builder.Limit(limit));

    /// <summary>Sets a column of the IAQI table, in place of the one there is.</summary>
    /// <param name="column">At least two corners, both numbers rising, with no more decimals than the column.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">Fewer than two corners, numbers that do not rise or are too fine or too large, or a volume fraction of particles.</exception>
    public EditionBuilder Column(BreakpointColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        if (EditionFaults.Of(column) is { } fault)
            throw new ArgumentException(EditionFaults.Sentence(fault), nameof(column));
        columns[column.Item] = column with { Breakpoints = [.. column.Breakpoints] };
        return this;
    }

    /// <summary>Sets several columns.</summary>
    /// <param name="all">The columns.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A column that <see cref="Column"/> refuses.</exception>
    public EditionBuilder Columns(params IEnumerable<BreakpointColumn> all) => all.Aggregate(this, (builder, column) => builder.Column(column));

    /// <summary>Takes a column away: the item has no part in the AQI, whether it was measured or not.</summary>
    /// <param name="item">The column.</param>
    /// <returns>This builder.</returns>
    public EditionBuilder Without(AqiItem item)
    {
        columns.Remove(item);
        return this;
    }

    /// <summary>Makes the edition.</summary>
    /// <returns>The edition.</returns>
    /// <exception cref="InvalidOperationException">
    /// The id is empty, has blanks or is <c>auto</c>; a daily limit is missing; levels do not follow each other; thresholds are no ends of levels or do not rise; a day needs fewer
    /// than 20 hours or more than it has, or an 8-hour mean none or more than 8.
    /// </exception>
    public Edition Build()
    {
        if ((EditionFaults.OfId(Id) ?? EditionFaults.OfDailyLimits(limits) ?? EditionFaults.Of(Levels, Thresholds)) is { } fault)
            throw new InvalidOperationException(EditionFaults.Sentence(fault));
        // Days are kept as whole numbers of a unit that 20 to 24 hours divide, and 1 to 8: other means would not be exact.
        if (Assessment.HoursForDay is < 20 or > 24)
            throw new InvalidOperationException($"Expected 20 to 24 hours for a day, found {Assessment.HoursForDay}.");
        if (Assessment.HoursForEightHourMean is < 1 or > 8)
            throw new InvalidOperationException($"Expected 1 to 8 hours for an 8-hour mean, found {Assessment.HoursForEightHourMean}.");
        return new Edition(this, limits, columns);
    }
}
