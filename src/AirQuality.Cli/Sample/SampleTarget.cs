namespace AirQuality.Cli.Sample;

/// <summary>A goal of the sample's plan.</summary>
internal sealed record SampleTarget(string Area, string Metric, int Year, string Goal, string Policy, string Period, string Responsible);
