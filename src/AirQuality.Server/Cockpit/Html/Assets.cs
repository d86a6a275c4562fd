namespace AirQuality.Server.Cockpit.Html;

/// <summary>The files that are part of the assembly.</summary>
internal static class Assets
{
    /// <summary>The text of one.</summary>
    public static string Text(string name)
    {
        using var reader = new StreamReader(typeof(Assets).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"There is no {name} in the assembly."));
        return reader.ReadToEnd();
    }
}
