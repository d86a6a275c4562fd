using AirQuality.Wording;

namespace AirQuality.Targets.Outlooks;

/// <summary>The past days that may be drawn, or why they do not suffice.</summary>
/// <param name="History">The days; <c>null</c> where there is a reason.</param>
/// <param name="Reason">Why there is none, or <c>null</c>.</param>
internal readonly record struct FoundHistory(OutlookHistory? History, Reason? Reason);
