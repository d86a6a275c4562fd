using AirQuality.Assessments;

namespace AirQuality.Accountability.Finding;

/// <summary>A published figure of an area and last year's; <c>null</c> where there is none that is valid.</summary>
/// <param name="Now">The figure.</param>
/// <param name="Then">Last year's, as this one is compared with it.</param>
/// <param name="Change">The change, made from both.</param>
/// <param name="Attained">Whether the limits are kept.</param>
/// <param name="Origin">Where the figures come from.</param>
internal sealed record FigurePair(decimal? Now, decimal? Then, decimal? Change, bool? Attained, FigureOrigin Origin);
