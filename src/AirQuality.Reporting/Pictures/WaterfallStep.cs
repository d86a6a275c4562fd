namespace AirQuality.Reporting.Pictures;

/// <summary>A bar of a waterfall: a figure at its ends, a change between them.</summary>
/// <param name="Name">What stands below it.</param>
/// <param name="Value">The figure or change.</param>
internal readonly record struct WaterfallStep(string Name, decimal Value);
