namespace AirQuality.Assessments;

/// <summary>The decimals in which a publisher prints figures, where they are not those of the scheme and the edition.</summary>
/// <param name="Index">Of the composite index, 0 to 6; <c>null</c> for those of the scheme.</param>
/// <param name="PM25">Of the means of PM2.5, 0 to 3; <c>null</c> for those of the edition. The index takes PM2.5 at the decimals of its scheme all the same.</param>
public sealed record PrintedDecimals(int? Index = null, int? PM25 = null);
