using AirQuality.Terms;

namespace AirQuality.Publications;

/// <summary>A column or row of figures that was not read, because it is not understood or is no figure of ours.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="IsKnown">Whether it is understood and simply not one of the metrics (首要污染物, AQI).</param>
public sealed record LeftOutColumn(FigureSource Source, string Heading, bool IsKnown)
{
    /// <summary>What stands in the one cell that was not read, where the column was; <c>null</c> when the whole column was not.</summary>
    public string? Cell { get; init; }

    /// <summary>The heading as an option names it; the letter of the column where the heading cannot be written in one.</summary>
    private string Answered => Heading.Length == 0 || Heading.AsSpan().ContainsAny('"', '=') || VisibleText.Of(Heading) != Heading ? Source.ColumnLetters : Heading;

    /// <summary>The notice in words.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string Text(Language language)
    {
        var heading = VisibleText.Quote(Heading);
        if (Cell is { } cell)
        {
            var found = VisibleText.Quote(cell);
            return language.Pick(
                $"{Source}: {heading} 列的 {found} 与该列其他格写法不同，该格未读；请照其他格改写，没有数值则留空；--column \"{Source.ColumnLetters}=skip\" 使整列不读",
                $"{Source}: {found} under {heading} is unlike the other cells of the column and was not read; write the cell as they are, or leave it blank where there is no figure; --column \"{Source.ColumnLetters}=skip\" leaves the whole column out");
        }

        return IsKnown
            ? language.Pick($"{Source}: {heading} 不是所读指标，未读", $"{Source}: {heading} is none of the metrics and was not read")
            : language.Pick($"{Source}: {heading} 无法理解，未读；可用 --column \"{Answered}=pm25\" 之类说明", $"{Source}: {heading} is not understood and was not read; --column \"{Answered}=pm25\" or the like says what it is");
    }
}
