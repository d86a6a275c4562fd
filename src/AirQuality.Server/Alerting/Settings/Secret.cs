using AirQuality.Wording;

namespace AirQuality.Server.Alerting.Settings;

/// <summary>Something that is never shown: an address with a key in it, a password. It stands in an environment variable or a file, and is read each time it is needed, so that a new one needs no restart.</summary>
/// <param name="Kind"><c>env</c> or <c>file</c>.</param>
/// <param name="Name">The variable or the path.</param>
internal sealed record Secret(SecretKind Kind, string Name)
{
    /// <summary>The secret itself. Only the one who sends asks for it.</summary>
    /// <exception cref="MissingSecretException">The variable is not set, or the file cannot be read.</exception>
    public string Reveal()
    {
        var text = Kind == SecretKind.Env ? Environment.GetEnvironmentVariable(Name) : Read();
        return text?.Trim() is { Length: > 0 } secret ? secret : throw Missing();
    }

    /// <summary>Where it stands, never what it is.</summary>
    /// <returns><c>env:AIRQ_WECOM_URL</c>.</returns>
    public override string ToString() => $"{(Kind == SecretKind.Env ? "env" : "file")}:{Name}";

    private string? Read()
    {
        try
        {
            return File.ReadAllText(Name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Missing();
        }
    }

    private MissingSecretException Missing() => new(Kind == SecretKind.Env
        ? new LocalizedText($"环境变量 {Name} 未设置或为空", $"expected the environment variable {Name}, found it unset or empty")
        : new LocalizedText($"文件 {Name} 不能读取或为空", $"expected a secret in the file {Name}, found it empty or not readable"));
}
