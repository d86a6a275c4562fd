using AirQuality.Observations;
using AirQuality.Reading.Columns;
using AirQuality.Terms;
using AirQuality.Units;
using NodaTime;

namespace AirQuality.Reading.Findings;

/// <summary>What decides how rows and values are taken, for all that read.</summary>
internal sealed record ReadRules
{
    /// <summary>Whether errors are collected; otherwise the first one ends the reading.</summary>
    public bool Lenient { get; init; }

    /// <summary>How many findings of a kind are kept in detail.</summary>
    public int MaxFindingsPerKind { get; init; } = 1000;

    /// <summary>The highest plausible value of each pollutant.</summary>
    public Func<Pollutant, decimal> PlausibleMaximum { get; init; } = PlausibleValues.Most;

    /// <summary>The days that are read; <c>null</c> for all.</summary>
    public DateInterval? Span { get; init; }

    /// <summary>What the stamps of hours name; <c>null</c> for what the layout says.</summary>
    public HourLabel? HourLabel { get; init; }

    /// <summary>The unit of CO; <c>null</c> for what the file says.</summary>
    public ColumnUnit? CarbonMonoxide { get; init; }

    /// <summary>The state to which volume fractions (ppb, ppm) are converted; <c>null</c> refuses them.</summary>
    public ReferenceState? GasState { get; init; }

    /// <summary>What the user says of columns.</summary>
    public ColumnMap Map { get; init; } = ColumnMap.Empty;

    /// <summary>Whether the figures that files state beside the concentrations are kept.</summary>
    public bool KeepsStated { get; init; }

    /// <summary>Whether it is counted in how many rows each column holds something.</summary>
    public bool CountsCells { get; init; }

    /// <summary>Whether only listed stations are read.</summary>
    public bool HasNetwork { get; init; }

    /// <summary>Rows whose lines are looked up; <c>null</c> for none.</summary>
    public RowLocator? Locator { get; init; }
}
