using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Standards;

/// <summary>The standards in force at a time: limits (GB 3095), index (HJ 633) and assessment rules (HJ 663), as one immutable edition. Safe to share between threads.</summary>
public sealed class Edition
{
    private readonly Dictionary<(Pollutant, AveragingTime), ConcentrationLimit> limits;
    private readonly BreakpointColumn[] columns;
    private readonly IndexScale[] scales;
    private readonly int[] dailyLimits;
    private readonly int[] singleIndexLimits;
    private readonly int[] dailyLimitsOfClassOne;
    private readonly int[] annualLimitsOfClassOne;
    private StandardsCatalogue? alone;

    /// <summary>Takes what a builder has checked.</summary>
    internal Edition(EditionBuilder from, IReadOnlyDictionary<(Pollutant, AveragingTime), ConcentrationLimit> limits, IReadOnlyDictionary<AqiItem, BreakpointColumn> columns)
    {
        (Id, Name, EffectiveFrom, EffectiveTo) = (from.Id, from.Name, from.EffectiveFrom, from.EffectiveTo);
        (LimitsSource, AqiSource, AssessmentSource) = (from.LimitsSource, from.AqiSource, from.AssessmentSource);
        (ReferenceState, Clauses, Levels, Thresholds) = (from.ReferenceState, from.Clauses, from.Levels, from.Thresholds);
        Validity = from.Validity;
        (NamesExceeding, IncompleteNeedsExceedance, ComparesOzone1h) = (from.NamesExceeding, from.IncompleteNeedsExceedance, from.ComparesOzone1h);
        (IndexRounding, Assessment) = (from.IndexRounding, from.Assessment);
        Limits = [.. limits.Values];
        this.limits = new(limits);
        // In the order of the enumeration, so that Column finds one by its number; empty where there is none.
        this.columns = [.. Enum.GetValues<AqiItem>().Select(item => columns.GetValueOrDefault(item) ?? new BreakpointColumn(item, [], AboveLastBreakpoint.NotIndexed))];
        Columns = [.. this.columns.Where(c => c.Breakpoints.Count > 0)];
        scales = Array.ConvertAll(this.columns, c => new IndexScale(c, IndexRounding));
        IndexesPublished = !ComparesOzone1h && Pollutants.All.ToArray().All(p => Scale(AqiItems.Daily(p)).TakesPublished);
        int? LimitOf(Pollutant pollutant, AveragingTime time) => this.limits.TryGetValue((pollutant, time), out var limit) ? limit.ClassTwo : null;
        int? ClassOne(Pollutant pollutant, AveragingTime time) => this.limits.TryGetValue((pollutant, time), out var limit) ? limit.ClassOne : null;
        // Looked up for every day and area, so worked out once. GB 3095 sets no annual limit for CO and O3: their index goes by the daily one.
        var pollutants = Pollutants.All.ToArray();
        dailyLimits = [.. pollutants.Select(p => LimitOf(p, EditionFaults.DailyTime(p))!.Value)];
        singleIndexLimits = [.. pollutants.Select(p => LimitOf(p, AveragingTime.Year) ?? dailyLimits[(int)p])];
        dailyLimitsOfClassOne = [.. pollutants.Select(p => ClassOne(p, EditionFaults.DailyTime(p))!.Value)];
        annualLimitsOfClassOne = [.. pollutants.Select(p => ClassOne(p, AveragingTime.Year) ?? dailyLimitsOfClassOne[(int)p])];
    }

    /// <summary>The short name: <c>2012</c>, <c>2026</c> or <c>2026-final</c> for the national ones.</summary>
    public string Id { get; }

    /// <summary>The name for people.</summary>
    public string Name { get; }

    /// <summary>The first day of observation it applies to.</summary>
    public LocalDate EffectiveFrom { get; }

    /// <summary>The last day it applies to, or <c>null</c> when it is the latest.</summary>
    public LocalDate? EffectiveTo { get; }

    /// <summary>Where the limits come from.</summary>
    public string LimitsSource { get; }

    /// <summary>Where breakpoints and reporting rules come from.</summary>
    public string AqiSource { get; }

    /// <summary>Where validity and rounding rules come from.</summary>
    public string AssessmentSource { get; }

    /// <summary>The clauses that say how many values a mean needs.</summary>
    public ValidityClauses Validity { get; }

    /// <summary>All limits.</summary>
    public IReadOnlyList<ConcentrationLimit> Limits { get; }

    /// <summary>All columns of the IAQI table; an item without one has no part in the AQI.</summary>
    public IReadOnlyList<BreakpointColumn> Columns { get; }

    /// <summary>The levels of the AQI, best first.</summary>
    public IReadOnlyList<AqiCategory> Levels { get; }

    /// <summary>Which AQIs make a day good or heavily polluted, and from which on primary pollutants are named.</summary>
    public AqiThresholds Thresholds { get; }

    /// <summary>The temperature to which concentrations of gases refer, as the text has it; particles are at ambient conditions.</summary>
    public string ReferenceState { get; }

    /// <summary>The clauses by which the AQI is made.</summary>
    public AqiClauses Clauses { get; }

    /// <summary>How an IAQI is brought to a whole number.</summary>
    public IndexRounding IndexRounding { get; }

    /// <summary>The level of an AQI.</summary>
    /// <param name="aqi">0 or more.</param>
    /// <returns>The level.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public AqiCategory Level(int aqi) => AqiCategory.Of(aqi, Levels);

    /// <summary>Whether pollutants with an IAQI above that of good days are named as exceeding (超标污染物): HJ 633-2012 3.4, deleted in 2026, where attainment is judged by GB 3095 alone (6.2).</summary>
    public bool NamesExceeding { get; }

    /// <summary>Whether an incomplete day or hour has an AQI only when it exceeds that of good days (HJ 633-2026, 5.3).</summary>
    public bool IncompleteNeedsExceedance { get; }

    /// <summary>Whether ozone of a day is the larger of the IAQIs of MDA8 and of the maximum hour (40 CFR 58, appendix G, 12 ii); else the hour counts where MDA8 is not indexed.</summary>
    public bool ComparesOzone1h { get; }

    /// <summary>The rules for days and periods.</summary>
    public AssessmentRules Assessment { get; }

    /// <summary>A limit.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="time">The averaging time.</param>
    /// <param name="limitClass">The class of area.</param>
    /// <returns>The limit in µg/m³ (CO mg/m³), or <c>null</c> when the standard sets none.</returns>
    public decimal? Limit(Pollutant pollutant, AveragingTime time, LimitClass limitClass = LimitClass.Two) =>
        limits.TryGetValue((pollutant, time), out var limit) ? (limitClass == LimitClass.One ? limit.ClassOne : limit.ClassTwo) : null;

    /// <summary>The class II limit a daily value is judged by: the day limit, for O3 that of MDA8.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>The limit in µg/m³ (CO mg/m³).</returns>
    public int DailyLimit(Pollutant pollutant) => dailyLimits[(int)pollutant];

    /// <summary>The limit a daily value is judged by in an area of a class (GB 3095, 4.1, 4.2).</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="limitClass">The class of the area.</param>
    /// <returns>The limit in µg/m³ (CO mg/m³).</returns>
    public int DailyLimit(Pollutant pollutant, LimitClass limitClass) => limitClass == LimitClass.One ? dailyLimitsOfClassOne[(int)pollutant] : dailyLimits[(int)pollutant];

    /// <summary>The limit that what is evaluated of a period is judged by in an area of a class: the annual limit; for CO and O3 the daily one.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="limitClass">The class of the area.</param>
    /// <returns>The limit in µg/m³ (CO mg/m³).</returns>
    public int AnnualLimit(Pollutant pollutant, LimitClass limitClass) => limitClass == LimitClass.One ? annualLimitsOfClassOne[(int)pollutant] : singleIndexLimits[(int)pollutant];

    /// <summary>The denominator of the single index: the class II annual limit; for CO and O3 the daily one (4 and 160).</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>The limit in µg/m³ (CO mg/m³).</returns>
    public int SingleIndexLimit(Pollutant pollutant) => singleIndexLimits[(int)pollutant];

    /// <summary>A column of the IAQI table.</summary>
    /// <param name="item">The column.</param>
    /// <returns>Its breakpoints; none where the edition does not index the item.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no column.</exception>
    public BreakpointColumn Column(AqiItem item) =>
        Enum.IsDefined(item) ? columns[(int)item] : throw new ArgumentOutOfRangeException(nameof(item), item, "No such column.");

    /// <summary>Whether days are indexed by their published values, six columns and nothing else: then they are looked up.</summary>
    internal bool IndexesPublished { get; }

    /// <summary>A column on integers.</summary>
    internal IndexScale Scale(AqiItem item) => scales[(int)item];

    /// <summary>The catalogue of this edition alone; one object, so that options made of it twice are equal.</summary>
    internal StandardsCatalogue Alone => alone ??= new StandardsCatalogue([this]); // any thread makes the same

    /// <summary>The short name.</summary>
    /// <returns><see cref="Id"/>.</returns>
    public override string ToString() => Id;
}
