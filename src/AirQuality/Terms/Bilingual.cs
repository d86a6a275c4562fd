namespace AirQuality.Terms;

/// <summary>Words for people in both languages. A text alone is the same in both: a name, a number, a cell of a file.</summary>
/// <param name="English">The words in English.</param>
/// <param name="Chinese">The words in Chinese.</param>
internal readonly record struct Bilingual(string English, string Chinese)
{
    public static implicit operator Bilingual(string text) => new(text, text);

    /// <summary>The words in a language.</summary>
    public string In(Language language) => language.Pick(Chinese, English);

    /// <summary>The words in English.</summary>
    public override string ToString() => English;
}
