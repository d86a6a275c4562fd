using System.Text.Json.Serialization;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Json;

/// <summary>A reason in JSON: the code, the arguments it has, and both texts, so that a reader who knows no code can show it.</summary>
internal sealed record ReasonShape(ReasonCode Code)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Pollutant>? Pollutants { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Area { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Found { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Of { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Needed { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AssessmentPeriod? Period { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LocalDate? Date { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Metric { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Value { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Bound { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Event { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Source { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Reason>? Parts { get; init; }

    public string? Zh { get; init; }

    public string? En { get; init; }

    public static ReasonShape For(Reason reason) => new(reason.Code)
    {
        Pollutants = reason.Pollutants is { Count: > 0 } pollutants ? pollutants : null,
        Area = reason.Area,
        Found = reason.Found,
        Of = reason.Of,
        Needed = reason.Needed,
        Period = reason.Period,
        Date = reason.Date,
        Metric = reason.Metric,
        Value = reason.Value,
        Bound = reason.Bound,
        Event = reason.Event,
        Source = reason.Source,
        Parts = reason.Parts is { Count: > 0 } parts ? parts : null,
        Zh = reason.Text?.Zh ?? reason.In(Language.Chinese),
        En = reason.Text?.En ?? reason.In(Language.English),
    };

    public Reason ToReason()
    {
        // The texts are for readers who know no code. Read back, a reason says itself anew from its arguments; only one of one's own,
        // which has no other words, keeps those that came with it.
        var reason = new Reason(Code)
        {
            About = PollutantMask.Where(p => Pollutants?.Contains(p) == true),
            Area = Area,
            Found = Found,
            Of = Of,
            Needed = Needed,
            Period = Period,
            Date = Date,
            Metric = Metric,
            Value = Value,
            Bound = Bound,
            Event = Event,
            Source = Source,
            Parts = Parts ?? [],
            Text = Code == ReasonCode.Given && Zh is not null && En is not null ? new LocalizedText(Zh, En) : null,
        };
        return reason.IsComplete ? reason : throw new ArgumentException($"Expected the arguments of a reason, found {Code} without them.");
    }
}
