namespace AirQuality.Reading.Tables;

/// <summary>A column of a side table.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Names">The names it goes by, in both languages, with single blanks between them; letters and digits only, small.</param>
/// <param name="IsRequired">Whether a table without it is none.</param>
internal sealed record SideColumn(string Key, string Names, bool IsRequired = false);
