using AirQuality.Reading.Published.Periods;

namespace AirQuality.Reading.Published.Cells;

/// <summary>The content of a cell, as far as its own text tells.</summary>
/// <param name="Kind">What it holds.</param>
internal sealed record CellContent(CellKind Kind)
{
    public static CellContent Blank { get; } = new(CellKind.Blank);

    public static CellContent Missing { get; } = new(CellKind.Missing);

    public static CellContent Text { get; } = new(CellKind.Text);

    /// <summary>The number as printed, a percentage as 96.7; for a direction without a number 0 when it is "the same".</summary>
    public decimal Value { get; init; }

    /// <summary>The decimals that are printed.</summary>
    public int Decimals { get; init; }

    /// <summary>Whether a sign is printed.</summary>
    public bool HasSign { get; init; }

    public FigureUnit? Unit { get; init; }

    /// <summary>The direction in words or as an arrow.</summary>
    public ChangeDirection? Direction { get; init; }

    /// <summary>Whether the direction is an arrow behind the number.</summary>
    public bool HasArrowBehind { get; init; }

    /// <summary>A second number in brackets behind the first: 31(74).</summary>
    public CellContent? Bracket { get; init; }

    /// <summary>Whether a word makes the number a bound and no figure: 不高于99, &lt;3.</summary>
    public bool IsBound { get; init; }

    /// <summary>The period of a date.</summary>
    public PeriodHint? Period { get; init; }

    /// <summary>Whether the cell may stand in a row of figures: a number, a direction or a mark for none.</summary>
    public bool IsValue => Kind is CellKind.Number or CellKind.Place or CellKind.Direction or CellKind.Missing;

    /// <summary>Whether the number could be a year.</summary>
    public bool IsYearLike => Kind == CellKind.Number && Decimals == 0 && Unit is null && Bracket is null && Direction is null && Value is >= 1990 and <= 2099;

    /// <summary>Whether the number could be a place or a running number.</summary>
    public bool IsCount => Kind == CellKind.Number && Decimals == 0 && Unit is null && Direction is null && !IsBound && Value is >= 0 and < 10_000;
}
