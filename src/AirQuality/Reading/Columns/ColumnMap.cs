namespace AirQuality.Reading.Columns;

/// <summary>What the user says of columns, by their names.</summary>
internal sealed class ColumnMap
{
    private readonly Dictionary<string, ColumnName> names;

    private ColumnMap(Dictionary<string, ColumnName> names) => this.names = names;

    /// <summary>Nothing is said.</summary>
    public static ColumnMap Empty { get; } = new([]);

    /// <summary>Reads what is said: <c>pm25</c>, <c>co:mg/m3</c>, <c>ignore</c> for each name.</summary>
    /// <exception cref="FormatException">A meaning or unit there is not; the message lists those there are.</exception>
    public static ColumnMap Of(IReadOnlyDictionary<string, string> map)
    {
        var meanings = new Dictionary<string, ColumnName>(StringComparer.Ordinal);
        foreach (var (name, said) in map)
        {
            var colon = said.IndexOf(':', StringComparison.Ordinal);
            var key = colon < 0 ? said : said[..colon];
            var unitText = colon < 0 ? string.Empty : said[(colon + 1)..];
            var meaning = ColumnKeys.Find(key) ?? throw new FormatException($"'{name}={said}': expected a meaning such as {string.Join(", ", ColumnKeys.All)}, found '{key}'");
            var unit = unitText.Length == 0 ? ColumnUnit.None : UnitText.Parse(NameText.Plain(unitText)) ?? throw new FormatException($"'{name}={said}': expected a unit such as ug/m3, mg/m3, ppb or ppm, found '{unitText}'");
            meanings[NameText.Plain(name)] = new ColumnName(meaning, unit, LooksKnown: false);
        }

        return new ColumnMap(meanings);
    }

    /// <summary>What is said of a name; <c>null</c> where nothing is.</summary>
    public ColumnName? Find(string name) => names.Count > 0 && names.TryGetValue(NameText.Plain(name), out var said) ? said : null;
}
