using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Reading.Columns;

/// <summary>What the user says of columns, by their names.</summary>
internal sealed class ColumnMap
{
    private readonly Dictionary<string, ColumnName> names;

    private ColumnMap(Dictionary<string, ColumnName> names) => this.names = names;

    /// <summary>Stands where somebody is asked what a column means.</summary>
    public const string Asked = "?";

    /// <summary>Nothing is said.</summary>
    public static ColumnMap Empty { get; } = new([]);

    /// <summary>Reads what is said: <c>pm25</c>, <c>co:mg/m3</c>, <c>ignore</c> for each name.</summary>
    /// <exception cref="ObservationFormatException">A meaning or unit there is not; the message lists those there are.</exception>
    public static ColumnMap Of(IReadOnlyDictionary<string, string> map)
    {
        var meanings = new Dictionary<string, ColumnName>(StringComparer.Ordinal);
        foreach (var (name, said) in map)
        {
            var colon = said.IndexOf(':', StringComparison.Ordinal);
            var key = colon < 0 ? said : said[..colon];
            var unitText = colon < 0 ? string.Empty : said[(colon + 1)..];
            var meaning = ColumnKeys.Find(key) ?? throw Wrong(name, new($"a meaning such as {string.Join(", ", ColumnKeys.All)}", $"列的含义，如{string.Join("、", ColumnKeys.All)}"), key == Asked ? new Bilingual("'?', which nobody filled in", "“?”，尚未填写") : Unknown(key));
            var unit = unitText.Length == 0 ? ColumnUnit.None : UnitText.Parse(NameText.Plain(unitText)) ?? throw Wrong(name, new("a unit such as ug/m3, mg/m3, ppb or ppm", "单位，如ug/m3、mg/m3、ppb、ppm"), VisibleText.Quote(unitText));
            meanings[NameText.Plain(name)] = new ColumnName(meaning, unit, LooksKnown: false);
        }

        return new ColumnMap(meanings);
    }

    private static Bilingual Unknown(string key) => Suggestions.Nearest(key, ColumnKeys.All) is { Count: > 0 } near
        ? new Bilingual($"{VisibleText.Quote(key)}; did you mean {string.Join(", ", near)}?", $"{VisibleText.Quote(key)}；是否为{string.Join("、", near)}？")
        : VisibleText.Quote(key);

    private static ObservationFormatException Wrong(string name, Bilingual expected, Bilingual found) =>
        new(new Finding(FindingKind.UnknownColumn, "--map", 0, name, expected.English, found.English) { ExpectedInChinese = expected.Chinese, FoundInChinese = found.Chinese });

    /// <summary>What is said of a name; <c>null</c> where nothing is.</summary>
    public ColumnName? Find(string name) => names.Count > 0 && names.TryGetValue(NameText.Plain(name), out var said) ? said : null;
}
