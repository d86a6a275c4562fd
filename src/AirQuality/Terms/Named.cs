namespace AirQuality.Terms;

/// <summary>Finds the one of a few with a name: every look-up <c>By…</c> does it so.</summary>
internal static class Named
{
    /// <summary>The one with a name, in any case.</summary>
    /// <param name="all">All there are.</param>
    /// <param name="nameOf">The name of one.</param>
    /// <param name="name">The name looked up.</param>
    /// <param name="what">What they are, for the message.</param>
    /// <exception cref="ArgumentException">No such one; the message lists those there are.</exception>
    public static T Of<T>(IReadOnlyList<T> all, Func<T, string> nameOf, string name, string what)
    {
        foreach (var one in all)
            if (string.Equals(nameOf(one), name, StringComparison.OrdinalIgnoreCase))
                return one;
        throw new ArgumentException($"'{name}' is no {what}: expected {string.Join(", ", all.Select(nameOf))}.", nameof(name));
    }
}
