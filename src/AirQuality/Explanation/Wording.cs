using AirQuality.Terms;

namespace AirQuality.Explanation;

/// <summary>A text in both languages.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record Wording(string Zh, string En)
{
    /// <summary>A name, date or formula that is the same in both.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The wording.</returns>
    public static Wording Same(string text) => new(text, text);

    /// <summary>The text in one language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string In(Language language) => language.Pick(Zh, En);

    internal Wording Then(Wording more) => new($"{Zh}；{more.Zh}", $"{En}; {more.En}");
}
