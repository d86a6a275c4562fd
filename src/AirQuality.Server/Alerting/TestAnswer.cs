namespace AirQuality.Server.Alerting;

/// <summary>A test that was taken.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="IsSent">Always <c>true</c>: what was not taken is a problem.</param>
internal sealed record TestAnswer(string Channel, bool IsSent);
