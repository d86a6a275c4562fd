namespace AirQuality.Cli;

/// <summary>What scripts may rely on.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int DataError = 1;
    public const int WrongUsage = 2;

    /// <summary>128 + SIGINT, as shells report it.</summary>
    public const int Interrupted = 130;

    /// <summary>128 + SIGTERM.</summary>
    public const int Terminated = 143;
}

/// <summary>The command line asks for something that cannot be: exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>The data do not allow an answer: exit code 1.</summary>
internal sealed class DataException(string message) : Exception(message);
