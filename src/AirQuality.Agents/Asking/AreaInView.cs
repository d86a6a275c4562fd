using AirQuality.Terms;

namespace AirQuality.Agents.Asking;

/// <summary>An area with the view of its level.</summary>
/// <param name="Area">The area.</param>
/// <param name="View">The view.</param>
/// <param name="Name">Its name; where several have it, with what it lies in.</param>
internal sealed record AreaInView(Area Area, AreaView View, string Name);
