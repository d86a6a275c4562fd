using AirQuality.Wording;

namespace AirQuality.Weather.Normalisation;

/// <summary>The skill within one season of all years.</summary>
/// <param name="Season">Winter, spring, summer or autumn.</param>
/// <param name="Skill">The skill; <c>null</c> where there are too few days.</param>
public sealed record SeasonSkill(LocalizedText Season, WeatherSkill? Skill)
{
    private static readonly LocalizedText[] Names =
        [new("冬季（12—2月）", "winter (Dec-Feb)"), new("春季（3—5月）", "spring (Mar-May)"), new("夏季（6—8月）", "summer (Jun-Aug)"), new("秋季（9—11月）", "autumn (Sep-Nov)")];

    /// <summary>The names of the seasons, by <see cref="IndexOf"/>.</summary>
    internal static IReadOnlyList<LocalizedText> Seasons => Names;

    /// <summary>The season of a month, 0 for winter.</summary>
    internal static int IndexOf(int month) => month % 12 / 3;
}
