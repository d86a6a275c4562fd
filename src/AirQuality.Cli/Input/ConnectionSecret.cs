using System.Data.Common;
using AirQuality.Cli.Hosting;

namespace AirQuality.Cli.Input;

/// <summary>A connection string that stands in an environment variable or a file, and in nothing that is printed.</summary>
internal sealed class ConnectionSecret
{
    private const string Hidden = "***";
    private readonly List<string> parts;

    public ConnectionSecret(string name, Func<string, string?> environment)
    {
        // The name is not repeated: it may be the connection string itself, given by mistake.
        Text = environment(name) ?? (File.Exists(name) ? File.ReadAllText(name).Trim() : null)
            ?? throw new DataException("--db：应为存放连接字符串的环境变量或文件的名称，两者都没有", "--db: expected the name of an environment variable or file that holds a connection string, found neither");
        if (string.IsNullOrWhiteSpace(Text))
            throw new DataException("--db：所指的环境变量或文件是空的，应存有连接字符串，形如 Host=…;Database=…;Username=…", "--db: expected a connection string such as Host=…;Database=…;Username=… in that environment variable or file, found nothing");
        try
        {
            var builder = new DbConnectionStringBuilder { ConnectionString = Text };
            parts = [.. builder.Values.Cast<object>().Select(v => v.ToString() ?? string.Empty).Where(v => v.Length > 2).OrderByDescending(v => v.Length)];
        }
        catch (ArgumentException)
        {
            throw new DataException("--db：连接字符串无法读取，应形如 Host=…;Database=…;Username=…", "--db: expected a connection string such as Host=…;Database=…;Username=…, found one that cannot be read");
        }
    }

    public string Text { get; }

    /// <summary>A message without any value of the connection string.</summary>
    public string Hide(string message) => parts.Aggregate(message, (text, part) => text.Replace(part, Hidden, StringComparison.OrdinalIgnoreCase));
}
