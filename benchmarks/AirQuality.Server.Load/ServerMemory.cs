namespace AirQuality.Server.Load;

/// <summary>What a process of this machine holds in memory, as Linux tells it.</summary>
internal static class ServerMemory
{
    /// <summary>The resident memory now and at its peak.</summary>
    /// <param name="process">Its number; 0 where it is not known.</param>
    public static string Of(int process)
    {
        var status = $"/proc/{process}/status";
        if (process == 0 || !File.Exists(status))
            return "not known";
        var lines = File.ReadAllLines(status);
        return $"{Megabytes(lines, "VmRSS:")} MB (peak {Megabytes(lines, "VmHWM:")} MB)";
    }

    /// <summary>Writes once a minute what the process holds.</summary>
    /// <param name="process">Its number; 0 where it is not known, and nothing is written.</param>
    /// <param name="sent">How many hours were sent until then.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task WatchAsync(int process, Func<int> sent, CancellationToken cancellation)
    {
        using var minutes = new PeriodicTimer(TimeSpan.FromMinutes(1));
        try
        {
            for (var minute = 1; process != 0; minute++)
            {
                await minutes.WaitForNextTickAsync(cancellation);
                Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"minute {minute,3}   {Of(process)}, {sent()} hours sent"));
            }
        }
        catch (OperationCanceledException)
        {
            // The time is over.
        }
    }

    private static long Megabytes(string[] lines, string key) =>
        long.Parse(lines.First(l => l.StartsWith(key, StringComparison.Ordinal))[key.Length..].Replace("kB", string.Empty, StringComparison.Ordinal).Trim(), System.Globalization.CultureInfo.InvariantCulture) / 1000;
}
