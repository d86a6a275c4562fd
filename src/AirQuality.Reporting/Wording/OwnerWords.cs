using AirQuality.Targets.Goals;

namespace AirQuality.Reporting.Wording;

/// <summary>Who answers for a goal, in words.</summary>
public static class OwnerWords
{
    /// <summary>An owner: 王某（县级领导，黑石镇）.</summary>
    /// <param name="owner">The owner.</param>
    /// <param name="words">The language.</param>
    /// <returns>The name, and in brackets as what and for which part and field.</returns>
    public static string One(Owner owner, Words words)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(words);
        var field = owner.Field is { } key ? ActionField.Name(key, words.Language) : null;
        var more = string.Join(words.Pick("，", ", "), new[] { owner.Role, owner.Place ?? owner.Area.Name, field }.OfType<string>());
        return words.Pick($"{owner.Name}（{more}）", $"{owner.Name} ({more})");
    }

    /// <summary>Who answers for a goal, from the ground up: 甲（乡镇干部，王村）→乙（县级领导，黑石镇）→丙（…）.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="words">The language.</param>
    /// <returns>The chain, which begins with whom the plan names; <c>null</c> where nobody is known.</returns>
    public static string? Chain(Goal goal, Words words)
    {
        ArgumentNullException.ThrowIfNull(goal);
        return Chain(goal.Responsible, goal.Owners, words);
    }

    /// <summary>The same behind a sentence: （责任：…）; nothing where nobody is known.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="words">The language.</param>
    /// <returns>The words in brackets.</returns>
    public static string Answers(Goal goal, Words words)
    {
        ArgumentNullException.ThrowIfNull(goal);
        return Answers(goal.Responsible, goal.Owners, words);
    }

    internal static string Answers(string? responsible, IReadOnlyList<Owner> owners, Words words) =>
        Chain(responsible, owners, words) is { } chain ? words.Pick($"（责任：{chain}）", $" (responsible: {chain})") : string.Empty;

    private static string? Chain(string? responsible, IReadOnlyList<Owner> owners, Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var first = responsible is not null && owners.All(o => o.Name != responsible) ? [responsible] : Array.Empty<string>();
        var chain = string.Join(" → ", [.. first, .. owners.Select(o => One(o, words))]);
        return chain.Length == 0 ? null : chain;
    }
}
