using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Wording;

/// <summary>Why a figure is missing or not valid, or why something is left out: a code with its arguments, said in a language on request.</summary>
/// <remarks>Immutable and safe to share between threads. Two reasons are equal when code and arguments are.</remarks>
/// <example><code>
/// var na = AqiCalculator.Daily(new PollutantConcentrations { PM25 = Concentration.FromDecimal(20) }, StandardsCatalogue.Y2026);
/// if (na.Reason is { Code: ReasonCode.IncompleteAqi } why)
///     Console.WriteLine(why.In(Language.Chinese)); // 缺SO2、NO2、PM10、CO、O3，且无IAQI大于100
/// </code></example>
public sealed record Reason
{
    // A code with arguments instead of a finished sentence: the same reason is said in both languages, compared, counted by pollutant and
    // written to JSON. A text could only be repeated, in the language in which it was made.
    internal Reason(ReasonCode code) => Code = code;

    /// <summary>What it says, and which of the other members are set.</summary>
    public ReasonCode Code { get; }

    /// <summary>The pollutants it is about; empty when it is about none in particular.</summary>
    public IReadOnlyList<Pollutant> Pollutants => About.ToList();

    /// <summary>The name of the one area of several that it is about, or <c>null</c>.</summary>
    public string? Area { get; internal init; }

    /// <summary>How many there are.</summary>
    public int? Found { get; internal init; }

    /// <summary>Among how many.</summary>
    public int? Of { get; internal init; }

    /// <summary>How many there would have to be.</summary>
    public int? Needed { get; internal init; }

    /// <summary>The period, or <c>null</c>.</summary>
    public AssessmentPeriod? Period { get; internal init; }

    /// <summary>The day, or <c>null</c>.</summary>
    public LocalDate? Date { get; internal init; }

    /// <summary>The key of the figure, such as <c>index</c>, or <c>null</c>.</summary>
    public string? Metric { get; internal init; }

    /// <summary>The value, in the unit of the figure, or <c>null</c>.</summary>
    public decimal? Value { get; internal init; }

    /// <summary>The value it would have to be, or <c>null</c>.</summary>
    public decimal? Bound { get; internal init; }

    /// <summary>The kind of an exceptional event, or <c>null</c>.</summary>
    public string? Event { get; internal init; }

    /// <summary>The document an exceptional event was registered by, or <c>null</c>.</summary>
    public string? Source { get; internal init; }

    /// <summary>The words of a caller, or <c>null</c>.</summary>
    public LocalizedText? Text { get; internal init; }

    /// <summary>The reasons it is made of; empty for most.</summary>
    public IReadOnlyList<Reason> Parts { get; internal init; } = [];

    internal PollutantMask About { get; init; }

    /// <summary>A reason of your own, such as why an area does not enter a ranking.</summary>
    /// <param name="zh">In Chinese.</param>
    /// <param name="en">In English.</param>
    /// <returns>The reason.</returns>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static Reason Because(string zh, string en)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(zh);
        ArgumentException.ThrowIfNullOrWhiteSpace(en);
        return new Reason(ReasonCode.Given) { Text = new LocalizedText(zh, en) };
    }

    /// <summary>Several reasons as one. What holds for several pollutants is said once.</summary>
    /// <param name="reasons">The reasons.</param>
    /// <returns>One reason; <c>null</c> for none.</returns>
    public static Reason? Join(IEnumerable<Reason> reasons)
    {
        // Reasons that are made of reasons are taken apart first: what two of them share is then said once.
        List<Reason> parts = [.. reasons.SelectMany(r => r.Code == ReasonCode.Several ? r.Parts : [r])];
        return parts.Count switch
        {
            0 => null,
            1 => parts[0],
            _ => new Reason(ReasonCode.Several) { Parts = parts },
        };
    }

    /// <summary>The reason in words.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Part of a sentence, without a full stop: <c>2026-10有效25天（共31天），需27天</c>, <c>25 of 31 days valid in 2026-10, 27 needed</c>.</returns>
    public string In(Language language) => ReasonWords.Of(this, language);

    /// <summary>The reason in English.</summary>
    /// <returns>The same as <see cref="In"/> <see cref="Language.English"/>.</returns>
    public override string ToString() => In(Language.English);

    /// <summary>Whether code and arguments are equal.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(Reason? other) =>
        other is not null && Code == other.Code && About == other.About && Area == other.Area
        && Found == other.Found && Of == other.Of && Needed == other.Needed && Period == other.Period && Date == other.Date
        && Metric == other.Metric && Value == other.Value && Bound == other.Bound && Event == other.Event && Source == other.Source
        && Text == other.Text && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Code, About, Found, Period, Metric, Value, Text, Parts.Count);

    /// <summary>Whether the arguments without which it cannot be said are there; only one that was read may lack them.</summary>
    internal bool IsComplete => Code switch
    {
        ReasonCode.Given => Text is not null,
        ReasonCode.Several => Parts.Count > 0,
        ReasonCode.NotRanked => Parts.Count == 1,
        ReasonCode.InPart => Parts.Count == 1 && Metric is not null,
        ReasonCode.NoFigure or ReasonCode.NoneBetter => Metric is not null,
        ReasonCode.NoPastDay => Date is not null,
        ReasonCode.ExceptionalEvent => Event is not null,
        _ => Enum.IsDefined(Code),
    };

    internal LocalizedText InBoth() => new(In(Language.Chinese), In(Language.English));

    internal static Reason Only(ReasonCode code) => new(code);

    internal static Reason OfMetric(ReasonCode code, string? metric) => new(code) { Metric = metric };

    internal static Reason OfPeriod(ReasonCode code, AssessmentPeriod period) => new(code) { Period = period };

    internal static Reason OfPollutants(ReasonCode code, PollutantMask pollutants) => new(code) { About = pollutants };

    internal static Reason OfValue(ReasonCode code, decimal? value) => new(code) { Value = value };

    internal static Reason Within(ReasonCode code, Reason part) => new(code) { Parts = [part] };

    internal static Reason TooFew(ReasonCode code, int found, int of, int needed) => new(code) { Found = found, Of = of, Needed = needed };

    /// <summary>The same reason, about one pollutant.</summary>
    internal Reason For(Pollutant pollutant) => this with { About = default(PollutantMask).With(pollutant) };

    /// <summary>The same reason, about one area of several.</summary>
    internal Reason For(Area area) => this with { Area = area.Name };
}
