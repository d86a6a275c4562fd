using AirQuality.Terms;

namespace AirQuality.Publications;

/// <summary>The answers to what published tables leave open.</summary>
public sealed record PublishedAnswers
{
    /// <summary>No answers.</summary>
    public static PublishedAnswers None { get; } = new();

    /// <summary>The periods of tables that do not say theirs, or lack a year. A year alone completes months.</summary>
    public IReadOnlyList<AssessmentPeriod> Periods { get; init; } = [];

    /// <summary>The year of periods that lack one and that <see cref="Periods"/> do not answer; <c>null</c> where it is not known.</summary>
    public int? Year { get; init; }

    /// <summary>How the publisher numbers weeks, which completes those that say no dates; <c>null</c> where it is not known.</summary>
    public WeekNumbering? Weeks { get; init; }

    /// <summary>What columns mean, by their heading or letter: <c>pm25_change:fall</c>, <c>place:index</c>, <c>area</c>, <c>skip</c>.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The areas that names stand for. The name <c>*</c> is the area of a table that names none; <c>12:桥西区</c> is the name in line 12.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
