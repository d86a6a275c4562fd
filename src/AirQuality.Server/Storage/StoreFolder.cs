namespace AirQuality.Server.Storage;

/// <summary>The folder of the store, which nobody else on the machine need look into.</summary>
internal static class StoreFolder
{
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else if (!Directory.Exists(folder))
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
