using AirQuality.Publications;
using AirQuality.Ranking.Publishers;
using AirQuality.Terms;

namespace AirQuality.Publishing;

/// <summary>How a layout is filled.</summary>
public sealed record PublicationOptions
{
    /// <summary>The areas of the layout, with the places that most publishers give.</summary>
    public static PublicationOptions Default { get; } = new();

    /// <summary>The areas to print; empty for those of the layout that there are data of, and where there are none of these for all.</summary>
    public IReadOnlyList<Area> Areas { get; init; } = [];

    /// <summary>How places are given; <c>null</c> for as most do.</summary>
    public Publisher? Publisher { get; init; }

    /// <summary>The answers to what the layout leaves open.</summary>
    public PublishedAnswers Answers { get; init; } = PublishedAnswers.None;
}
