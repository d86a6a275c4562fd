namespace AirQuality.Server.Storage;

/// <summary>A published figure that a change made another.</summary>
/// <param name="Area">The area.</param>
/// <param name="Period">The period: a day or a month.</param>
/// <param name="Figure">The figure, by key.</param>
/// <param name="Old">What it was; <c>null</c> for none.</param>
/// <param name="New">What it is.</param>
internal sealed record FigureChanged(string Area, string Period, string Figure, decimal? Old, decimal? New);
