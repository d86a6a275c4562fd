using AirQuality.Reading.Columns;
using AirQuality.Terms;

namespace AirQuality.Reading.Tables;

/// <summary>What a side table looks like: its columns by all their names.</summary>
internal sealed class SideTableForm
{
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);

    /// <summary>A form of some columns.</summary>
    /// <param name="expected">What a header is to look like, for messages.</param>
    /// <param name="rows">What the rows are, for messages.</param>
    /// <param name="columns">The columns.</param>
    public SideTableForm(Bilingual expected, Bilingual rows, params IReadOnlyList<SideColumn> columns)
    {
        Expected = expected;
        Rows = rows;
        Columns = columns;
        foreach (var column in columns)
        {
            keys.TryAdd(NameText.Key(column.Key), column.Key);
            foreach (var name in column.Names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                if (!keys.TryAdd(name, column.Key) && keys[name] != column.Key)
                    throw new InvalidOperationException($"'{name}' names two columns.");
        }
    }

    /// <summary>What a header is to look like.</summary>
    public Bilingual Expected { get; }

    /// <summary>What the rows are.</summary>
    public Bilingual Rows { get; }

    /// <summary>The columns.</summary>
    public IReadOnlyList<SideColumn> Columns { get; }

    /// <summary>The key of a name; <c>null</c> when no column goes by it.</summary>
    public string? KeyOf(string name) => keys.GetValueOrDefault(NameText.Key(NameText.Plain(name)));
}
