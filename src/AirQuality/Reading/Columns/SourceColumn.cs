namespace AirQuality.Reading.Columns;

/// <summary>A column of a table, with what its name says.</summary>
/// <param name="Index">Its place, 0 for the first.</param>
/// <param name="Name">The name as it stands.</param>
/// <param name="Said">What the name was understood to say.</param>
internal sealed record SourceColumn(int Index, string Name, ColumnName Said)
{
    /// <summary>What it is about.</summary>
    public ColumnRole Role => Said.Meaning.Role;

    /// <summary>The letter of the column, as spreadsheets count.</summary>
    public string Letter
    {
        get
        {
            var letters = string.Empty;
            for (var rest = Index + 1; rest > 0; rest = (rest - 1) / 26)
                letters = (char)('A' + ((rest - 1) % 26)) + letters;
            return letters;
        }
    }
}
