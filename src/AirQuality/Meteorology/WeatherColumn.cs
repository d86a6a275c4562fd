namespace AirQuality.Meteorology;

/// <summary>A column of weather files: its names, the units it may state, and what values are possible.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Names">Its names in both languages, letters and digits only, with single blanks between them.</param>
/// <param name="Units">The units that may follow a name; the first one is what is meant without.</param>
/// <param name="Least">The least value that is possible.</param>
/// <param name="Most">The largest value that is possible.</param>
internal sealed record WeatherColumn(string Key, string Names, IReadOnlyList<WeatherUnit> Units, double Least, double Most)
{
    /// <summary>The unit that a header states by one of the names.</summary>
    /// <param name="key">The header, letters and digits only.</param>
    /// <returns>The unit; <c>null</c> where the header states none.</returns>
    public WeatherUnit? UnitOf(string key) => Array.Find([.. Units], u => Words(u.Suffixes).Any(s => AllNames().Any(n => n + s == key)));

    /// <summary>Every spelling, with and without a unit.</summary>
    public string Spellings() => string.Join(' ', AllNames().SelectMany(n => Units.SelectMany(u => Words(u.Suffixes)).Select(s => n + s).Prepend(n)).Distinct(StringComparer.Ordinal));

    private IEnumerable<string> AllNames() => Words(Names).Append(Key);

    private static string[] Words(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
