using AirQuality.Terms;

namespace AirQuality.Wording;

/// <summary>A text in both languages.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record LocalizedText(string Zh, string En)
{
    /// <summary>A name, date or formula that is the same in both.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text in both languages.</returns>
    public static LocalizedText Same(string text) => new(text, text);

    /// <summary>The text in one language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string In(Language language) => language.Pick(Zh, En);

    /// <summary>The text in English.</summary>
    /// <returns><see cref="En"/>.</returns>
    public override string ToString() => En;

    internal LocalizedText Then(LocalizedText more) => new($"{Zh}；{more.Zh}", $"{En}; {more.En}");
}
