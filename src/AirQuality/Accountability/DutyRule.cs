using System.Text.Json.Serialization;
using AirQuality.Ranking;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Accountability;

/// <summary>A rule that turns figures into a consequence: what must happen how often for which step.</summary>
public sealed record DutyRule
{
    /// <summary>The key in outputs, unique within its set.</summary>
    public required string Key { get; init; }

    /// <summary>The step that follows.</summary>
    public required DutyStep Step { get; init; }

    /// <summary>The figures looked at; none for a condition on steps.</summary>
    public required IReadOnlyList<RankingMetric> Metrics { get; init; }

    /// <summary>Whether a period counts when any of the figures meets the condition; else each figure is counted for itself.</summary>
    public bool AnyMetric { get; init; }

    /// <summary>The periods looked at.</summary>
    public DutyPeriod Period { get; init; }

    /// <summary>What makes a period count.</summary>
    public required DutyCondition Condition { get; init; }

    /// <summary>How many periods must count.</summary>
    public DutyCounter Counter { get; init; } = new(DutyCounterKind.InARow, 1);

    /// <summary>Whether it is met only by an area that does not keep the class II limits in the year to the end of the period; of January by that month alone.</summary>
    public bool NeedsNotAttaining { get; init; }

    /// <summary>Whom it is for, and among whom it ranks.</summary>
    public DutyScope Scope { get; init; } = DutyScope.All;

    /// <summary>Who answers, or <c>null</c>.</summary>
    public LocalizedText? Whom { get; init; }

    /// <summary>What the document says, or <c>null</c>.</summary>
    public LocalizedText? Clause { get; init; }

    /// <summary>The rule in words.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Part of a sentence, without a full stop: <c>综合指数、PM2.5同比变差，连续3个月</c>.</returns>
    public string In(Language language) => DutyWords.Rule(this, language);

    /// <summary>The key.</summary>
    /// <returns><see cref="Key"/>.</returns>
    public override string ToString() => Key;
}
