using System.Globalization;

namespace AirQuality.Publications;

/// <summary>What a published change is measured against.</summary>
/// <param name="Kind">The kind of base.</param>
/// <param name="Year">The year, for <see cref="PublishedBaseKind.FixedYear"/>; else 0.</param>
public readonly record struct PublishedBase(PublishedBaseKind Kind, int Year = 0)
{
    /// <summary>The same period of the year before (同比).</summary>
    public static PublishedBase LastYear { get; } = new(PublishedBaseKind.LastYear);

    /// <summary>The period before (环比).</summary>
    public static PublishedBase Previous { get; } = new(PublishedBaseKind.Previous);

    /// <summary>The mean of the same periods of three years.</summary>
    public static PublishedBase ThreeYears { get; } = new(PublishedBaseKind.ThreeYears);

    /// <summary>The ending of a key that is compared with it: blank for last year, which is the usual base.</summary>
    internal string Suffix => Kind switch
    {
        PublishedBaseKind.Previous => "_previous",
        PublishedBaseKind.ThreeYears => "_3y",
        PublishedBaseKind.FixedYear => string.Create(CultureInfo.InvariantCulture, $"_{Year}"),
        _ => string.Empty,
    };
}
