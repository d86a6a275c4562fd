using NodaTime;

namespace AirQuality.Tests.Reading.Published;

/// <summary>One figure or place that a published table is known to hold.</summary>
internal sealed record TruthFigure(string Area, LocalDate Start, LocalDate End, string Key)
{
    public decimal? Value { get; init; }

    public int? Place { get; init; }

    public bool IsFromBottom { get; init; }

    /// <summary>The table of the truth it belongs to.</summary>
    public int Table { get; init; }

    /// <summary>Whether it is of a row of all areas, which a shortened variant of a table may leave out.</summary>
    public bool IsSummary { get; init; }

    public override string ToString() => $"{Area} {Start:yyyy-MM-dd}..{End:yyyy-MM-dd} {Key} = {Value} place {Place}{(IsFromBottom ? " from the bottom" : string.Empty)}";
}
