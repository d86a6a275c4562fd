namespace AirQuality.Cli.Hosting;

/// <summary>The commands that programs of their own do.</summary>
internal static class HandedOver
{
    /// <summary>The command that takes the weather out.</summary>
    public const string Effort = "effort";

    /// <summary>The command that serves.</summary>
    public const string Serve = "serve";
}
