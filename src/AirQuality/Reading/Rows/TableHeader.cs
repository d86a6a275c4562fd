using AirQuality.Reading.Columns;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>The header of a table as it is read.</summary>
internal sealed record TableHeader
{
    /// <summary>The columns.</summary>
    public required ColumnTable Columns { get; init; }

    /// <summary>The layout.</summary>
    public required ObservationLayout Layout { get; init; }

    /// <summary>What the layout takes from where.</summary>
    public required TableBinding Binding { get; init; }

    /// <summary>The line of the header.</summary>
    public required long Line { get; init; }

    /// <summary>The rows it stands in, by which a repetition is told.</summary>
    public required IReadOnlyList<string[]> Rows { get; init; }

    /// <summary>How many rows stand before the first of the table, the header and a row of units among them.</summary>
    public required int RowsBefore { get; init; }

    /// <summary>Where the last of those rows ends.</summary>
    public required long End { get; init; }

    /// <summary>The columns of concentrations with their scales.</summary>
    public IReadOnlyList<ValueColumn> Values { get; init; } = [];

    /// <summary>The scale of CO in tables in which stations have columns; others are kept as they are.</summary>
    public UnitScale CarbonMonoxideAcross { get; init; }

    /// <summary>The columns that say whether values are valid.</summary>
    public IReadOnlyList<FlagColumn> Flags { get; init; } = [];

    /// <summary>The order of the parts of dates without a year first.</summary>
    public DateOrder Order { get; init; }

    /// <summary>What a comma in its numbers is.</summary>
    public CommaMeaning Comma { get; init; }

    /// <summary>Whether columns have letters, as in workbooks.</summary>
    public bool HasLetters { get; init; }

    /// <summary>How many columns there are.</summary>
    public int Count => Columns.Columns.Count;

    /// <summary>The scale of a pollutant in tables in which stations have columns.</summary>
    public UnitScale ScaleAcross(Pollutant pollutant) => pollutant == Pollutant.CO ? CarbonMonoxideAcross : default;

    /// <summary>The name of a column as messages give it.</summary>
    public string Label(int column) => HasLetters ? $"{Columns.Columns[column].Name} ({Columns.Columns[column].Letter})" : Columns.Columns[column].Name;
}
