using AirQuality.Reading.Columns;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reading.Rows;

/// <summary>What a layout takes from which columns of a table.</summary>
internal sealed record TableBinding
{
    /// <summary>What a row holds.</summary>
    public required RowShape Shape { get; init; }

    /// <summary>Whether values are of days.</summary>
    public bool IsDaily { get; init; }

    /// <summary>Where a row names its place.</summary>
    public PlaceColumns Place { get; init; } = new(-1, -1, -1, null);

    /// <summary>How the time is told.</summary>
    public TimeForm Form { get; init; }

    /// <summary>The columns that tell the time, in the order of its form.</summary>
    public IReadOnlyList<int> Time { get; init; } = [];

    /// <summary>The day of all rows, where it stands above the table.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>The columns of concentrations, by pollutant.</summary>
    public IReadOnlyList<PollutantColumn> Values { get; init; } = [];

    /// <summary>The columns of stations, where each has one.</summary>
    public IReadOnlyList<int> Stations { get; init; } = [];

    /// <summary>The columns of type, value and unit, where a row has one value.</summary>
    public RowValueColumns Row { get; init; } = new(-1, -1, -1);

    /// <summary>What stamps name in this layout, where the user does not say.</summary>
    public HourLabel Label { get; init; } = HourLabel.End;

    /// <summary>The unit of CO, where neither the user nor a column says; with a word to tell about it.</summary>
    public ColumnUnit CarbonMonoxide { get; init; }

    /// <summary>What is to be told of what hours were taken to name, where the user does not say; <c>null</c> for nothing.</summary>
    public Bilingual? ToldOfHours { get; init; }

    /// <summary>What is to be told of the unit of CO, where the user does not say; <c>null</c> for nothing.</summary>
    public Bilingual? ToldOfCarbonMonoxide { get; init; }

    /// <summary>The hour that contradicts what hours were taken to name: 24 among those of 0 to 23, 0 among those of 1 to 24; -1 for none.</summary>
    public int ContradictingHour { get; init; } = -1;

    /// <summary>The columns that say which place a row is of, what time, what type.</summary>
    public IEnumerable<int> Keys => new[] { Place.Main, Place.Parent, Place.Instead, Row.Type, Row.Unit }.Concat(Time).Where(c => c >= 0);
}
